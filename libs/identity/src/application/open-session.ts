import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import { shortUserAgent } from '../domain/session.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { newSessionToken, tokenHash } from './digests.js';

/** What the request tells of the device that signs in. */
export interface Device {
  /** The network address. */
  readonly address: string;
  readonly userAgent?: string | undefined;
  /** The session cookie that came with the request; it ends here. */
  readonly previousToken?: string | undefined;
}

@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the token for the cookie; only its hash is kept */
  async execute(tx: Tx, accountId: string, { address, userAgent, previousToken }: Device): Promise<string> {
    const token = newSessionToken();
    if (previousToken) await this.sessions.remove(tx, tokenHash(previousToken));
    await this.sessions.add(tx, {
      ...{ id: newId(), tokenHash: tokenHash(token), accountId, at: this.clock.now(), address: address.slice(0, 45) },
      userAgentShort: shortUserAgent(userAgent),
    });
    return token;
  }
}
