/** What an account may be beside a shopper. A seller's role is for one shop. */
export type GrantedRole = 'seller' | 'officer' | 'auditor' | 'admin';

export interface RoleGrant {
  readonly role: GrantedRole;
  readonly shopId: string | null;
  /** What a seller may do in that shop. */
  readonly staffRole: string | null;
}
