import { EmptyState, formatDate, Table, words, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import type { ApplicationState } from './application-state.js';

export interface MyApplicationsProps {
  readonly page: PageContext;
  readonly applications: readonly {
    readonly number: string;
    readonly programme: string;
    readonly state: ApplicationState;
    readonly cost: string;
    readonly granted: string | null;
    readonly submittedAt: Date;
  }[];
}

export function MyApplicationsPage({ page, applications }: MyApplicationsProps) {
  const say = words(page.lang).support;
  const list = say.applications;
  return (
    <PortalFrame page={page} title={list.title} section="applications" index={false}>
      <h1>{list.title}</h1>
      {applications.length === 0 ? (
        <EmptyState
          icon="file-text"
          title={list.none}
          text={list.noneHint}
          action={{ href: '/ho-tro/chuong-trinh', label: say.programmes.title }}
        />
      ) : (
        <Table
          caption={list.title}
          captionHidden
          rows={applications}
          keyOf={({ number }) => number}
          columns={[
            {
              label: list.number,
              of: ({ number }) => (
                <a class="number" href={`/ho-tro/ho-so/${number}`}>
                  {number}
                </a>
              ),
            },
            { label: list.programme, of: ({ programme }) => programme },
            { label: list.state, of: ({ state }) => say.application.states[state] },
            { label: list.submitted, of: ({ submittedAt }) => formatDate(submittedAt, page.lang) },
            { label: list.cost, of: ({ cost }) => cost, numeric: true },
            { label: list.granted, of: ({ granted }) => granted ?? '—', numeric: true },
          ]}
        />
      )}
    </PortalFrame>
  );
}
