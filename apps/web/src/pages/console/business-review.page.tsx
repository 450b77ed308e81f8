import { Badge, ErrorSummary, formatDate, Notice, Timeline, words, type TimelineEntry } from '@market/ui';
import { SizeExplanation } from '../registration/size-explanation.js';
import { Decisions } from './business-decisions.js';
import { PaperViewer } from './business-papers.js';
import { Checklist } from './business-checks.js';
import { AskBox, basePath, stateWords, type BusinessReviewProps } from './business-parts.js';
import { ConsoleFrame } from './console-frame.js';
import { TermMark } from '../term-mark.js';

/** One business before an officer: what it says of itself, the papers beside it, the checklist and the decision. */
export function BusinessReviewPage(props: BusinessReviewProps) {
  const { page, id, name, state, done, refused, papers, shown, readOnly } = props;
  const say = words(page.lang).reviewDesk;
  const underReview = state === 'submitted';
  const section = basePath(state, id).includes('doanh-nghiep') ? 'businesses' : 'applications';
  const labels = Object.fromEntries(props.fields.map((line) => [`ask:${line.field}`, line.name]));
  return (
    <ConsoleFrame page={page} title={name} section={section}>
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && (
        <ErrorSummary message={refused.message} faults={refused.faults} labels={{ reason: say.askWhole, ...labels }} lang={page.lang} />
      )}
      <Standing {...props} />
      <div class="review-columns">
        <div class="review-columns__form">
          <Fields {...props} askable={underReview && !readOnly} />
          <SizeExplanation view={props.size} lang={page.lang} />
        </div>
        <div class="review-columns__side">
          <PaperViewer page={page} path={basePath(state, id)} papers={papers} shown={shown} />
          <Checklist {...props} open={underReview && !readOnly} />
          {!readOnly && <Decisions {...props} />}
          <History {...props} />
        </div>
      </div>
    </ConsoleFrame>
  );
}

function Standing({ page, state, term, reviewer, shopSlug }: BusinessReviewProps) {
  const say = words(page.lang).reviewDesk;
  const tone = state === 'approved' ? 'leaf' : state === 'submitted' ? 'sea' : state === 'changes-requested' ? 'warning' : 'danger';
  return (
    <p class="support-state">
      <Badge tone={tone}>{stateWords(page)[state]}</Badge>
      {term && <TermMark term={term} lang={page.lang} />}
      {reviewer && <span>{reviewer.mine ? say.you : say.takenBy(reviewer.name)}</span>}
      {shopSlug && <a href={`/gian-hang/${shopSlug}`}>{say.shop}</a>}
    </p>
  );
}

function Fields({ page, fields, askable, typed }: BusinessReviewProps & { askable: boolean }) {
  const say = words(page.lang).reviewDesk;
  return (
    <section class="panel">
      <h2 class="panel__title">{say.application}</h2>
      <dl class="facts facts--asked">
        {fields.map(({ field, name, value, note }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>
              {value}
              {note && (
                <p class={`field-note field-note--${note.tone}`}>
                  {note.text} {note.href && <a href={note.href}>{say.lookUp}</a>}
                </p>
              )}
              {askable && <AskBox page={page} field={field} name={name} value={typed[`ask:${field}`] ?? ''} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function History({ page, moves, requests }: BusinessReviewProps) {
  const say = words(page.lang).reviewDesk;
  const named = words(page.lang).registration.status.moves;
  const last = moves.length - 1;
  const entries = moves.map(({ to, at, by, reason }, index): TimelineEntry => {
    const note = [by ?? say.system, reason].filter(Boolean).join(': ');
    return { title: named[to], at, note, state: index === last ? 'current' : 'done' };
  });
  return (
    <>
      {requests.length > 0 && (
        <section class="panel">
          <h2 class="panel__title">{say.requests}</h2>
          <ul class="asked-list" role="list">
            {requests.map(({ name, reason, askedAt, answered }) => (
              <li key={`${name}${askedAt.getTime()}`}>
                <strong>{name}</strong> ({formatDate(askedAt, page.lang)}, {answered ? say.requestAnswered : say.requestOpen}): {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="panel">
        <h2 class="panel__title">{say.history}</h2>
        <Timeline entries={entries} lang={page.lang} />
      </section>
    </>
  );
}
