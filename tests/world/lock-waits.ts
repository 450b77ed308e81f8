import type { TestDatabase } from './database.js';

/** Until a session of this database waits for a lock that another holds: now it has read what was there before. */
export async function untilSomebodyWaits({ owner }: TestDatabase): Promise<void> {
  const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await owner.query<unknown[]>(waits)).length === 0);
}
