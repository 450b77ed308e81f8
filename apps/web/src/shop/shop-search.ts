import { Injectable } from '@nestjs/common';
import { expectOk } from '@market/kernel';
import { CountQuestions, parseProductQuery, SearchProducts, type ProductQuery, type SearchResult } from '@market/search';

type Raw = Readonly<Record<string, unknown>>;

const known = ['q', 'category', 'shop', 'region', 'minPrice', 'maxPrice', 'ocop', 'inStock', 'sort', 'page', 'perPage'];

/** A page is not a contract: what it does not understand of its address, it leaves out instead of refusing. */
export function understood(raw: Raw): ProductQuery {
  const kept = Object.fromEntries(Object.entries(raw).filter(([name]) => known.includes(name)));
  const parsed = parseProductQuery(kept);
  if (parsed.ok) return parsed.value;
  const faults = Object.keys(parsed.problem.fields ?? {});
  return expectOk(parseProductQuery(Object.fromEntries(Object.entries(kept).filter(([name]) => !faults.includes(name)))));
}

/** The search room, as pages ask it. */
@Injectable()
export class ShopSearch {
  constructor(
    private readonly products: SearchProducts,
    private readonly questions: CountQuestions,
  ) {}

  find(raw: Readonly<Record<string, string | number>>): Promise<SearchResult> {
    return this.run(understood(Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)]))));
  }

  /** Remembers that something was asked, and not by whom. Pages after the first and filtered ones ask nothing new. */
  asked(typed: string, query: ProductQuery, total: number, visitor: string): void {
    const { categories, shops, regions, ocop, minPrice, maxPrice, inStock, page } = query;
    const filtered =
      [categories, shops, regions, ocop].some((values) => values.length > 0) ||
      [minPrice, maxPrice, inStock].some((value) => value !== null);
    if (typed !== '' && page === 1 && !filtered) this.questions.note(typed, total, visitor);
  }

  run(query: ProductQuery): Promise<SearchResult> {
    return this.products.execute(query);
  }
}
