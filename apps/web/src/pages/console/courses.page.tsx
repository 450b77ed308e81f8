import { EmptyState, Notice, Table, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export interface CourseDeskProps {
  readonly page: PageContext;
  readonly courses: readonly {
    readonly id: string;
    readonly title: string;
    readonly department: string;
    readonly state: 'draft' | 'published' | 'ended';
    readonly next: string | null;
    readonly seats: string | null;
  }[];
  readonly readOnly: boolean;
  readonly saved: boolean;
}

/** Every course with its next session. */
export function CourseDeskPage({ page, courses, readOnly, saved }: CourseDeskProps) {
  const say = words(page.lang).portalDesk.training;
  return (
    <ConsoleFrame page={page} title={say.title} section="training">
      {saved && <Notice tone="success" title={say.saved} live />}
      {!readOnly && (
        <p>
          <a class="button button--primary" href="/quan-tri/dao-tao/moi">
            {say.add}
          </a>
        </p>
      )}
      {courses.length === 0 ? (
        <EmptyState icon="award" title={say.none} />
      ) : (
        <Table
          caption={say.title}
          captionHidden
          rows={courses}
          keyOf={({ id }) => id}
          columns={[
            { label: say.course, of: ({ id, title }) => <a href={`/quan-tri/dao-tao/${id}`}>{title}</a> },
            { label: say.state, of: ({ state }) => say.states[state] },
            { label: say.department, of: ({ department }) => department },
            { label: say.startsAt, of: ({ next }) => next ?? '—' },
            { label: say.seats, of: ({ seats }) => seats ?? '—', numeric: true },
          ]}
        />
      )}
    </ConsoleFrame>
  );
}
