import { safeHref, words, type Column, type Lang } from '@market/ui';
import type { CountView, FigureTable, RowsHref } from './figures-view.js';

/** The columns of every table of counts; each number leads to its rows. */
export function countColumns(table: FigureTable, hrefOf: RowsHref, lang: Lang): Column<CountView>[] {
  const say = words(lang).participation;
  const cell = (of: 'businesses' | 'products') => (row: CountView) => (
    <Count count={row[of]} href={hrefOf(of, table, row.value)} lang={lang} />
  );
  return [
    { label: say.by[table], of: ({ label }) => label },
    { label: say.businesses, of: cell('businesses'), numeric: true },
    { label: say.products, of: cell('products'), numeric: true },
  ];
}

function Count({ count, href, lang }: { count: number | null; href: string | undefined; lang: Lang }) {
  const say = words(lang).participation;
  if (count === null) {
    return (
      <span title={say.hiddenSpoken}>
        <span aria-hidden="true">{say.hiddenCell}</span>
        <span class="visually-hidden">{say.hiddenSpoken}</span>
      </span>
    );
  }
  const shown = words(lang).console.number(count);
  return count > 0 && href ? <a href={safeHref(href)}>{shown}</a> : <>{shown}</>;
}
