import type { ForwardOnly } from './forward-only.js';
import { PlatformFoundation1764000000100 } from './1764000000100-platform-foundation.js';
import { IdentityAccounts1764000000400 } from './1764000000400-identity-accounts.js';

/** Every migration in the order in which it runs. */
export const migrations: readonly (new () => ForwardOnly)[] = [PlatformFoundation1764000000100, IdentityAccounts1764000000400];
