import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import type { FacetName, FacetValue } from '../domain/search-result.js';
import { stepLabels, stepNames } from '../domain/price-steps.js';

type Counts = Readonly<Record<string, number>>;

const mostShops = 50;

/** What the values of facets are called, and in which order they stand, for an index that only counts them. */
@Injectable()
export class FacetLabels {
  constructor(private readonly work: UnitOfWork) {}

  async of(counts: ReadonlyMap<FacetName, Counts>): Promise<(readonly [FacetName, readonly FacetValue[]])[]> {
    const names = await this.names(counts);
    return [...counts].map(([facet, values]) => [facet, arranged[facet](Object.entries(values), (value) => names.get(value) ?? value)]);
  }

  private async names(counts: ReadonlyMap<FacetName, Counts>): Promise<ReadonlyMap<string, string>> {
    const [categories, shops, regions] = (['category', 'shop', 'region'] as const).map((name) => Object.keys(counts.get(name) ?? {}));
    const rows = await this.work.read(publicActor, (tx) =>
      tx.query<{ value: string; label: string }[]>(
        `SELECT slug AS value, name_vi AS label FROM categories WHERE slug = ANY ($1)
         UNION ALL SELECT slug, name FROM open_shops WHERE slug = ANY ($2)
         UNION ALL SELECT commune_code, max(place_name) FROM open_shops WHERE commune_code = ANY ($3) GROUP BY commune_code`,
        [categories, shops, regions],
      ),
    );
    return new Map(rows.map(({ value, label }) => [value, label]));
  }
}

type Arrange = (values: readonly (readonly [string, number])[], nameOf: (value: string) => string) => FacetValue[];

const byCount: Arrange = (values, nameOf) =>
  values
    .map(([value, count]) => ({ value, label: nameOf(value), count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
const downwards =
  (labelOf: (value: string) => string): Arrange =>
  (values) =>
    values.map(([value, count]) => ({ value, label: labelOf(value), count })).sort((a, b) => (a.value > b.value ? -1 : 1));

const arranged: Record<FacetName, Arrange> = {
  category: byCount,
  shop: (values, nameOf) => byCount([...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostShops), nameOf),
  region: byCount,
  ocop: downwards((value) => `${value} sao`),
  price: (values) =>
    values
      .map(([value, count]) => ({ value, label: stepLabels[stepNames.indexOf(value)] ?? value, count }))
      .sort((a, b) => stepNames.indexOf(a.value) - stepNames.indexOf(b.value)),
  availability: downwards((value) => (value === 'true' ? 'Còn hàng' : 'Hết hàng')),
};
