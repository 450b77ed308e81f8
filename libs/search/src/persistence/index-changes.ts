import type { Tx } from '@market/platform';

export const indexChannel = 'product_index';

/** What a change of the index makes stale: lists when a document changed, pages of the named products always. */
export interface IndexChange {
  readonly lists: boolean;
  /** Nothing means every product. */
  readonly slugs: readonly string[] | null;
}

const mostNamed = 60;

/** Told to every process when the transaction commits, and to none if it does not. */
export async function tellOfChange(tx: Tx, { lists, slugs }: IndexChange): Promise<void> {
  const named = slugs !== null && slugs.length > mostNamed ? null : slugs;
  await tx.query('SELECT pg_notify($1, $2)', [indexChannel, JSON.stringify({ lists, slugs: named })]);
}

export const everythingChanged: IndexChange = { lists: true, slugs: null };

export function readChange(payload: string | undefined): IndexChange {
  const value = JSON.parse(payload ?? '{}') as Partial<IndexChange>;
  return { lists: value.lists ?? true, slugs: value.slugs ?? null };
}

/** Every writer of the index takes this lock first, so that nobody writes what he read before another's change. */
export const lockIndex = (tx: Tx): Promise<unknown> => tx.query(`SELECT pg_advisory_xact_lock(hashtext('product_index'))`);
