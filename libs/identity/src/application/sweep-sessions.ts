import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import { signInLimit } from '../domain/sign-in-limit.js';
import { CodeRepository } from '../persistence/code.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Removes what has run out: sessions, codes, sign-ups nobody confirmed, and attempts whose window is over. */
@Injectable()
export class SweepSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly codes: CodeRepository,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    const now = this.clock.now();
    const windowStart = new Date(now.getTime() - signInLimit.windowSeconds * 1000);
    return this.work.commit(systemActor('identity/sweep-sessions'), async (tx) => {
      await this.sessions.sweep(tx, now, windowStart);
      await this.codes.sweep(tx, now);
    });
  }
}
