import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork } from '@market/platform';
import { AccountRepository } from '../persistence/account.repository.js';
import { SignUpRepository } from '../persistence/sign-up.repository.js';
import { Consents } from './consents.js';
import { signedUp } from './events.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OpenSession, type Device } from './open-session.js';

const actor = systemActor('identity/confirm-sign-up');
const wrong = refuse({ code: 'identity/wrong-code', kind: 'invalid', fields: { code: 'wrong-code' } });

/** The code came back: the account begins, and its owner is signed in. */
@Injectable()
export class ConfirmSignUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: OneTimeCodes,
    private readonly signUps: SignUpRepository,
    private readonly accounts: AccountRepository,
    private readonly consents: Consents,
    private readonly openSession: OpenSession,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(codeId: string, code: string, device: Device): Promise<Result<{ token: string; accountId: string }>> {
    const redeemed = await this.codes.redeem('sign-up', codeId, code);
    if (!redeemed.ok) return redeemed;
    const at = this.clock.now();
    return this.work.run(actor, async (tx) => {
      const signUp = await this.signUps.one(tx, redeemed.value, at);
      const accountId = newId();
      // Somebody who guessed a code that was never sent, or who confirmed twice, learns nothing of the account that is there.
      if (!signUp || !(await this.accounts.add(tx, { ...signUp, id: accountId, createdAt: at }))) return wrong;
      await this.consents.record(tx, accountId, signUp.consents);
      await this.signUps.remove(tx, signUp.id);
      await this.outbox.add(tx, signedUp({ accountId, at: at.toISOString() }));
      return ok({ token: await this.openSession.execute(tx, accountId, device), accountId });
    });
  }
}
