import { Injectable } from '@nestjs/common';
import { ok, refuse, vietnamesePhone, type Result } from '@market/kernel';
import { systemActor, UnitOfWork, type Actor } from '@market/platform';
import { AccountRepository } from '../persistence/account.repository.js';

export interface Profile {
  readonly name: string;
  /** A Vietnamese number, or nothing. */
  readonly phone: string;
  readonly language: 'vi' | 'en';
}

/** How a person is called, reached and written to. The mail address is who they are here, and stays. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  async execute({ accountId }: Extract<Actor, { accountId: string }>, profile: Profile): Promise<Result<void>> {
    const name = profile.name.normalize('NFC').trim();
    const phone = profile.phone.trim() === '' ? null : vietnamesePhone(profile.phone);
    const fields = { ...(name === '' ? { name: 'required' } : {}), ...(phone === undefined ? { phone: 'phone' } : {}) };
    if (Object.keys(fields).length > 0 || phone === undefined) return refuse({ code: 'platform/invalid', kind: 'invalid', fields });
    const change = { name: name.slice(0, 120), phone, language: profile.language };
    await this.work.commit(systemActor('identity/change-profile'), (tx) => this.accounts.change(tx, accountId, change));
    return ok(undefined);
  }
}
