import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import { signInLimit, type AttemptCount } from '../domain/sign-in-limit.js';

@Injectable()
export class SignInAttemptsRepository {
  /** Counts one attempt for each key before the password is looked at, so that parallel guesses cannot slip past the limit. */
  async count(tx: Tx, keys: readonly Buffer[], at: Date): Promise<AttemptCount[]> {
    // One order of keys for everybody, or two sign-ins could wait for each other.
    const ordered = [...keys].sort((a, b) => a.compare(b));
    return tx.query<AttemptCount[]>(
      `INSERT INTO sign_in_attempts AS known (key, attempts, window_started_at)
       SELECT key, 1, $2::timestamptz FROM unnest($1::bytea[]) AS key
       ON CONFLICT (key) DO UPDATE SET
         attempts = CASE WHEN known.window_started_at <= $2::timestamptz - make_interval(secs => $3) THEN 1 ELSE known.attempts + 1 END,
         window_started_at =
           CASE WHEN known.window_started_at <= $2::timestamptz - make_interval(secs => $3) THEN $2 ELSE known.window_started_at END
       RETURNING key, attempts, window_started_at AS "windowStartedAt"`,
      [ordered, at, signInLimit.windowSeconds],
    );
  }

  async forget(tx: Tx, key: Buffer): Promise<void> {
    await tx.query('DELETE FROM sign_in_attempts WHERE key = $1', [key]);
  }

  /** After a success the e-mail address starts anew and the network address gets its attempt back. */
  async forgive(tx: Tx, email: Buffer, address: Buffer): Promise<void> {
    await tx.query('DELETE FROM sign_in_attempts WHERE key = $1', [email]);
    await tx.query('UPDATE sign_in_attempts SET attempts = attempts - 1 WHERE key = $1 AND attempts > 0', [address]);
  }
}
