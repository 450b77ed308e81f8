import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, 2 passes: the OWASP minimum, about 30 ms on a small server. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class PasswordHashing {
  private readonly nobodys = hash('nobody signs in with this', cost);

  /** NFC first: two keyboards may type the same Vietnamese letter differently. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), cost);
  }

  /** Takes the same time for an account that does not exist or has no password. */
  async matches(password: string, stored: string | null | undefined): Promise<boolean> {
    const matches = await verify(stored ?? (await this.nobodys), password.normalize('NFC').slice(0, 256));
    return matches && stored !== null && stored !== undefined;
  }
}
