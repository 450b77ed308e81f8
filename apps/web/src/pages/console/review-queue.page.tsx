import { EmptyState, Field, formatDate, Pagination, Table, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { TermMark, type TermView } from '../term-mark.js';

export const reviewFilters = ['waiting', 'mine', 'asked', 'rejected'] as const;
export type ReviewFilterName = (typeof reviewFilters)[number];

export interface ReviewQueueProps {
  readonly page: PageContext;
  readonly filter: ReviewFilterName;
  readonly text: string;
  readonly counts: Readonly<Partial<Record<ReviewFilterName, number>>>;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly taxCode: string;
    readonly form: string;
    readonly place: string;
    readonly submittedAt: Date;
    readonly age: number;
    readonly term: TermView | null;
    readonly reviewer: string | null;
    readonly mine: boolean;
  }[];
  readonly total: number;
  readonly at: number;
  readonly pages: number;
}

const path = '/quan-tri/ho-so';

/** Applications by their deadline: what is due first stands first. */
export function ReviewQueuePage({ page, filter, text, counts, items, total, at, pages }: ReviewQueueProps) {
  const say = words(page.lang).reviewDesk;
  return (
    <ConsoleFrame page={page} title={say.title} section="applications">
      <nav class="chips" aria-label={say.title}>
        {reviewFilters.map((each) => (
          <a key={each} class="chip" href={`${path}?loc=${each}`} aria-current={each === filter ? 'page' : undefined}>
            {say.filters[each]}
            {counts[each] !== undefined && <span class="number"> {counts[each]}</span>}
          </a>
        ))}
      </nav>
      <SearchBox page={page} path={path} hidden={{ loc: filter }} text={text} />
      {items.length === 0 ? (
        <EmptyState icon="circle-check" title={say.none} text={say.noneHint} />
      ) : (
        <>
          <p>{say.total(total)}</p>
          <Table
            caption={say.title}
            captionHidden
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              {
                label: say.term,
                of: ({ term, submittedAt }) =>
                  term ? <TermMark term={term} lang={page.lang} /> : <span class="number">{formatDate(submittedAt, page.lang)}</span>,
              },
              { label: say.business, of: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
              { label: say.taxCode, of: ({ taxCode }) => <span class="number">{taxCode}</span> },
              { label: say.form, of: ({ form }) => form },
              { label: say.place, of: ({ place }) => place },
              { label: say.age, of: ({ age }) => say.ageDays(age) },
              { label: say.reviewer, of: ({ reviewer, mine }) => (mine ? say.you : (reviewer ?? '—')) },
            ]}
          />
          <p class="desk__note">{say.legend}</p>
          <Pagination page={at} pages={pages} lang={page.lang} hrefOf={(to) => hrefOf(path, { loc: filter, q: text, trang: String(to) })} />
        </>
      )}
    </ConsoleFrame>
  );
}

export const hrefOf = (base: string, query: Readonly<Record<string, string>>): string =>
  `${base}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()}`;

interface SearchBoxProps {
  readonly page: PageContext;
  readonly path: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Looks for a name or a tax code within the list that is open. */
export function SearchBox({ page, path: action, hidden, text }: SearchBoxProps) {
  const say = words(page.lang).reviewDesk;
  return (
    <form class="desk__filter" action={action} role="search">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="q" label={say.search} value={text} type="search" required maxLength={100} lang={page.lang} />
      <button class="button button--outline" type="submit">
        {say.find}
      </button>
    </form>
  );
}
