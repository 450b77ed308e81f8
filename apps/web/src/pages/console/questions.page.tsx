import { EmptyState, formatDate, Pagination, SelectField, Table, words, type Option, type PageContext } from '@market/ui';
import type { QuestionState } from '../portal/my-questions.page.js';
import { TermMark, type TermView } from '../term-mark.js';
import { ConsoleFrame } from './console-frame.js';

export const questionFilters = ['waiting', 'answered', 'published', 'all'] as const;
export type QuestionFilter = (typeof questionFilters)[number];

export interface QuestionQueueProps {
  readonly page: PageContext;
  readonly filter: QuestionFilter;
  /** Those that the reader may choose among; one or none, and there is nothing to choose. */
  readonly departments: readonly Option[];
  readonly department: string;
  /** An officer whom nobody has added to a department sees nothing, and why. */
  readonly hasDesk: boolean;
  readonly items: readonly {
    readonly number: string;
    readonly title: string;
    readonly department: string;
    readonly state: QuestionState;
    readonly askedAt: Date;
    readonly officer: string | null;
    readonly term: TermView | null;
  }[];
  readonly at: number;
  readonly pages: number;
}

/** Questions of the officer's departments by urgency. */
export function QuestionQueuePage({ page, filter, departments, department, hasDesk, items, at, pages }: QuestionQueueProps) {
  const say = words(page.lang).portalDesk.questions;
  const portal = words(page.lang).portal.mine;
  const address = (to: QuestionFilter, more = ''): string =>
    `/quan-tri/hoi-dap?loc=${to}${department === '' ? '' : `&co_quan=${department}`}${more}`;
  return (
    <ConsoleFrame page={page} title={say.title} section="questions">
      <nav class="chips" aria-label={say.title}>
        {questionFilters.map((each) => (
          <a key={each} class="chip" href={address(each)} aria-current={each === filter ? 'page' : undefined}>
            {say[each]}
          </a>
        ))}
      </nav>
      {departments.length > 1 && (
        <form class="desk-tools" action="/quan-tri/hoi-dap">
          <input type="hidden" name="loc" value={filter} />
          <SelectField
            name="co_quan"
            label={say.department}
            options={[{ value: '', label: say.every }, ...departments]}
            value={department}
            required
            lang={page.lang}
          />
          <button class="button button--outline" type="submit">
            {say.filter}
          </button>
        </form>
      )}
      {items.length === 0 ? (
        <EmptyState
          icon={hasDesk ? 'circle-check' : 'info'}
          title={hasDesk ? say.none : say.noDesk}
          text={hasDesk ? say.noneHint : say.noDeskHint}
        />
      ) : (
        <>
          <Table
            caption={say.title}
            captionHidden
            rows={items}
            keyOf={({ number }) => number}
            columns={[
              { label: portal.due, of: ({ term }) => (term ? <TermMark term={term} lang={page.lang} /> : '—') },
              { label: portal.question, of: ({ number, title }) => <a href={`/quan-tri/hoi-dap/${number}`}>{title}</a> },
              { label: portal.state, of: ({ state }) => portal.states[state] },
              { label: say.department, of: (item) => item.department },
              { label: say.officer, of: ({ officer }) => officer ?? '—' },
              { label: portal.askedOn, of: ({ askedAt }) => formatDate(askedAt, page.lang) },
              { label: portal.number, of: ({ number }) => <span class="number">{number}</span> },
            ]}
          />
          <p class="desk__note">{words(page.lang).supportDesk.legend}</p>
          <Pagination page={at} pages={pages} lang={page.lang} hrefOf={(to) => address(filter, `&trang=${to}`)} />
        </>
      )}
    </ConsoleFrame>
  );
}
