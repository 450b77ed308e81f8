import { Injectable } from '@nestjs/common';
import type { StaffRole, Tx } from '@market/platform';
import { DataSource } from 'typeorm';
import { sessionLife } from '../domain/session.js';

export interface NewSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly at: Date;
  readonly userAgentShort: string | null;
  readonly address: string | null;
}

export interface SessionRow {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
}

export interface SessionActorRow {
  readonly accountId: string;
  readonly role: 'shopper' | 'seller' | 'officer' | 'auditor' | 'admin';
  readonly shopId: string | null;
  /** In that shop. */
  readonly staffRole: StaffRole | null;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Tx, session: NewSession): Promise<void> {
    await tx.query(
      `INSERT INTO sessions (token_hash, account_id, created_at, last_seen_at, expires_at, user_agent_short, id, address)
       VALUES ($1, $2, $3::timestamptz, $3::timestamptz, $3::timestamptz + make_interval(secs => $4), $5, $6, $7)`,
      [session.tokenHash, session.accountId, session.at, sessionLife.rolling, session.userAgentShort, session.id, session.address],
    );
  }

  of(tx: Tx, accountId: string, at: Date): Promise<readonly SessionRow[]> {
    return tx.query<SessionRow[]>(
      `SELECT id, token_hash AS "tokenHash", user_agent_short AS "userAgent", address, created_at AS "signedInAt", last_seen_at AS "lastSeenAt"
       FROM sessions WHERE account_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, id LIMIT 50`,
      [accountId, at],
    );
  }

  /** False when it is not one of this account. */
  async end(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const [, ended] = await tx.query<[unknown[], number]>('DELETE FROM sessions WHERE account_id = $1 AND id = $2', [accountId, id]);
    return ended > 0;
  }

  async endAllBut(tx: Tx, accountId: string, kept: Buffer | null): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2::bytea', [accountId, kept]);
  }

  async remove(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE token_hash = $1', [tokenHash]);
  }

  /**
   * Who a token speaks for; one round trip, and at most once a minute it moves the session's expiry.
   * @param chosenShop where a person who works for several shops wants to work now; ignored where he or she does not
   */
  async actor(tokenHash: Buffer, at: Date, chosenShop: string | null): Promise<SessionActorRow | undefined> {
    const [row] = await this.dataSource.query<SessionActorRow[]>(
      `SELECT a.account_id AS "accountId", a.role, seat.shop_id AS "shopId", seat.staff_role AS "staffRole"
       FROM session_actor($1, $2, make_interval(secs => $3), make_interval(secs => $4), make_interval(secs => $5)) a
       LEFT JOIN LATERAL seller_seat(a.account_id, $6) seat ON a.role = 'seller'`,
      [tokenHash, at, sessionLife.rolling, sessionLife.staffIdle, sessionLife.staffLongest, chosenShop],
    );
    return row;
  }

  async sweep(tx: Tx, at: Date, attemptsBefore: Date): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE expires_at <= $1', [at]);
    await tx.query('DELETE FROM sign_in_attempts WHERE window_started_at <= $1', [attemptsBefore]);
  }
}
