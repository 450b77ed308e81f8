import { stepLabels, stepNames } from '../price-steps.js';
import type { FacetValue, FoundPage } from '../search-result.js';
import { bits } from './filters.js';
import type { MemoryDocuments } from './memory-documents.js';
import type { KnownName } from './named-suggestions.js';

const mostShops = 50;
const byCode = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const mostFirst = (a: FacetValue, b: FacetValue): number => b.count - a.count || byCode(a.label, b.label);

/** Counts by each value, leaving that facet's own filter aside: a document counts in every facet, or in the only one it does not pass. */
export class FacetCounts {
  private readonly shops: Int32Array;
  private readonly categories: Int32Array;
  private readonly places: Int32Array;
  private readonly stars = new Int32Array(6);
  private readonly steps = new Int32Array(stepNames.length);
  private readonly inStock = new Int32Array(2);

  constructor(private readonly documents: MemoryDocuments) {
    this.shops = new Int32Array(documents.shops.values.length);
    this.categories = new Int32Array(documents.categories.values.length);
    this.places = new Int32Array(documents.places.values.length);
  }

  count(document: number, failed: number): void {
    const { columns } = this.documents;
    const all = failed === 0;
    if (all || failed === bits.shop) this.shops[columns.shop[document]!]!++;
    if (all || failed === bits.category) this.categories[columns.category[document]!]!++;
    if (all || failed === bits.region) this.places[columns.place[document]!]!++;
    if (all || failed === bits.ocop) this.stars[columns.stars[document]!]!++;
    if (all || failed === bits.price) this.steps[columns.priceStep[document]!]!++;
    if (all || failed === bits.availability) this.inStock[columns.inStock[document]!]!++;
  }

  facets(categories: readonly KnownName[]): FoundPage['facets'] {
    return {
      category: this.category(new Map(categories.map(({ slug, name }) => [slug, name]))),
      shop: this.shop(),
      region: this.region(),
      ocop: [5, 4, 3].flatMap((stars) => some({ value: String(stars), label: `${stars} sao`, count: this.stars[stars]! })),
      price: stepNames.flatMap((value, step) => some({ value, label: stepLabels[step]!, count: this.steps[step]! })),
      availability: [
        ...some({ value: 'true', label: 'Còn hàng', count: this.inStock[1]! }),
        ...some({ value: 'false', label: 'Hết hàng', count: this.inStock[0]! }),
      ],
    };
  }

  /** Every category on the way to a product's own. */
  private category(names: ReadonlyMap<string, string>): FacetValue[] {
    const sums = sumBy(this.categories, (at) => this.documents.categories.values[at]!);
    return [...sums].flatMap(([value, count]) => (names.has(value) ? [{ value, label: names.get(value)!, count }] : [])).sort(mostFirst);
  }

  private shop(): FacetValue[] {
    const { values } = this.documents.shops;
    const found = values.flatMap(({ slug, name }, at) => some({ value: slug, label: name, count: this.shops[at]! }));
    return found
      .sort((a, b) => b.count - a.count || byCode(a.value, b.value))
      .slice(0, mostShops)
      .sort(mostFirst);
  }

  private region(): FacetValue[] {
    const { values } = this.documents.places;
    const labels = new Map(values.map(({ communeCode, label }) => [communeCode, label]));
    const sums = sumBy(this.places, (at) => [values[at]!.communeCode]);
    return [...sums].map(([value, count]) => ({ value, label: labels.get(value)!, count })).sort(mostFirst);
  }
}

const some = (value: FacetValue): FacetValue[] => (value.count > 0 ? [value] : []);

function sumBy(counts: Int32Array, keysOf: (at: number) => readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  counts.forEach((count, at) => {
    if (count > 0) for (const key of keysOf(at)) sums.set(key, (sums.get(key) ?? 0) + count);
  });
  return sums;
}
