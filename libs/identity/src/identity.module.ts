import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs, RequestActor } from '@market/platform';
import { AccountQueries } from './application/account-queries.js';
import { ConfirmPassword } from './application/confirm-password.js';
import { AttemptCounter } from './application/attempt-counter.js';
import { ChangeProfile } from './application/change-profile.js';
import { ConfirmSignUp } from './application/confirm-sign-up.js';
import { Consents } from './application/consents.js';
import { AppointStaff } from './application/appoint-staff.js';
import { AuditQueries } from './application/audit-queries.js';
import { CreateAccount } from './application/create-account.js';
import { DeleteAccount } from './application/delete-account.js';
import { DismissStaff } from './application/dismiss-staff.js';
import { GrantRole } from './application/grant-role.js';
import { OneTimeCodes } from './application/one-time-codes.js';
import { OpenSession } from './application/open-session.js';
import { PasswordHashing } from './application/password-hashing.js';
import { ShopPeople } from './application/shop-people.js';
import { RequestPasswordReset } from './application/request-password-reset.js';
import { ResetSecondFactor } from './application/reset-second-factor.js';
import { SecondFactor } from './application/second-factor.js';
import { SecretSeal } from './application/secret-seal.js';
import { Sessions } from './application/sessions.js';
import { SetPassword } from './application/set-password.js';
import { SignIn } from './application/sign-in.js';
import { SignOut } from './application/sign-out.js';
import { SignUp } from './application/sign-up.js';
import { StaffQueries } from './application/staff-queries.js';
import { SweepSessions } from './application/sweep-sessions.js';
import { WithdrawRole } from './application/withdraw-role.js';
import { SessionActor } from './http/session-actor.js';
import { AccountRepository } from './persistence/account.repository.js';
import { CodeRepository } from './persistence/code.repository.js';
import { ConsentRepository } from './persistence/consent.repository.js';
import { SecondFactorRepository } from './persistence/second-factor.repository.js';
import { AuditReads } from './persistence/audit.reads.js';
import { SessionRepository } from './persistence/session.repository.js';
import { SignInAttemptsRepository } from './persistence/sign-in-attempts.repository.js';
import { SignUpRepository } from './persistence/sign-up.repository.js';
import { StaffReads } from './persistence/staff.reads.js';

const accounts = [CreateAccount, GrantRole, WithdrawRole, AccountQueries, ChangeProfile, DeleteAccount];
const entering = [SignUp, ConfirmSignUp, SignIn, SignOut, RequestPasswordReset, SetPassword, OneTimeCodes];
const staffed = [AppointStaff, DismissStaff, ResetSecondFactor, StaffQueries, AuditQueries];
const door = [...accounts, ...entering, ConfirmPassword, ShopPeople, SecondFactor, Sessions, Consents, ...staffed];
const inside = [AttemptCounter, OpenSession, PasswordHashing, SecretSeal, SessionActor, SweepSessions];
const persistence = [
  ...[AccountRepository, CodeRepository, ConsentRepository, SecondFactorRepository],
  ...[SessionRepository, SignInAttemptsRepository, SignUpRepository, AuditReads, StaffReads],
];

@Module({ providers: [...door, ...inside, ...persistence], exports: door })
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
