import { Injectable } from '@nestjs/common';
import { ParticipationRows, PlaceNames, type CountedBusiness } from '@market/participation';
import type { Actor, WrittenTable } from '@market/platform';
import { words, type Lang } from '@market/ui';
import type { CountedRows, RowsPageProps } from '../pages/console/rows.page.js';
import { formName, sectorName, sizeName } from '../portal/programme.view.js';
import { AskedFigures, type RowsQuery } from './figures.query.js';

const perPage = 50;
/** A workbook of more is no help to anybody. */
const longestFile = 50_000;
type Names = (code: string) => string;

/** The rows behind a number, in the reader's words. */
@Injectable()
export class CountedRowsReader {
  constructor(
    private readonly rows: ParticipationRows,
    private readonly places: PlaceNames,
    private readonly asked: AskedFigures,
  ) {}

  async page(actor: Actor, query: RowsQuery, lang: Lang): Promise<Omit<RowsPageProps, 'page'>> {
    const { rows, total, place } = await this.read(actor, query, lang, { limit: perPage, offset: (query.trang - 1) * perPage });
    return {
      ...{ asOf: this.asked.days(query).asOf, place: place.text, placeName: place.name, rows, total },
      cell: query.by && { by: query.by, value: query.value, label: await this.label(query, lang) },
      ...{ at: query.trang, pages: Math.ceil(total / perPage) },
    };
  }

  async written(actor: Actor, query: RowsQuery, lang: Lang): Promise<WrittenTable> {
    const say = words(lang).participation;
    const { rows, total, place } = await this.read(actor, query, lang, { limit: longestFile, offset: 0 });
    const { asOf } = this.asked.days(query);
    const title = [
      say.rowsTitle[rows.of],
      say.rowsCount[rows.of](total, asOf),
      [place.name, query.by && (await this.label(query, lang))].filter(Boolean).join(', '),
    ];
    const head = (...labels: string[]) => labels.map((label) => ({ label, width: 28 }));
    if (rows.of === 'businesses')
      return {
        ...{ name: say.rowsTitle.businesses, title },
        columns: head(say.ordinal, say.name, say.place, say.by.sector, say.by.size, say.by.form, say.products),
        rows: rows.items.map((row, at) => [at + 1, row.name, row.place, row.sector, row.size, row.form, row.products]),
      };
    return {
      ...{ name: say.rowsTitle.products, title },
      columns: head(say.ordinal, say.name, say.business, say.by.ocop),
      rows: rows.items.map((row, at) => [at + 1, row.name, row.businessName, say.stars(row.stars)]),
    };
  }

  private async read(actor: Actor, query: RowsQuery, lang: Lang, slice: { limit: number; offset: number }) {
    const place = await this.asked.place(query.place);
    const { asOf } = this.asked.days(query);
    const request = { asOf, place: place.narrowed, cell: { by: query.by ?? ('all' as const), value: query.value }, ...slice };
    if (query.of === 'products') {
      const { total, items } = await this.rows.products(actor, request);
      return { place, total, rows: { of: 'products', items } satisfies CountedRows as CountedRows };
    }
    const [{ total, items }, names] = await Promise.all([this.rows.businesses(actor, request), this.placeNames()]);
    return { place, total, rows: { of: 'businesses', items: items.map((row) => businessRow(row, names, lang)) } as CountedRows };
  }

  /** Both the commune of today and the district of before: an officer may know either. */
  private async placeNames(): Promise<{ commune: Names; district: Names }> {
    const [communes, districts] = [new Map(await this.places.of('commune')), new Map(await this.places.of('district'))];
    return { commune: (code) => communes.get(code) ?? code, district: (code) => districts.get(code) ?? code };
  }

  private async label({ by, value }: RowsQuery, lang: Lang): Promise<string> {
    const say = words(lang).participation;
    if (by === undefined) return '';
    if (value === 'unknown' || value === '') return say.unknown;
    if (by === 'sector') return sectorName(value, lang);
    if (by === 'size') return sizeName(value, lang);
    if (by === 'form') return formName(value, lang);
    if (by === 'ocop') return say.stars(value);
    return new Map(await this.places.of(by)).get(value) ?? value;
  }
}

function businessRow(row: CountedBusiness, names: { commune: Names; district: Names }, lang: Lang) {
  const say = words(lang).participation;
  const known = (code: string, name: Names) => (code === 'unknown' ? say.unknown : name(code));
  return {
    ...{ businessId: row.businessId, name: row.name, products: row.products },
    place: say.placesOf(known(row.district, names.district), known(row.commune, names.commune)),
    sector: known(row.sector, (code) => sectorName(code, lang)),
    size: known(row.size, (code) => sizeName(code, lang)),
    form: known(row.form, (code) => formName(code, lang)),
  };
}
