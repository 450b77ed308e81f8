/** What a person may do in the shop where he or she works; the owner may do everything. */
export const staffRoles = ['owner', 'catalogue', 'orders', 'finance'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Who acts. The unit of work hands it to the database, where row-level security decides once more. */
export type Actor =
  | { readonly role: 'public' }
  | { readonly role: 'guest'; readonly purchaseId: string }
  | { readonly role: 'shopper'; readonly accountId: string; readonly purchaseId?: string }
  | { readonly role: 'seller'; readonly accountId: string; readonly shopId: string; readonly staffRole?: StaffRole }
  | { readonly role: 'officer' | 'auditor' | 'admin'; readonly accountId: string }
  | { readonly role: 'system'; readonly name: string };

export type Role = Actor['role'];

export const publicActor: Actor = { role: 'public' };

/** The system acts for many at once (checkout, reactions, sweeps); the name says which part of it. */
export const systemActor = (name: string): Actor => ({ role: 'system', name });

/** Whether a seller may do what is the owner's and of the roles named. Who carries no role is the owner. */
export const hasStaffRole = (seller: Extract<Actor, { role: 'seller' }>, ...allowed: readonly StaffRole[]): boolean =>
  (seller.staffRole ?? 'owner') === 'owner' || allowed.includes(seller.staffRole!);

export const isStaff = (actor: Actor): boolean => actor.role === 'officer' || actor.role === 'auditor' || actor.role === 'admin';
