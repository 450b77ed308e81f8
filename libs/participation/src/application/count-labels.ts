import { Injectable } from '@nestjs/common';
import { legalForms, sizeClasses, vsicEditions } from '@market/businesses';
import { listWhole, type CountedBy, type CountRow } from '../domain/report.js';
import type { Count } from '../persistence/count-reads.js';
import { PlaceNames, type Vocabulary } from './place-names.js';

type Table = Exclude<CountedBy, 'all'>;
export const everyTable = ['district', 'old-commune', 'commune', 'sector', 'size', 'form', 'ocop'] as const satisfies readonly Table[];

const stars: Vocabulary = [5, 4, 3].map((count) => [String(count), `${count} sao`] as const);
const vietnamese = (words: Readonly<Record<string, { readonly vi: string }>>): Vocabulary =>
  Object.entries(words).map(([value, { vi }]) => [value, vi] as const);

/** Sections of which anybody was counted, under the name of the newest edition that has them. */
const sectionName = (letter: string): string =>
  vsicEditions.flatMap(({ sections }) => sections).findLast((section) => section.letter === letter)?.name.vi ?? letter;

/** Puts names to what was counted. Places, sizes, forms and stars are listed whole, those without anybody too. */
@Injectable()
export class CountLabels {
  constructor(private readonly places: PlaceNames) {}

  async of(wanted: readonly Table[], counts: readonly Count[]): Promise<Readonly<Record<Table, readonly CountRow[]>>> {
    const lists = await Promise.all(wanted.map(async (by) => [by, await this.table(by, counts)] as const));
    return Object.fromEntries(lists) as Record<Table, readonly CountRow[]>;
  }

  private async table(by: Table, counts: readonly Count[]): Promise<readonly CountRow[]> {
    const rows = counts.filter((count) => count.by === by).map(({ value, businesses, products }) => ({ value, businesses, products }));
    if (by === 'size') return listWhole(rows, vietnamese(sizeClasses));
    if (by === 'form') return listWhole(rows, vietnamese(legalForms));
    if (by === 'ocop') return listWhole(rows, [...stars, ['none', 'Chưa có sao OCOP']]);
    if (by === 'sector') return rows.map((row) => ({ ...row, label: sectionName(row.value) }));
    return listWhole(rows, await this.places.of(by));
  }
}
