import type { LocalDay } from '@market/kernel';
import { Downloads, EmptyState, Pagination, safeHref, Table, words, type Column, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import type { FigureTable } from './figures/figures-view.js';
import { figuresQuery } from './figures/links.js';

export interface BusinessRowView {
  readonly businessId: string;
  readonly name: string | null;
  readonly place: string;
  readonly sector: string;
  readonly size: string;
  readonly form: string;
  readonly products: number;
}

export interface ProductRowView {
  readonly productId: string;
  readonly name: string | null;
  readonly businessId: string;
  readonly businessName: string | null;
  readonly stars: string;
}

export type CountedRows =
  | { readonly of: 'businesses'; readonly items: readonly BusinessRowView[] }
  | { readonly of: 'products'; readonly items: readonly ProductRowView[] };

export interface RowsPageProps {
  readonly page: PageContext;
  readonly asOf: LocalDay;
  readonly place: string;
  readonly placeName: string;
  readonly cell: { readonly by: FigureTable; readonly value: string; readonly label: string } | undefined;
  readonly rows: CountedRows;
  readonly total: number;
  readonly at: number;
  readonly pages: number;
}

/** Who was counted: as many rows as the number said. */
export function RowsPage({ page, asOf, place, placeName, cell, rows, total, at, pages }: RowsPageProps) {
  const { participation: say } = words(page.lang);
  const parts = { asOf, place, by: cell?.by, value: cell?.value };
  const other = rows.of === 'businesses' ? 'products' : 'businesses';
  const query = (more: Readonly<Record<string, string>>) => figuresQuery({ ...parts, of: rows.of, ...more });
  return (
    <ConsoleFrame page={page} title={say.rowsTitle[rows.of]} section="participation">
      <p class="lead">
        {say.rowsCount[rows.of](total, asOf)}
        {[placeName, cell && `${say.by[cell.by]}: ${cell.label}`].filter(Boolean).map((part) => ` · ${part}`)}
      </p>
      <p class="ledger-actions">
        <a class="button button--quiet" href={`/quan-tri${figuresQuery({ asOf, place })}`}>
          {say.backToFigures}
        </a>
        <a class="button button--outline" href={`/quan-tri/tham-gia${query({ of: other })}`}>
          {say.switchTo[other]}
        </a>
      </p>
      {rows.items.length === 0 ? (
        <EmptyState icon="search" title={say.noRows} text={say.noRowsHint} />
      ) : (
        <>
          {rows.of === 'businesses' ? <Businesses items={rows.items} page={page} /> : <Products items={rows.items} page={page} />}
          <Pagination page={at} pages={pages} hrefOf={(to) => `/quan-tri/tham-gia${query({ trang: String(to) })}`} lang={page.lang} />
          <Downloads
            of={say.rowsTitle[rows.of]}
            downloads={(['xlsx', 'csv'] as const).map((type) => ({
              href: `/quan-tri/so-lieu/tham-gia.${type}${query({})}`,
              label: say[type],
            }))}
          />
        </>
      )}
      <p class="desk__note">{say.rowsHint}</p>
    </ConsoleFrame>
  );
}

const factsHref = (businessId: string): string => safeHref(`/quan-tri/tham-gia/${businessId}`);

function Businesses({ items, page }: { items: readonly BusinessRowView[]; page: PageContext }) {
  const { participation: say, console: desk } = words(page.lang);
  const columns: Column<BusinessRowView>[] = [
    { label: say.name, of: ({ name, businessId }) => <a href={factsHref(businessId)}>{name ?? say.nameless}</a> },
    { label: say.place, of: (row) => row.place },
    { label: say.by.sector, of: (row) => row.sector },
    { label: say.by.size, of: (row) => row.size },
    { label: say.by.form, of: (row) => row.form },
    { label: say.products, of: (row) => desk.number(row.products), numeric: true },
  ];
  return <Table caption={say.rowsTitle.businesses} captionHidden rows={items} keyOf={({ businessId }) => businessId} columns={columns} />;
}

function Products({ items, page }: { items: readonly ProductRowView[]; page: PageContext }) {
  const { participation: say } = words(page.lang);
  const columns: Column<ProductRowView>[] = [
    { label: say.name, of: ({ name }) => name ?? say.nameless },
    { label: say.business, of: ({ businessName, businessId }) => <a href={factsHref(businessId)}>{businessName ?? say.nameless}</a> },
    { label: say.by.ocop, of: ({ stars }) => say.stars(stars) },
  ];
  return <Table caption={say.rowsTitle.products} captionHidden rows={items} keyOf={({ productId }) => productId} columns={columns} />;
}
