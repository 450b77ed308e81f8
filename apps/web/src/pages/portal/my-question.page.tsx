import { Breadcrumbs, Csrf, ErrorSummary, Field, Notice, Timeline, words, type FieldFaults, type PageContext } from '@market/ui';
import { TermMark, type TermView } from '../term-mark.js';
import type { QuestionState } from './my-questions.page.js';
import { PortalFrame } from './portal-frame.js';
import { QuestionThread, type ThreadEntry } from './question-thread.js';
import { SubjectCard, type SubjectView } from './subject-card.js';

export type QuestionMoveName = 'ask' | 'route' | 'take' | 'extend' | 'answer' | 'follow-up' | 'publish' | 'unpublish';

export interface MyQuestionProps {
  readonly page: PageContext;
  readonly number: string;
  readonly title: string;
  readonly department: string;
  readonly state: QuestionState;
  readonly dueOn: string;
  readonly term: TermView | null;
  readonly public: boolean;
  readonly subject: SubjectView | undefined;
  readonly askedAt: string;
  readonly thread: readonly ThreadEntry[];
  readonly moves: readonly {
    readonly move: QuestionMoveName;
    readonly at: Date;
    readonly reason: string | null;
    readonly department: string;
  }[];
  readonly satisfied: boolean | null;
  readonly mayAskBack: boolean;
  readonly publicHref: string | null;
  readonly done?: 'sent' | 'rated' | 'asked-back' | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults; readonly typed: string } | undefined;
}

/** One question, for whoever asked it: where it stands, what was answered, what to do now. */
export function MyQuestionPage(props: MyQuestionProps) {
  const { page, number, title, department, state, dueOn, term, done, refused, subject, thread, moves } = props;
  const say = words(page.lang).portal.mine;
  return (
    <PortalFrame page={page} title={`${say.question} ${number}`} section="questions" index={false}>
      <Breadcrumbs crumbs={[{ label: say.title, href: '/ho-tro/cau-hoi-cua-toi' }]} lang={page.lang} />
      <header>
        <p class="quiet">
          {number} · {department}
        </p>
        <h1>{title}</h1>
      </header>
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={{ text: say.askBackText }} lang={page.lang} />}
      <div class="portal__columns">
        <div class="portal__text">
          <section class="panel">
            <h2 class="panel__title">{say.states[state]}</h2>
            <p>{say.next[state]?.(dueOn)}</p>
            {term && <TermMark term={term} lang={page.lang} />}
          </section>
          <QuestionThread entries={thread} lang={page.lang} />
          {(state === 'answered' || state === 'published') && <Reply {...props} />}
        </div>
        <aside class="portal__aside">
          <p class="quiet">{props.public ? say.public : say.private}</p>
          {subject && <SubjectCard subject={subject} lang={page.lang} seenOn={props.askedAt} />}
          <section>
            <h2>{say.history}</h2>
            <Timeline
              lang={page.lang}
              entries={moves.map(({ move, at, reason, department: to }, index) => ({
                title: move === 'route' ? `${say.moves[move]}: ${to}` : say.moves[move],
                at,
                ...(reason === null ? {} : { note: reason }),
                state: index === moves.length - 1 ? 'current' : 'done',
              }))}
            />
          </section>
        </aside>
      </div>
    </PortalFrame>
  );
}

function Reply({ page, number, satisfied, mayAskBack, publicHref, refused }: MyQuestionProps) {
  const say = words(page.lang).portal.mine;
  return (
    <section class="reply">
      {publicHref !== null && (
        <p>
          <a href={publicHref}>{say.readPublic}</a>
        </p>
      )}
      {satisfied === null ? (
        <form method="post" action={`/ho-tro/cau-hoi-cua-toi/${number}/danh-gia`}>
          <Csrf token={page.csrf} />
          <h2>{say.helped}</h2>
          <p class="portal__actions">
            <button class="button button--outline" type="submit" name="satisfied" value="yes">
              {say.yes}
            </button>
            <button class="button button--outline" type="submit" name="satisfied" value="no">
              {say.no}
            </button>
          </p>
        </form>
      ) : (
        <p class="quiet">{satisfied ? say.rated.yes : say.rated.no}</p>
      )}
      {mayAskBack && (
        <details class="fold" open={refused !== undefined}>
          <summary>{say.askBack}</summary>
          <p class="quiet">{say.askBackHint}</p>
          <form method="post" action={`/ho-tro/cau-hoi-cua-toi/${number}/hoi-lai`} data-once>
            <Csrf token={page.csrf} />
            <Field
              name="text"
              label={say.askBackText}
              rows={4}
              required
              maxLength={5000}
              value={refused?.typed ?? ''}
              faults={refused?.faults}
              lang={page.lang}
            />
            <button class="button button--primary" type="submit">
              {say.sendBack}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
