import { EmptyState, formatDate, Pagination, Table, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { hrefOf, SearchBox } from './review-queue.page.js';

export const businessFilters = ['approved', 'suspended', 'closed'] as const;
export type BusinessFilter = (typeof businessFilters)[number];

export interface BusinessesPageProps {
  readonly page: PageContext;
  readonly filter: BusinessFilter;
  readonly text: string;
  readonly counts: Readonly<Partial<Record<BusinessFilter, number>>>;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly taxCode: string;
    readonly form: string;
    readonly size: string;
    readonly place: string;
    readonly shopSlug: string;
    readonly approvedAt: Date | null;
  }[];
  readonly at: number;
  readonly pages: number;
}

const path = '/quan-tri/doanh-nghiep';

/** The businesses that were approved, and what became of them. */
export function BusinessesPage({ page, filter, text, counts, items, at, pages }: BusinessesPageProps) {
  const say = words(page.lang).reviewDesk;
  return (
    <ConsoleFrame page={page} title={say.list} section="businesses">
      <nav class="chips" aria-label={say.list}>
        {businessFilters.map((each) => (
          <a key={each} class="chip" href={`${path}?loc=${each}`} aria-current={each === filter ? 'page' : undefined}>
            {say.listFilters[each]} <span class="number">{counts[each] ?? 0}</span>
          </a>
        ))}
      </nav>
      <SearchBox page={page} path={path} hidden={{ loc: filter }} text={text} />
      {items.length === 0 ? (
        <EmptyState icon="store" title={say.none} />
      ) : (
        <>
          <Table
            caption={say.list}
            captionHidden
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              { label: say.business, of: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
              { label: say.taxCode, of: ({ taxCode }) => <span class="number">{taxCode}</span> },
              { label: say.form, of: ({ form }) => form },
              { label: say.size, of: ({ size }) => size },
              { label: say.place, of: ({ place }) => place },
              { label: say.approvedOn, of: ({ approvedAt }) => (approvedAt ? formatDate(approvedAt, page.lang) : '—') },
            ]}
          />
          <Pagination page={at} pages={pages} lang={page.lang} hrefOf={(to) => hrefOf(path, { loc: filter, q: text, trang: String(to) })} />
        </>
      )}
    </ConsoleFrame>
  );
}
