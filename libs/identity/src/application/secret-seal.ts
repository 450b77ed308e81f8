import { Injectable } from '@nestjs/common';
import { seal, sealingKey, Settings, unseal } from '@market/platform';

/** Seals the secret of a second factor, bound to its account. The first of `FILE_SECRETS` seals, all of them open. */
@Injectable()
export class SecretSeal {
  private readonly keys: readonly Buffer[];

  constructor(settings: Settings) {
    this.keys = settings.fileSecrets.map((secret) => sealingKey(secret, 'second factors'));
  }

  seal(accountId: string, secret: string): Buffer {
    return seal(this.keys[0]!, accountId, Buffer.from(secret));
  }

  /** @throws when it was changed, belongs to another account, or its key is not among the secrets any more */
  open(accountId: string, sealed: Buffer): string {
    for (const key of this.keys) {
      try {
        return unseal(key, accountId, sealed).toString('utf8');
      } catch {
        // Another key may be the one.
      }
    }
    throw new Error(`The second factor of ${accountId} opens with none of FILE_SECRETS`);
  }
}
