import type { LocalDay } from '@market/kernel';
import type { RowsHref } from './figures-view.js';

/** `?asOf=…`, without what is empty. */
export function figuresQuery(parts: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** The rows behind a number of the console, of the same day and place. */
export const rowsHref =
  ({ asOf, place }: { asOf: LocalDay; place: string }): RowsHref =>
  (of, by, value) =>
    `/quan-tri/tham-gia${figuresQuery({ asOf, place, of, by, value })}`;
