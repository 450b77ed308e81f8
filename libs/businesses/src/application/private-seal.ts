import { Injectable } from '@nestjs/common';
import { seal, sealingKey, Settings, unseal } from '@market/platform';

/** What is sealed; each kind has a key of its own. */
export type Sealed = 'shop bank accounts' | 'identity numbers' | 'drafted bank accounts';

/** Keeps numbers of people and accounts unreadable in the database and its backups, bound to their owner, the keys outside. */
@Injectable()
export class PrivateSeal {
  private readonly keys = new Map<Sealed, Buffer>();

  constructor(private readonly settings: Settings) {}

  /** @param owner the id of the row that the number belongs to */
  seal(kind: Sealed, owner: string, number: string): Buffer {
    return seal(this.keyOf(kind), owner, Buffer.from(number));
  }

  /** @throws when the number was sealed for another owner, under another secret, or touched. */
  open(kind: Sealed, owner: string, sealed: Buffer): string {
    return unseal(this.keyOf(kind), owner, sealed).toString('utf8');
  }

  private keyOf(kind: Sealed): Buffer {
    const known = this.keys.get(kind) ?? sealingKey(this.settings.sessionSecret, kind);
    this.keys.set(kind, known);
    return known;
  }
}
