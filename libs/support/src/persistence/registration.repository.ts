import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export type RegistrationState = 'seated' | 'waiting';

export interface NewRegistration {
  readonly id: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly shopId: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Somebody who sits in a session or waits for it. */
export interface Registration extends NewRegistration {
  readonly state: RegistrationState;
  readonly registeredAt: Date;
  readonly attended: boolean | null;
  /** 1 for whoever is next; null for those who sit. */
  readonly place: number | null;
}

export interface SeatedRegistration {
  readonly id: string;
  readonly accountId: string;
}

const columns = `r.id, r.session_id AS "sessionId", r.account_id AS "accountId", r.shop_id AS "shopId", r.name, r.phone, r.state,
  r.registered_at AS "registeredAt", r.attended,
  CASE WHEN r.state = 'waiting' THEN support_place_in_line(r.id) END AS place`;

@Injectable()
export class RegistrationRepository {
  /**
   * Takes a seat if one is left, in one guarded statement that also makes everybody else wait for its end.
   * @returns undefined when nobody can register any more
   */
  async takeSeat(tx: Tx, sessionId: string, at: Date): Promise<RegistrationState | undefined> {
    const [rows] = await tx.query<[{ seated: boolean }[], number]>(
      `UPDATE support_sessions SET taken = taken + (taken < seats)::int
       WHERE id = $1 AND cancelled_at IS NULL AND closes_at > $2 RETURNING old.taken < old.seats AS seated`,
      [sessionId, at],
    );
    const [row] = rows;
    return row && (row.seated ? 'seated' : 'waiting');
  }

  /** @returns false when the account is registered already */
  async add(
    tx: Tx,
    { id, sessionId, accountId, shopId, name, phone }: NewRegistration,
    state: RegistrationState,
    at: Date,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO support_registrations (id, session_id, account_id, shop_id, name, phone, state, registered_at, seated_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $7 = 'seated' THEN $8::timestamptz END, $8)
       ON CONFLICT (session_id, account_id) WHERE state <> 'cancelled' DO NOTHING RETURNING id`,
      [id, sessionId, accountId, shopId, name, phone, state, at],
    );
    return rows.length > 0;
  }

  /** Locks the session: seats change hands one after the other. */
  async lockSession(tx: Tx, sessionId: string): Promise<{ seats: number; taken: number; startsAt: Date; open: boolean } | undefined> {
    const [row] = await tx.query<{ seats: number; taken: number; startsAt: Date; open: boolean }[]>(
      `SELECT seats, taken, starts_at AS "startsAt", cancelled_at IS NULL AS open FROM support_sessions WHERE id = $1 FOR UPDATE`,
      [sessionId],
    );
    return row;
  }

  /** @returns what it was, or undefined when the account is not registered */
  async cancel(tx: Tx, sessionId: string, accountId: string, at: Date): Promise<RegistrationState | undefined> {
    const [rows] = await tx.query<[{ state: RegistrationState }[], number]>(
      `UPDATE support_registrations r SET state = 'cancelled', changed_at = $3
       FROM (SELECT id, state FROM support_registrations WHERE session_id = $1 AND account_id = $2 AND state <> 'cancelled') before
       WHERE r.id = before.id RETURNING before.state`,
      [sessionId, accountId, at],
    );
    return rows[0]?.state;
  }

  /** Sessions that have not begun in which the account sits or waits, in the order in which every transaction locks them. */
  async sessionsAhead(tx: Tx, accountId: string, at: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT s.id FROM support_registrations r JOIN support_sessions s ON s.id = r.session_id
       WHERE r.account_id = $1 AND r.state <> 'cancelled' AND s.starts_at > $2 ORDER BY s.id`,
      [accountId, at],
    );
    return rows.map(({ id }) => id);
  }

  /** That somebody came is counted on; who it was is not kept. */
  async forget(tx: Tx, accountId: string): Promise<void> {
    await tx.query(`UPDATE support_registrations SET name = '—', phone = NULL WHERE account_id = $1`, [accountId]);
  }

  async freeSeat(tx: Tx, sessionId: string): Promise<void> {
    await tx.query('UPDATE support_sessions SET taken = taken - 1 WHERE id = $1', [sessionId]);
  }

  /** Seats whoever waits longest, as many as there are seats free. @returns who moved up */
  async moveUp(tx: Tx, sessionId: string, at: Date): Promise<readonly SeatedRegistration[]> {
    const [rows] = await tx.query<[SeatedRegistration[], number]>(
      `UPDATE support_registrations SET state = 'seated', seated_at = $2, changed_at = $2
       WHERE id IN (SELECT r.id FROM support_registrations r WHERE r.session_id = $1 AND r.state = 'waiting'
                    ORDER BY r.registered_at, r.id LIMIT (SELECT seats - taken FROM support_sessions WHERE id = $1))
       RETURNING id, account_id AS "accountId"`,
      [sessionId, at],
    );
    if (rows.length > 0) await tx.query('UPDATE support_sessions SET taken = taken + $2 WHERE id = $1', [sessionId, rows.length]);
    return rows;
  }

  /** Everybody who sits or waits: those who sit by name, then the line. */
  ofSession(tx: Tx, sessionId: string): Promise<Registration[]> {
    return tx.query<Registration[]>(
      `SELECT ${columns} FROM support_registrations r WHERE r.session_id = $1 AND r.state <> 'cancelled'
       ORDER BY r.state, CASE WHEN r.state = 'seated' THEN r.name END, r.registered_at, r.id`,
      [sessionId],
    );
  }

  ofAccount(tx: Tx, accountId: string): Promise<Registration[]> {
    return tx.query<Registration[]>(
      `SELECT ${columns} FROM support_registrations r WHERE r.account_id = $1 AND r.state <> 'cancelled' ORDER BY r.registered_at DESC LIMIT 100`,
      [accountId],
    );
  }

  /** @returns how many of those named sit in the session */
  async markAttendance(tx: Tx, sessionId: string, present: readonly string[], at: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE support_registrations SET attended = id = ANY ($2::uuid[]), changed_at = $3 WHERE session_id = $1 AND state = 'seated'`,
      [sessionId, present, at],
    );
    return count;
  }
}
