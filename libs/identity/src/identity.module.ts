import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs, RequestActor } from '@market/platform';
import { AccountQueries } from './application/account-queries.js';
import { ConfirmPassword } from './application/confirm-password.js';
import { AppointStaff } from './application/appoint-staff.js';
import { AuditQueries } from './application/audit-queries.js';
import { CreateAccount } from './application/create-account.js';
import { DismissStaff } from './application/dismiss-staff.js';
import { GrantRole } from './application/grant-role.js';
import { PasswordHashing } from './application/password-hashing.js';
import { ShopPeople } from './application/shop-people.js';
import { SignIn } from './application/sign-in.js';
import { SignOut } from './application/sign-out.js';
import { StaffQueries } from './application/staff-queries.js';
import { SweepSessions } from './application/sweep-sessions.js';
import { WithdrawRole } from './application/withdraw-role.js';
import { SessionActor } from './http/session-actor.js';
import { AccountRepository } from './persistence/account.repository.js';
import { AuditReads } from './persistence/audit.reads.js';
import { SessionRepository } from './persistence/session.repository.js';
import { SignInAttemptsRepository } from './persistence/sign-in-attempts.repository.js';
import { StaffReads } from './persistence/staff.reads.js';

const door = [
  ...[ConfirmPassword, ShopPeople, CreateAccount, GrantRole, WithdrawRole, SignIn, SignOut, AccountQueries],
  ...[AppointStaff, DismissStaff, StaffQueries, AuditQueries],
];

@Module({
  providers: [
    ...door,
    SweepSessions,
    PasswordHashing,
    SessionActor,
    AccountRepository,
    SessionRepository,
    SignInAttemptsRepository,
    AuditReads,
    StaffReads,
  ],
  exports: door,
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly requestActor: RequestActor,
    private readonly jobs: Jobs,
    private readonly sessionActor: SessionActor,
    private readonly sweep: SweepSessions,
  ) {}

  onModuleInit(): void {
    this.requestActor.learn((request) => this.sessionActor.of(request));
    this.jobs.schedule('identity/sweep-sessions', '17 * * * *', () => this.sweep.execute());
  }
}
