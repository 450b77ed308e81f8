import { EmptyState, formatDate, Pagination, Table, words, type PageContext } from '@market/ui';
import type { ApplicationState } from '../portal/application-state.js';
import { TermMark, type TermView } from '../term-mark.js';
import { ConsoleFrame } from './console-frame.js';

export type QueueFilter = 'waiting' | 'asked' | 'decided' | 'all';
export const queueFilters = ['waiting', 'asked', 'decided', 'all'] as const satisfies readonly QueueFilter[];

export interface SupportQueueProps {
  readonly page: PageContext;
  readonly filter: QueueFilter;
  readonly items: readonly {
    readonly number: string;
    readonly programme: string;
    readonly business: string;
    readonly state: ApplicationState;
    readonly cost: string;
    readonly submittedAt: Date;
    readonly term: TermView | null;
  }[];
  readonly at: number;
  readonly pages: number;
}

/** Applications by urgency: whoever waits longest stands on top. */
export function SupportQueuePage({ page, filter, items, at, pages }: SupportQueueProps) {
  const say = words(page.lang).supportDesk;
  const list = words(page.lang).support.applications;
  const states = words(page.lang).support.application.states;
  return (
    <ConsoleFrame page={page} title={say.title} section="support">
      <nav class="chips" aria-label={say.title}>
        {queueFilters.map((each) => (
          <a key={each} class="chip" href={`/quan-tri/ho-tro?loc=${each}`} aria-current={each === filter ? 'page' : undefined}>
            {say[each]}
          </a>
        ))}
      </nav>
      {items.length === 0 ? (
        <EmptyState icon="circle-check" title={say.none} text={say.noneHint} />
      ) : (
        <>
          <Table
            caption={say.title}
            captionHidden
            rows={items}
            keyOf={({ number }) => number}
            columns={[
              { label: say.term, of: ({ term }) => (term ? <TermMark term={term} lang={page.lang} /> : '—') },
              {
                label: list.number,
                of: ({ number }) => (
                  <a class="number" href={`/quan-tri/ho-tro/${number}`}>
                    {number}
                  </a>
                ),
              },
              { label: say.business, of: ({ business }) => business },
              { label: list.programme, of: ({ programme }) => programme },
              { label: list.state, of: ({ state }) => states[state] },
              { label: list.submitted, of: ({ submittedAt }) => formatDate(submittedAt, page.lang) },
              { label: list.cost, of: ({ cost }) => cost, numeric: true },
            ]}
          />
          <p class="desk__note">{say.legend}</p>
          <Pagination page={at} pages={pages} lang={page.lang} hrefOf={(to) => `/quan-tri/ho-tro?loc=${filter}&trang=${to}`} />
        </>
      )}
    </ConsoleFrame>
  );
}
