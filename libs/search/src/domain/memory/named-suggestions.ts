export interface KnownName {
  readonly slug: string;
  readonly name: string;
  readonly folded: string;
}

export interface PopularQuestion {
  readonly question: string;
  readonly shown: string;
}

/** What may be suggested beside products: few, and seldom new. */
export interface KnownNames {
  readonly categories: readonly KnownName[];
  readonly shops: readonly KnownName[];
  /** Most asked first. */
  readonly popular: readonly PopularQuestion[];
}

const [mostNamed, mostPopular] = [2, 3];

/** The shortest names that have the phrase at the start of a word. */
export const namesWith = (names: readonly KnownName[], phrase: string): KnownName[] =>
  names
    .filter(({ folded }) => ` ${folded}`.includes(` ${phrase}`))
    .sort((a, b) => a.name.length - b.name.length || (a.slug < b.slug ? -1 : 1))
    .slice(0, mostNamed);

export const popularWith = (popular: readonly PopularQuestion[], phrase: string): PopularQuestion[] =>
  popular.filter(({ question }) => question !== phrase && question.startsWith(phrase)).slice(0, mostPopular);
