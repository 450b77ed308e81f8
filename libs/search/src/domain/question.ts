import { createHmac } from 'node:crypto';
import { folded, tokens } from './words.js';

const [fewestLetters, longestQuestion, mostWords] = [2, 60, 8];

export interface Question {
  /** Without accents: one question, however it was typed. */
  readonly question: string;
  readonly shown: string;
}

/**
 * What may be remembered of what was typed. Nothing that looks like a person's: a number of six digits and more is a telephone, an order,
 * an account; an "@" is an address; and a long text is told, not asked.
 */
export function questionOf(typed: string): Question | undefined {
  if (/@/.test(typed) || /(\d[\s.-]*){6,}/.test(typed)) return undefined;
  const words = tokens(typed);
  const [question, shown] = [words.map(folded).join(' '), words.join(' ')];
  const fits = question.length >= fewestLetters && question.length <= longestQuestion && words.length <= mostWords;
  return fits ? { question, shown } : undefined;
}

/** The one of 64 bits that stands for a visitor today: many visitors share one, tomorrow it is another, and none leads back. */
export function visitorBit(visitor: string, day: string, secret: string): number {
  return createHmac('sha256', secret).update(`question ${day} ${visitor}`).digest()[0]! % 64;
}

/** How many visitors must have asked on one day, before others are told of a question. */
export const severalVisitors = 3;
