import { Injectable } from '@nestjs/common';
import { assert, Clock, newId } from '@market/kernel';
import { isStaff, type Actor } from './actor.js';
import type { Tx } from './database/unit-of-work.js';

/** The append-only record of what officers did. Written in the transaction of the act itself. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  async record(tx: Tx, actor: Actor, act: string, subject: string, details: object = {}): Promise<void> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff acts are audited');
    await tx.query('INSERT INTO audit_entries (id, at, account_id, role, act, subject, details) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      newId(),
      this.clock.now(),
      actor.accountId,
      actor.role,
      act,
      subject,
      JSON.stringify(details),
    ]);
  }
}
