import { formatDate, words, type Lang } from '@market/ui';
import type { WrittenTable } from '@market/platform';
import type { FiguresView, FigureTable } from '../pages/console/figures/figures-view.js';

export const countTables = [
  'district',
  'commune',
  'old-commune',
  'sector',
  'size',
  'form',
  'ocop',
] as const satisfies readonly FigureTable[];
export const figureTables = [...countTables, 'growth', 'trade', 'methods'] as const;
export type WrittenFigure = (typeof figureTables)[number];

/** A table of the page as a file: the same rows, its day and definition above. What is hidden stays empty. */
export function writtenFigure(table: WrittenFigure, figures: FiguresView, place: string, lang: Lang): WrittenTable {
  const say = words(lang).participation;
  const name = say.tables[table] ?? table;
  const title = [`${say.title}: ${name}`, say.headline(figures.asOf, place), say.definition(figures.definition)];
  return { name, title, ...bodyOf(table, figures, lang) };
}

function bodyOf(table: WrittenFigure, figures: FiguresView, lang: Lang): Pick<WrittenTable, 'columns' | 'rows'> {
  const say = words(lang).participation;
  const heads = (...labels: string[]) => labels.map((label) => ({ label, width: label.length + 6 }));
  switch (table) {
    case 'growth':
      return {
        columns: heads(say.day, say.businesses, say.products),
        rows: figures.growth.map(({ day, businesses, products }) => [formatDate(day, 'vi'), businesses, products]),
      };
    case 'trade':
      return {
        columns: heads(say.monthLabel, say.orders, `${say.value} (VND)`, say.returns, `${say.givenBack} (VND)`),
        rows: figures.months.map(({ month, orders, value, returns, givenBack }) => [
          ...[say.month(month), orders, value?.minor ?? null, returns ?? null, givenBack?.minor ?? null],
        ]),
      };
    case 'methods':
      return {
        columns: heads(say.method, say.orders, `${say.value} (VND)`),
        rows: figures.methods.map(({ method, orders, value }) => [method, orders, value.minor]),
      };
    default:
      return {
        columns: [...heads(say.ordinal), { label: say.by[table], width: 36 }, ...heads(say.businesses, say.products)],
        rows: (figures.tables[table] ?? []).map(({ label, businesses, products }, at) => [at + 1, label, businesses, products]),
      };
  }
}
