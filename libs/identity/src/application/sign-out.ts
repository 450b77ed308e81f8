import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork } from '@market/platform';
import { tokenHash } from './digests.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Ends the session of a token. An unknown token is already signed out. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  execute(token: string): Promise<void> {
    return this.work.commit(systemActor('identity/sign-out'), (tx) => this.sessions.remove(tx, tokenHash(token)));
  }
}
