/** What an account may be beside a shopper. A seller's role is for one shop. */
export type GrantedRole = 'seller' | 'officer' | 'auditor' | 'admin';

/** What people of the province may be. */
export const staffPosts = ['officer', 'auditor', 'admin'] as const satisfies readonly GrantedRole[];
export type StaffPost = (typeof staffPosts)[number];

export interface RoleGrant {
  readonly role: GrantedRole;
  readonly shopId: string | null;
  /** What a seller may do in that shop. */
  readonly staffRole: string | null;
}
