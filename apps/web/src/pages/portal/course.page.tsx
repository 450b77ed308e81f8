import { Breadcrumbs, Csrf, ErrorSummary, Field, Icon, Markdown, Notice, words, type FieldFaults, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';

export interface SessionView {
  readonly id: string;
  /** Day and hours, as they are said. */
  readonly when: string;
  /** Null where it is online and the reader has no seat. */
  readonly place: string | null;
  readonly online: boolean;
  readonly closesAt: string;
  readonly left: number;
  readonly waiting: number;
  readonly standing: 'open' | 'closed' | 'over' | 'called-off';
  /** The reader's own: a seat, or a place in line. */
  readonly mine: { readonly seated: boolean; readonly place: number | null } | null;
}

export interface CoursePageProps {
  readonly page: PageContext;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly department: string;
  readonly sessions: readonly SessionView[];
  readonly name: string;
  /** Officers teach; they do not take the seats of others. */
  readonly mayRegister: boolean;
  readonly untranslated: boolean;
  readonly done?: 'seated' | 'waiting' | 'left' | undefined;
  readonly refused?:
    | {
        readonly sessionId: string;
        readonly message: string;
        readonly faults: FieldFaults;
        readonly typed: { readonly name: string; readonly phone: string };
      }
    | undefined;
}

/** One course with its sessions: when, where, how many seats, and the way in. */
export function CoursePage(props: CoursePageProps) {
  const { page, title, summary, body, department, sessions, done, refused, untranslated } = props;
  const say = words(page.lang).portal;
  const { training } = say;
  return (
    <PortalFrame page={page} title={title} section="training" description={summary}>
      <Breadcrumbs
        crumbs={[
          { label: words(page.lang).support.title, href: '/ho-tro' },
          { label: training.title, href: '/ho-tro/dao-tao' },
        ]}
        lang={page.lang}
      />
      {done && <Notice tone="success" title={training.done[done]} live />}
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.faults}
          labels={{ name: training.name, phone: training.phone }}
          lang={page.lang}
        />
      )}
      {untranslated && <Notice title={say.articles.onlyVietnamese} />}
      <div class="portal__columns">
        <article class="portal__text" lang={untranslated ? 'vi' : undefined}>
          <h1>{title}</h1>
          <p class="portal__lead">{summary}</p>
          {body !== '' && <Markdown text={body} />}
          <p class="quiet">
            {training.organiser}: {department}
          </p>
        </article>
        <aside class="portal__aside">
          <h2>{training.sessions}</h2>
          {sessions.length === 0 ? (
            <p class="quiet">{training.noSessions}</p>
          ) : (
            sessions.map((session) => <Session key={session.id} {...props} session={session} />)
          )}
        </aside>
      </div>
    </PortalFrame>
  );
}

function Session(props: CoursePageProps & { session: SessionView }) {
  const { page, session } = props;
  const say = words(page.lang).portal.training;
  const { when, place, online, standing, left, waiting, closesAt, mine } = session;
  return (
    <section class={mine?.seated ? 'verdict verdict--yes' : 'verdict'}>
      <h3 class="verdict__title">{when}</h3>
      <p class="session__place">
        <Icon name="map-pin" />
        <span>
          {online && `${say.online}. `}
          {place === null ? say.onlineHint : online ? <a href={place}>{place}</a> : place}
        </span>
      </p>
      {standing === 'open' ? (
        <>
          <p>
            <strong>{say.left(left)}</strong>
            {waiting > 0 && ` · ${say.waiting(waiting)}`}
          </p>
          <p class="quiet">{say.closes(closesAt)}</p>
        </>
      ) : (
        <p>
          <span class="badge badge--warning">{{ closed: say.closed, over: say.over, 'called-off': say.calledOff }[standing]}</span>
        </p>
      )}
      {mine && (
        <p>
          <strong>{mine.seated ? say.seated : say.inLine(mine.place ?? 1)}</strong>
        </p>
      )}
      {(mine || standing === 'called-off') && (
        <p>
          <a href={`/ho-tro/dao-tao/buoi/${session.id}.ics`}>{say.calendar}</a>
        </p>
      )}
      {mine && (standing === 'open' || standing === 'closed') && (
        <form method="post" action={`/ho-tro/dao-tao/buoi/${session.id}/huy`}>
          <Csrf token={page.csrf} />
          <button class="button button--outline button--full" type="submit">
            {mine.seated ? say.leave : say.leaveLine}
          </button>
        </form>
      )}
      {!mine && standing === 'open' && <Register {...props} />}
    </section>
  );
}

function Register({ page, session, slug, name, mayRegister, refused }: CoursePageProps & { session: SessionView }) {
  const say = words(page.lang).portal.training;
  if (!page.account) {
    return (
      <a class="button button--outline button--full" href={`/dang-nhap?then=${encodeURIComponent(`/ho-tro/dao-tao/${slug}`)}`}>
        {say.signIn}
      </a>
    );
  }
  if (!mayRegister) return null;
  const here = refused?.sessionId === session.id ? refused : undefined;
  return (
    <details class="fold" open={here !== undefined}>
      <summary>{session.left > 0 ? say.register : say.joinLine}</summary>
      {session.left === 0 && <p class="quiet">{say.lineHint}</p>}
      <form method="post" action={`/ho-tro/dao-tao/buoi/${session.id}/dang-ky`} data-once>
        <Csrf token={page.csrf} />
        <Field
          name="name"
          label={say.name}
          required
          maxLength={120}
          autocomplete="name"
          value={here?.typed.name ?? name}
          faults={here?.faults}
          lang={page.lang}
        />
        <Field
          name="phone"
          label={say.phone}
          hint={say.phoneHint}
          type="tel"
          maxLength={20}
          autocomplete="tel"
          value={here?.typed.phone ?? ''}
          faults={here?.faults}
          lang={page.lang}
        />
        <button class="button button--primary button--full" type="submit">
          {session.left > 0 ? say.register : say.joinLine}
        </button>
      </form>
    </details>
  );
}
