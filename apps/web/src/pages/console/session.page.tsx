import { Csrf, formatDateTime, Notice, Table, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly registeredAt: Date;
  readonly attended: boolean | null;
}

export interface SessionDeskProps {
  readonly page: PageContext;
  readonly sessionId: string;
  readonly course: { readonly id: string; readonly title: string };
  readonly when: string;
  readonly place: string;
  readonly seats: string;
  readonly standing: 'ahead' | 'begun' | 'called-off';
  readonly seated: readonly Person[];
  readonly waiting: readonly Person[];
  readonly readOnly: boolean;
  readonly done?: 'attendance' | 'called-off' | undefined;
  readonly refused?: string | undefined;
}

/** Who sits in a session, who waits, who came; to be printed and ticked, or ticked here. */
export function SessionDeskPage(props: SessionDeskProps) {
  const { page, sessionId, course, when, place, seats, standing, seated, waiting, readOnly, done, refused } = props;
  const say = words(page.lang).portalDesk.training;
  return (
    <ConsoleFrame page={page} title={course.title} section="training">
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && <Notice tone="danger" title={refused} live />}
      <section class="panel">
        <h2 class="panel__title">{when}</h2>
        <p>{place}</p>
        <p>{standing === 'called-off' ? words(page.lang).portal.training.calledOff : seats}</p>
        <p>
          <a href={`/quan-tri/dao-tao/${course.id}`}>{say.edit}</a>
        </p>
      </section>
      <h2>{say.people}</h2>
      {seated.length === 0 ? (
        <p class="quiet">{say.nobody}</p>
      ) : (
        <form method="post" action={`/quan-tri/dao-tao/buoi/${sessionId}/diem-danh`}>
          <Csrf token={page.csrf} />
          <Table
            caption={say.people}
            captionHidden
            rows={seated}
            keyOf={({ id }) => id}
            columns={[
              {
                label: say.came,
                of: ({ id, name, attended }) => (
                  <label class="check">
                    <input type="checkbox" name="present" value={id} checked={attended === true} disabled={readOnly} />
                    <span class="visually-hidden">
                      {say.came}: {name}
                    </span>
                  </label>
                ),
              },
              { label: say.person, of: ({ name }) => name },
              { label: say.phone, of: ({ phone }) => phone ?? '—' },
              { label: say.registeredAt, of: ({ registeredAt }) => formatDateTime(registeredAt, page.lang) },
            ]}
          />
          {!readOnly && (
            <button class="button button--primary" type="submit">
              {say.saveAttendance}
            </button>
          )}
        </form>
      )}
      {waiting.length > 0 && (
        <section>
          <h2>{say.line}</h2>
          <ol class="papers">
            {waiting.map(({ id, name, phone }) => (
              <li key={id}>
                {name}
                {phone === null ? '' : `, ${phone}`}
              </li>
            ))}
          </ol>
        </section>
      )}
      {!readOnly && standing === 'ahead' && (
        <details class="fold">
          <summary>{say.callOff}</summary>
          <p class="quiet">{say.callOffHint}</p>
          <form method="post" action={`/quan-tri/dao-tao/buoi/${sessionId}/huy`}>
            <Csrf token={page.csrf} />
            <button class="button button--outline" type="submit">
              {say.callOff}
            </button>
          </form>
        </details>
      )}
    </ConsoleFrame>
  );
}
