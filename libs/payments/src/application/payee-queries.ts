import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@market/platform';
import type { Payee } from '../domain/payee.js';
import { PayeeRepository } from '../persistence/payee.repository.js';

@Injectable()
export class PayeeQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payees: PayeeRepository,
  ) {}

  /** A payee that the actor may see: a shop's people their own, staff all. */
  of(actor: Actor, payeeId: string): Promise<Payee | undefined> {
    return this.work.read(actor, (tx) => this.payees.find(tx, payeeId));
  }
}
