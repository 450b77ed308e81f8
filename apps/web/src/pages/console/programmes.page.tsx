import { EmptyState, formatDate, Notice, Table, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export interface ProgrammeDeskProps {
  readonly page: PageContext;
  readonly programmes: readonly {
    readonly slug: string;
    readonly title: string;
    readonly state: 'draft' | 'published' | 'ended';
    readonly closesOn: string | null;
    readonly budget: string;
    readonly committed: string;
    readonly left: string;
  }[];
  readonly readOnly: boolean;
  readonly saved: boolean;
}

/** Every programme with what its budget has promised. */
export function ProgrammeDeskPage({ page, programmes, readOnly, saved }: ProgrammeDeskProps) {
  const say = words(page.lang).supportDesk.programmes;
  const portal = words(page.lang).support.programmes;
  return (
    <ConsoleFrame page={page} title={say.title} section="programmes">
      {saved && <Notice tone="success" title={say.saved} live />}
      {!readOnly && (
        <p>
          <a class="button button--primary" href="/quan-tri/chuong-trinh/moi">
            {say.add}
          </a>
        </p>
      )}
      {programmes.length === 0 ? (
        <EmptyState icon="file-text" title={say.none} />
      ) : (
        <Table
          caption={say.title}
          captionHidden
          rows={programmes}
          keyOf={({ slug }) => slug}
          columns={[
            {
              label: words(page.lang).support.applications.programme,
              of: ({ slug, title }) => <a href={readOnly ? `/ho-tro/chuong-trinh/${slug}` : `/quan-tri/chuong-trinh/${slug}`}>{title}</a>,
            },
            { label: say.state, of: ({ state }) => say.states[state] },
            { label: say.closesOn, of: ({ closesOn }) => (closesOn === null ? portal.always : formatDate(closesOn, page.lang)) },
            { label: say.budget, of: ({ budget }) => budget, numeric: true },
            { label: say.committed, of: ({ committed }) => committed, numeric: true },
            { label: say.left, of: ({ left }) => left, numeric: true },
          ]}
        />
      )}
    </ConsoleFrame>
  );
}
