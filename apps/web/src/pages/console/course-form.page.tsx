import { Csrf, ErrorSummary, Field, Notice, SelectField, words, type FieldFaults, type Option, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

type Typed = Readonly<Record<string, string>>;

export interface CourseFormProps {
  readonly page: PageContext;
  /** Undefined for a new course. */
  readonly id: string | undefined;
  readonly slug: string;
  readonly typed: Typed;
  readonly departments: readonly Option[];
  readonly sessions: readonly {
    readonly id: string;
    readonly when: string;
    readonly place: string;
    readonly seats: string;
    readonly waiting: number;
    readonly calledOff: boolean;
    readonly typed: Typed;
  }[];
  /** An id and boxes for one more. */
  readonly fresh: { readonly id: string; readonly typed: Typed };
  readonly readOnly: boolean;
  readonly done?: 'session' | undefined;
  /** `course`, or the session's id. */
  readonly refused?: { readonly at: string; readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** A course and its sessions, each with a form of its own. */
export function CourseFormPage(props: CourseFormProps) {
  const { page, id, slug, sessions, fresh, readOnly, done, refused } = props;
  const say = words(page.lang).portalDesk.training;
  const labels = {
    ...{ 'title.vi': say.titleVi, 'summary.vi': say.summaryVi, slug: say.slug, departmentId: say.department, place: say.place },
    ...{ startsAt: say.startsAt, endsAt: say.endsAt, closesAt: say.closesAt, seats: say.seats },
  };
  return (
    <ConsoleFrame page={page} title={id === undefined ? say.add : say.edit} section="training">
      {id !== undefined && (
        <p>
          <a href={`/ho-tro/dao-tao/${slug}`}>{say.view}</a>
        </p>
      )}
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <div class={id === undefined ? '' : 'desk__columns'}>
        <CourseBoxes {...props} />
        {id !== undefined && (
          <aside class="desk-aside">
            <h2>{say.sessions}</h2>
            {sessions.length === 0 && <p class="quiet">{say.noSessions}</p>}
            {sessions.map((session) => (
              <section key={session.id} class="panel">
                <h3>{session.when}</h3>
                <p>{session.place}</p>
                <p>
                  {session.calledOff ? words(page.lang).portal.training.calledOff : session.seats}
                  {session.waiting > 0 && ` · ${words(page.lang).portal.training.waiting(session.waiting)}`}
                </p>
                <p>
                  <a href={`/quan-tri/dao-tao/buoi/${session.id}`}>
                    {say.list}
                    <span class="visually-hidden">: {session.when}</span>
                  </a>
                </p>
                {!readOnly && !session.calledOff && (
                  <SessionForm {...props} id={id} session={session} title={say.changeSession} open={refused?.at === session.id} />
                )}
              </section>
            ))}
            {!readOnly && <SessionForm {...props} id={id} session={fresh} title={say.addSession} open={refused?.at === fresh.id} />}
          </aside>
        )}
      </div>
    </ConsoleFrame>
  );
}

function CourseBoxes({ page, id, typed, departments, readOnly, refused }: CourseFormProps) {
  const say = words(page.lang).portalDesk.training;
  const faults = refused?.at === 'course' ? refused.faults : undefined;
  const box = (name: string, label: string, more: { required?: boolean; rows?: number; hint?: string } = {}) => (
    <Field
      {...{ name, label, faults, lang: page.lang, value: typed[name] ?? '', maxLength: more.rows ? 20_000 : 200, required: more.required }}
      {...(more.rows === undefined ? {} : { rows: more.rows })}
      {...(more.hint === undefined ? {} : { hint: more.hint })}
    />
  );
  return (
    <form class="desk-form" method="post" action={id === undefined ? '/quan-tri/dao-tao' : `/quan-tri/dao-tao/${id}`} data-once>
      <Csrf token={page.csrf} />
      <input type="hidden" name="id" value={typed['id'] ?? ''} />
      <input type="hidden" name="version" value={typed['version'] ?? ''} />
      {box('title.vi', say.titleVi, { required: true })}
      {box('slug', say.slug, { hint: words(page.lang).portalDesk.articles.slugHint })}
      {box('summary.vi', say.summaryVi, { rows: 3, required: true })}
      {box('body.vi', say.bodyVi, { rows: 8, hint: words(page.lang).portalDesk.articles.bodyHint })}
      <div class="field-row">
        <SelectField
          name="departmentId"
          label={say.department}
          options={departments}
          value={typed['departmentId']}
          faults={faults}
          required
          lang={page.lang}
        />
        <SelectField
          name="state"
          label={say.state}
          options={(['draft', 'published', 'ended'] as const).map((value) => ({ value, label: say.states[value] }))}
          value={typed['state']}
          required
          lang={page.lang}
        />
      </div>
      {box('title.en', say.titleEn)}
      {box('summary.en', say.summaryEn, { rows: 3 })}
      {box('body.en', say.bodyEn, { rows: 5 })}
      {!readOnly && (
        <button class="button button--primary" type="submit">
          {say.save}
        </button>
      )}
    </form>
  );
}

interface SessionFormProps extends Pick<CourseFormProps, 'page' | 'refused'> {
  readonly id: string;
  readonly session: { readonly id: string; readonly typed: Typed };
  readonly title: string;
  readonly open: boolean;
}

function SessionForm({ page, id, session, title, open, refused }: SessionFormProps) {
  const say = words(page.lang).portalDesk.training;
  const faults = refused?.at === session.id ? refused.faults : undefined;
  const short = session.id.slice(-6);
  // Several forms stand on one page, so each box has an id of its own.
  const box = (name: string, label: string, type: string) => {
    const fault = faults && Object.hasOwn(faults, name) ? { [`${name}-${short}`]: faults[name]! } : undefined;
    return (
      <Field
        {...{ name: `${name}-${short}`, label, type, required: true, lang: page.lang, value: session.typed[name] ?? '', faults: fault }}
        {...{ maxLength: 300 }}
      />
    );
  };
  return (
    <details class="fold" open={open}>
      <summary>{title}</summary>
      <form method="post" action={`/quan-tri/dao-tao/${id}/buoi`} data-once>
        <Csrf token={page.csrf} />
        <input type="hidden" name="session" value={session.id} />
        {box('startsAt', say.startsAt, 'datetime-local')}
        {box('endsAt', say.endsAt, 'datetime-local')}
        {box('closesAt', say.closesAt, 'datetime-local')}
        <label class="check">
          <input type="checkbox" name={`online-${short}`} value="1" checked={session.typed['online'] === '1'} />
          {say.online}
        </label>
        {box('place', say.place, 'text')}
        {box('seats', say.seats, 'number')}
        <button class="button button--outline" type="submit">
          {say.saveSession}
        </button>
      </form>
    </details>
  );
}
