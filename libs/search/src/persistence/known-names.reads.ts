import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import type { KnownNames } from '../domain/memory/named-suggestions.js';

/** A category or shop that is new or renamed is known by its name after this long. */
const longestMs = 1_000;

/** Names of categories and open shops, and what is often asked, kept in the process. */
@Injectable()
export class KnownNamesReads {
  private kept: { readonly names: KnownNames; readonly readAtMs: number } | undefined;

  constructor(private readonly work: UnitOfWork) {}

  async known(): Promise<KnownNames> {
    const readAtMs = performance.now();
    if (this.kept && readAtMs - this.kept.readAtMs < longestMs) return this.kept.names;
    const [names] = await this.work.read(publicActor, (tx) => tx.query<[KnownNames]>(namesSql));
    this.kept = { names, readAtMs };
    return names;
  }

  /** Where this process has just changed them. */
  forget(): void {
    this.kept = undefined;
  }
}

const namesSql = `
  SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name_vi, 'folded', fold(name_vi))), '[]') FROM categories) AS categories,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'folded', fold(name))), '[]') FROM open_shops) AS shops,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('question', question, 'shown', shown) ORDER BY asked DESC, question), '[]')
          FROM search_popular) AS popular`;
