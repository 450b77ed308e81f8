import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import { isFile, type Actor } from '@market/platform';
import type { FastifyRequest } from 'fastify';
import { tokenHash } from '../application/digests.js';
import { isSessionToken, sessionCookie } from '../domain/session.js';
import { SessionRepository, type SessionActorRow } from '../persistence/session.repository.js';

/** Reads the session cookie of a request. */
@Injectable()
export class SessionActor {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  async of(request: FastifyRequest): Promise<Actor | undefined> {
    const token = request.cookies[sessionCookie.name];
    // A cookie that cannot be a token costs no query; neither do pictures and style sheets, which are everybody's.
    if (!token || !isSessionToken(token) || isFile(request.url)) return undefined;
    const row = await this.sessions.actor(tokenHash(token), this.clock.now());
    return row && actorOf(row);
  }
}

function actorOf({ accountId, role, shopId }: SessionActorRow): Actor {
  if (role !== 'seller') return { role, accountId };
  assert(shopId !== null, 'a seller has a shop');
  return { role, accountId, shopId };
}
