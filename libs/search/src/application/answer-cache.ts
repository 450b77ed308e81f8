import { Injectable } from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import type { IndexChange } from '../persistence/index-changes.js';
import { IndexListener } from '../persistence/index-listener.js';

/** What an answer was made from: the index as a whole, or one product. */
export type Subject = 'lists' | `product:${string}`;

interface Entry {
  readonly value: unknown;
  readonly subject: Subject;
  readonly madeAt: number;
}

const mostEntries = 1_000;
/** Nothing is believed for longer, even by those who hear of changes; without hearing, a second. */
const longestMs = 30_000;
const deafMs = 1_000;

/**
 * Finished answers to public reads, in this process. The transaction that changes the index tells every process on commit, and what
 * depended on it is forgotten at once; equal questions asked at the same time are answered by one query. An answer that was being
 * made while something changed goes to those who waited for it and is not kept.
 */
@Injectable()
export class AnswerCache {
  private readonly entries = new Map<string, Entry>();
  private readonly making = new Map<string, Promise<unknown>>();
  private epoch = 0;

  constructor(private readonly listener: IndexListener) {
    listener.onChange((change) => this.forget(change));
  }

  /** The answer under this key if it still stands, or a new one. Nothing found (undefined) and refusals are not kept. */
  async answer<T>(key: string, subject: Subject, make: () => Promise<T>): Promise<T> {
    const known = this.peek<T>(key);
    if (known !== undefined) return known;
    // A question asked after a change must not be given an answer begun before it.
    const turn = `${this.epoch} ${key}`;
    const underWay = this.making.get(turn);
    if (underWay) return underWay as Promise<T>;
    const made = this.make(key, subject, make).finally(() => this.making.delete(turn));
    this.making.set(turn, made);
    return made;
  }

  /** The answer if it stands, without making one. */
  peek<T>(key: string): T | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (performance.now() - entry.madeAt > (this.listener.hears ? longestMs : deafMs)) {
      this.entries.delete(key);
      return undefined;
    }
    return entry.value as T;
  }

  private async make<T>(key: string, subject: Subject, make: () => Promise<T>): Promise<T> {
    const [epoch, madeAt] = [this.epoch, performance.now()];
    const value = await make();
    if (value !== undefined && epoch === this.epoch) this.keep(key, { value, subject, madeAt });
    return value;
  }

  private keep(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    if (this.entries.size <= mostEntries) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }

  private forget({ lists, slugs }: IndexChange): void {
    this.epoch += 1;
    if (lists && slugs === null) return this.entries.clear();
    const products = slugs && new Set(slugs.map((slug): Subject => `product:${slug}`));
    for (const [key, { subject }] of this.entries) {
      const stale = subject === 'lists' ? lists : !products || products.has(subject);
      if (stale) this.entries.delete(key);
    }
  }
}
