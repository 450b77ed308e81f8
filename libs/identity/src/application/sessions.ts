import { Injectable } from '@nestjs/common';
import { Clock, isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { systemActor, UnitOfWork, type Actor } from '@market/platform';
import { deviceOf } from '../domain/device.js';
import { isSessionToken } from '../domain/session.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { tokenHash } from './digests.js';

type SignedIn = Extract<Actor, { accountId: string }>;

export interface SessionView {
  readonly id: string;
  /** "Android", "Windows"; nothing for what did not say. */
  readonly device: string | undefined;
  /** The network address from which it signed in. */
  readonly address: string | null;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  /** The one that asks. */
  readonly current: boolean;
}

const actor = systemActor('identity/sessions');

/** Where somebody is signed in, and signing out from afar. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** The latest seen first. */
  async list({ accountId }: SignedIn, token: string | undefined): Promise<readonly SessionView[]> {
    const own = token !== undefined && isSessionToken(token) ? tokenHash(token) : Buffer.alloc(0);
    const rows = await this.work.commit(actor, (tx) => this.sessions.of(tx, accountId, this.clock.now()));
    return rows.map(({ tokenHash: hash, userAgent, ...row }) => ({ ...row, device: deviceOf(userAgent), current: hash.equals(own) }));
  }

  async end({ accountId }: SignedIn, sessionId: string): Promise<Result<void, Problem<'identity/unknown-session'>>> {
    const ended = isId(sessionId) && (await this.work.commit(actor, (tx) => this.sessions.end(tx, accountId, sessionId)));
    return ended ? ok(undefined) : refuse({ code: 'identity/unknown-session', kind: 'not-found' });
  }

  endOthers({ accountId }: SignedIn, token: string | undefined): Promise<void> {
    return this.work.commit(actor, (tx) => this.sessions.endAllBut(tx, accountId, token === undefined ? null : tokenHash(token)));
  }
}
