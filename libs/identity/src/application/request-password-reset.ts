import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork } from '@market/platform';
import { signInName } from '../domain/sign-in-name.js';
import { signInLimit } from '../domain/sign-in-limit.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { AttemptCounter } from './attempt-counter.js';
import { codeAddressKey, codeRequestKey } from './digests.js';
import { passwordResetCode } from './events.js';
import { OneTimeCodes } from './one-time-codes.js';

const actor = systemActor('identity/request-password-reset');

/** Mails a link for a new password. The answer is the same whether there is such an account or not. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly codes: OneTimeCodes,
    private readonly attempts: AttemptCounter,
    private readonly outbox: Outbox,
  ) {}

  async execute(typed: string, address: string): Promise<Result<void>> {
    const name = signInName(typed);
    const counted = await this.attempts.count([
      [codeRequestKey(name.text), signInLimit.codesPerEmail],
      [codeAddressKey(address), signInLimit.codesPerAddress],
    ]);
    if (!counted.ok) return counted;
    await this.work.commit(actor, async (tx) => {
      const found = name.kind === 'nothing' ? undefined : await this.accounts.credentials(tx, name);
      const account = found && (await this.accounts.byId(tx, found.id));
      if (!account) return;
      const codeId = await this.codes.issue(tx, 'password-reset', account.id);
      const { email, name: called, language } = account;
      await this.outbox.add(tx, passwordResetCode({ codeId, email, name: called, language }));
    });
    return ok(undefined);
  }
}
