import { ErrorSummary, Notice, Timeline, words } from '@market/ui';
import { QuestionThread } from '../portal/question-thread.js';
import { SubjectCard } from '../portal/subject-card.js';
import { TermMark } from '../term-mark.js';
import { ConsoleFrame } from './console-frame.js';
import { QuestionActs } from './question-acts.js';
import type { QuestionDeskProps } from './question-desk.js';

/** A question beside what it is about, and what an officer may do with it now. */
export function QuestionDeskPage(props: QuestionDeskProps) {
  const { page, number, title, state, term, publishBy, done, refused, thread, subject, moves, readOnly } = props;
  const say = words(page.lang).portalDesk.questions;
  const portal = words(page.lang).portal.mine;
  const reasons = { route: say.routeReason, extend: say.extendReason, unpublish: say.unpublishReason } as Readonly<Record<string, string>>;
  const labels = {
    ...{ answer: refused?.at === 'publish' ? say.publicAnswer : say.answer, departmentId: say.routeTo, files: say.files },
    ...{ reason: reasons[refused?.at ?? ''] ?? say.routeReason, title: say.publicTitle, question: say.publicQuestion },
  };
  return (
    <ConsoleFrame page={page} title={`${portal.question} ${number}`} section="questions">
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <div class="desk__columns">
        <div>
          <section class="panel">
            <h2 class="panel__title">{title}</h2>
            <p class="support-state">
              {portal.states[state]} {term && <TermMark term={term} lang={page.lang} />}
              {publishBy !== null && <span class="quiet">{say.publishBy(publishBy)}</span>}
            </p>
            <QuestionThread entries={thread} lang={page.lang} />
          </section>
          {!readOnly && <QuestionActs {...props} />}
        </div>
        <aside class="desk-aside">
          <Facts {...props} />
          {subject && <SubjectCard subject={subject} lang={page.lang} seenOn={props.askedAt} />}
          <section>
            <h2>{portal.history}</h2>
            <Timeline
              lang={page.lang}
              entries={moves.map(({ move, at, reason, department }, index) => ({
                title: move === 'route' ? `${portal.moves[move]}: ${department}` : portal.moves[move],
                at,
                ...(reason === null ? {} : { note: reason }),
                state: index === moves.length - 1 ? 'current' : 'done',
              }))}
            />
          </section>
        </aside>
      </div>
    </ConsoleFrame>
  );
}

function Facts(props: QuestionDeskProps) {
  const { page, department, topic, asker, business, officer, extended, satisfied, publicHref } = props;
  const say = words(page.lang).portalDesk.questions;
  const rows = [
    [say.asker, asker],
    [say.business, business],
    [say.topic, topic],
    [say.department, department],
    [say.officer, officer],
    [say.publish, props.public ? say.public : say.private],
    [say.extend, extended ? say.extended : null],
    [words(page.lang).portal.mine.helped, satisfied === null ? null : satisfied ? say.satisfied.yes : say.satisfied.no],
  ] as const;
  return (
    <>
      <dl class="facts">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {publicHref !== null && (
        <p>
          <a href={publicHref}>{words(page.lang).portal.mine.readPublic}</a>
        </p>
      )}
    </>
  );
}
