import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AboutAccount, CodeIssued, SecondFactorChanged, SignUpKnown } from '@market/identity';
import { Reactions } from '@market/platform';
import type { Recipient } from '../application/notice.js';
import { Notices } from '../application/notices.js';
import { InboxRepository } from '../persistence/inbox.repository.js';

const security = '/tai-khoan/bao-mat';
const mailbox = ({ email, name, language }: SignUpKnown, path: string): readonly Recipient[] => [
  { kind: 'mailbox', email, name, language, path },
];
const owner = ({ accountId }: AboutAccount): readonly Recipient[] => [{ kind: 'account', accountId }];

/** Codes and links by mail, and what a person must hear about the own account. */
@Injectable()
export class IdentityNotices implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly reactions: Reactions,
    private readonly inbox: InboxRepository,
  ) {}

  onModuleInit(): void {
    const { notices } = this;
    notices.on<CodeIssued>('identity/sign-up-code', 'sign-up-code', (body) => {
      const path = `/xac-minh?ma=${body.codeId}`;
      return { name: 'sign-up-code', facts: { codeId: body.codeId }, path, to: mailbox(body, path) };
    });
    notices.on<SignUpKnown>('identity/sign-up-known', 'sign-up-known', (body) => ({
      ...{ name: 'sign-up-known', facts: {}, path: '/dang-nhap', to: mailbox(body, '/dang-nhap') },
    }));
    notices.on<CodeIssued>('identity/password-reset-code', 'password-reset', (body) => {
      const path = `/dat-lai-mat-khau?ma=${body.codeId}&khoa={token}`;
      return { name: 'password-reset', facts: { codeId: body.codeId }, path, to: mailbox(body, path) };
    });
    notices.on<AboutAccount>('identity/signed-up', 'signed-up', (body) => ({
      ...{ name: 'signed-up', facts: {}, path: '/tai-khoan', to: [{ kind: 'account', accountId: body.accountId, by: 'inbox' }] },
    }));
    notices.on<AboutAccount>('identity/password-changed', 'password-changed', (body) => ({
      ...{ name: 'password-changed', facts: {}, path: security, to: owner(body) },
    }));
    notices.on<SecondFactorChanged>('identity/second-factor-changed', 'second-factor-changed', (body) => ({
      ...{ name: 'second-factor-changed', facts: { on: body.on }, path: security, to: owner(body) },
    }));
    notices.on<AboutAccount>('identity/second-factor-reset', 'second-factor-reset', (body) => ({
      ...{ name: 'second-factor-reset', facts: {}, path: security, to: owner(body) },
    }));
    this.reactions.on<AboutAccount>('identity/account-deleted', 'notifications/forget-account', (tx, { body }) =>
      this.inbox.forget(tx, body.accountId),
    );
  }
}
