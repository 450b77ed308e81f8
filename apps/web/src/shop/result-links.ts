import type { ProductQuery } from '@market/search';

/** Filters of a search as an address says them, in one order: equal results have equal addresses. */
export class ResultLinks {
  private readonly values: ReadonlyMap<string, string>;

  constructor(
    private readonly path: string,
    values: ReadonlyMap<string, string>,
  ) {
    this.values = new Map([...values].filter(([, value]) => value !== ''));
  }

  /** @param typed the words as they were typed: a search folds them, an address need not */
  static of(path: string, query: ProductQuery, typed: string, ofPath: readonly string[] = []): ResultLinks {
    return new ResultLinks(
      path,
      new Map([
        ['q', typed],
        ['category', query.categories.filter((slug) => !ofPath.includes(slug)).join(',')],
        ['shop', query.shops.join(',')],
        ['region', query.regions.join(',')],
        ['ocop', query.ocop.join(',')],
        ['minPrice', query.minPrice ?? ''],
        ['maxPrice', query.maxPrice ?? ''],
        ['inStock', query.inStock === null ? '' : String(query.inStock)],
        ['sort', query.sort === 'relevance' ? '' : query.sort],
      ]),
    );
  }

  /** The address with these values changed; an empty one goes away, and any change begins on the first page. */
  with(changes: Readonly<Record<string, string>>): string {
    const params = new URLSearchParams();
    for (const [name, value] of new Map([...this.values, ...Object.entries(changes)])) if (value !== '') params.set(name, value);
    const query = params.toString().replaceAll('%2C', ',');
    return query ? `${this.path}?${query}` : this.path;
  }

  /** The address with one value of a list added, or taken away where it is there. */
  toggled(name: string, value: string): string {
    const now = this.values.get(name)?.split(',') ?? [];
    return this.with({ [name]: (now.includes(value) ? now.filter((each) => each !== value) : [...now, value]).join(',') });
  }

  has(name: string, value: string): boolean {
    return this.values.get(name)?.split(',').includes(value) ?? false;
  }

  cleared(): string {
    return this.with({ category: '', shop: '', region: '', ocop: '', minPrice: '', maxPrice: '', inStock: '' });
  }
}
