import { Money } from '@market/kernel';
import { definition, type CountRow, type Overview, type PublishedOverview } from '@market/participation';
import { words, type Lang } from '@market/ui';
import { formName, sectorName, sizeName } from '../portal/programme.view.js';
import type { CountView, FiguresView, FigureTable } from '../pages/console/figures/figures-view.js';

type Counted = Omit<CountRow, 'businesses' | 'products'> & { readonly businesses: number | null; readonly products: number | null };

/** Names in the reader's language; those of places are the same in both. */
function nameOf(table: FigureTable, value: string, label: string, lang: Lang): string {
  const say = words(lang).participation;
  if (value === 'unknown' || value === '') return say.unknown;
  if (table === 'size') return sizeName(value, lang);
  if (table === 'form') return formName(value, lang);
  if (table === 'sector') return sectorName(value, lang);
  return table === 'ocop' ? say.stars(value) : label;
}

const tableOf = (table: FigureTable, rows: readonly Counted[], lang: Lang): readonly CountView[] =>
  rows.map(({ value, label, businesses, products }) => ({ value, label: nameOf(table, value, label, lang), businesses, products }));

/** A share of one, of value; nothing where nothing was sold. */
function cashlessShare(methods: Overview['trade']['methods']): number | null {
  const sum = (some: typeof methods) => some.reduce((total, { value }) => total + value, 0n);
  const whole = sum(methods);
  return whole === 0n ? null : Number((sum(methods.filter(({ cashless }) => cashless)) * 10_000n) / whole) / 10_000;
}

const headlineOf = ({ now, before }: Pick<PublishedOverview, 'now' | 'before'>) => ({
  ...{ asOf: now.asOf, comparedTo: before.asOf, definition },
  businesses: { now: now.businesses, before: before.businesses },
  products: { now: now.products, before: before.products },
});

const methodsOf = (methods: Overview['trade']['methods'], lang: Lang): FiguresView['methods'] => {
  const names = words(lang).participation.methods;
  return methods.map(({ method, orders, value }) => ({ method: names[method] ?? method, orders, value: Money.vnd(value) }));
};

/** For staff: every number, and old communes too. */
export function officeView({ now, before, growth, trade }: Overview, lang: Lang): FiguresView {
  const tables = Object.entries(now.by).map(([table, rows]) => [table, tableOf(table as FigureTable, rows, lang)]);
  return {
    ...headlineOf({ now, before }),
    growth,
    tables: Object.fromEntries(tables) as FiguresView['tables'],
    months: trade.months.map(({ month, orders, value, returns, givenBack, sellers }) => {
      return { month, orders, value: Money.vnd(value), returns, givenBack: Money.vnd(givenBack), sellers };
    }),
    whole: { orders: trade.whole.orders, value: Money.vnd(trade.whole.value), cashless: cashlessShare(trade.methods) },
    methods: methodsOf(trade.methods, lang),
  };
}

/** For everybody: what is hidden stays hidden. */
export function publicView(published: PublishedOverview, lang: Lang): FiguresView {
  const tables = Object.entries(published.now.by).map(([table, rows]) => [table, tableOf(table as FigureTable, rows, lang)]);
  return {
    ...headlineOf(published),
    growth: published.growth,
    tables: Object.fromEntries(tables) as FiguresView['tables'],
    months: published.months.map(({ month, orders, value }) => ({ month, orders, value: value === null ? null : Money.vnd(value) })),
    whole: published.whole && {
      orders: published.whole.orders,
      value: Money.vnd(published.whole.value),
      cashless: cashlessShare(published.methods),
    },
    methods: methodsOf(published.methods, lang),
  };
}
