import type { PlaceQuery } from '../domain/place-query.js';

/** SQL over `admin_units u` for the words of a place, which are the parameters $1 to $5 of the statement. */
export const wordParameters = ({ folded: [longest, ...others], spelled, typed, lead }: PlaceQuery): unknown[] => [
  longest,
  others,
  spelled,
  typed,
  lead,
];

/** The first and longest word stands alone, because LIKE ALL cannot use the trigram index. */
export const named = 'u.folded LIKE $1 AND u.folded LIKE ALL ($2::text[])';

const spelledAsTyped = `NOT EXISTS (
  SELECT FROM unnest($3::text[], $4::text[]) AS word (spelled, typed)
  WHERE NOT (u.spelled LIKE word.spelled OR u.spelled LIKE word.typed))`;

/** 3: the right marks, and the name begins with what was typed; 2: the right marks; 1: the beginning; 0: the words are somewhere. */
export const closeness = `((${spelledAsTyped})::int * 2 + (u.folded LIKE $5)::int)`;

/** Equally close names stand in the order of the Vietnamese alphabet. */
export const bestFirst = `${closeness} DESC, u.short_name COLLATE vietnamese, u.code`;
