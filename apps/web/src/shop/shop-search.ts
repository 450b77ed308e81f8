import { Injectable } from '@nestjs/common';
import { expectOk } from '@market/kernel';
import { parseProductQuery, SearchProducts, type ProductQuery, type SearchResult } from '@market/search';

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
  constructor(private readonly products: SearchProducts) {}

  find(raw: Readonly<Record<string, string | number>>): Promise<SearchResult> {
    return this.run(understood(Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)]))));
  }

  run(query: ProductQuery): Promise<SearchResult> {
    return this.products.execute(query);
  }
}
