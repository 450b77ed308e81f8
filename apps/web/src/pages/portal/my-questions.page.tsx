import { EmptyState, formatDate, Table, words, type PageContext } from '@market/ui';
import { TermMark, type TermView } from '../term-mark.js';
import { PortalFrame } from './portal-frame.js';

export type QuestionState = 'asked' | 'assigned' | 'answered' | 'published';

export interface MyQuestionsProps {
  readonly page: PageContext;
  readonly questions: readonly {
    readonly number: string;
    readonly title: string;
    readonly department: string;
    readonly state: QuestionState;
    readonly askedAt: Date;
    readonly term: TermView | null;
  }[];
}

export function MyQuestionsPage({ page, questions }: MyQuestionsProps) {
  const say = words(page.lang).portal;
  const list = say.mine;
  return (
    <PortalFrame page={page} title={list.title} section="questions" index={false}>
      <header class="portal__intro">
        <h1>{list.title}</h1>
        <p>
          <a class="button button--primary" href="/ho-tro/hoi-dap/hoi">
            {say.questions.ask}
          </a>
        </p>
      </header>
      {questions.length === 0 ? (
        <EmptyState icon="message-circle" title={list.none} text={list.noneHint} />
      ) : (
        <Table
          caption={list.title}
          captionHidden
          rows={questions}
          keyOf={({ number }) => number}
          columns={[
            { label: list.question, of: ({ number, title }) => <a href={`/ho-tro/cau-hoi-cua-toi/${number}`}>{title}</a> },
            { label: list.state, of: ({ state }) => list.states[state] },
            { label: list.due, of: ({ term }) => (term ? <TermMark term={term} lang={page.lang} /> : '—') },
            { label: list.department, of: ({ department }) => department },
            { label: list.askedOn, of: ({ askedAt }) => formatDate(askedAt, page.lang) },
            { label: list.number, of: ({ number }) => <span class="number">{number}</span> },
          ]}
        />
      )}
    </PortalFrame>
  );
}
