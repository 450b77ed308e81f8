import { Injectable } from '@nestjs/common';
import { assert, Clock, isId } from '@market/kernel';
import { isFile, type Actor } from '@market/platform';
import type { FastifyRequest } from 'fastify';
import { tokenHash } from '../application/digests.js';
import { chosenShopCookie, isSessionToken, sessionCookie } from '../domain/session.js';
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
    const chosen = request.cookies[chosenShopCookie] ?? '';
    const row = await this.sessions.actor(tokenHash(token), this.clock.now(), isId(chosen) ? chosen : null);
    return row && actorOf(row);
  }
}

function actorOf({ accountId, role, shopId, staffRole }: SessionActorRow): Actor {
  if (role !== 'seller') return { role, accountId };
  assert(shopId !== null && staffRole !== null, 'a seller has a role in a shop');
  return { role, accountId, shopId, staffRole };
}
