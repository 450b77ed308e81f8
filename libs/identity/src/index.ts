export { AccountQueries, type AccountView } from './application/account-queries.js';
export { CreateAccount, type AccountId, type AccountRequest } from './application/create-account.js';
export { GrantRole } from './application/grant-role.js';
export { SignIn, type Credentials } from './application/sign-in.js';
export { SignOut } from './application/sign-out.js';
export { WithdrawRole } from './application/withdraw-role.js';
export { chosenShopCookie, sessionCookie } from './domain/session.js';
export type { GrantedRole, RoleGrant } from './domain/role.js';
export { IdentityModule } from './identity.module.js';
