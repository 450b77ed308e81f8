export type ProblemFacts = Readonly<Record<string, string | number>>;

/** A sentence, or one that is put together from the problem's facts. */
export type ProblemSentence = string | ((facts: ProblemFacts) => string);
