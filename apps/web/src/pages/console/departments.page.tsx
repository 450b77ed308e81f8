import { Csrf, ErrorSummary, Field, Notice, words, type FieldFaults, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export interface DepartmentsProps {
  readonly page: PageContext;
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly { readonly accountId: string; readonly name: string; readonly email: string }[];
    readonly topics: readonly string[];
  }[];
  readonly readOnly: boolean;
  readonly done?: 'member' | 'topic' | undefined;
  readonly refused?:
    | {
        readonly departmentId: string;
        readonly message: string;
        readonly faults: FieldFaults;
        readonly typed: Readonly<Record<string, string>>;
      }
    | undefined;
}

type Department = DepartmentsProps['departments'][number];

/** Who answers what. Changing it is the administrator's. */
export function DepartmentsPage({ page, departments, readOnly, done, refused }: DepartmentsProps) {
  const say = words(page.lang).portalDesk.departments;
  return (
    <ConsoleFrame page={page} title={say.title} section="departments">
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.faults}
          labels={{ email: say.email, name: say.topic }}
          among={refused.departmentId}
          lang={page.lang}
        />
      )}
      <p class="desk__note">{say.lead}</p>
      <div class="department-grid">
        {departments.map((department) => (
          <section key={department.id} class="panel">
            <h2 class="panel__title">{department.name}</h2>
            <Members page={page} department={department} readOnly={readOnly} refused={refused} />
            <Topics page={page} department={department} readOnly={readOnly} refused={refused} />
          </section>
        ))}
      </div>
    </ConsoleFrame>
  );
}

type PartProps = Pick<DepartmentsProps, 'page' | 'readOnly' | 'refused'> & { readonly department: Department };

function Members({ page, department, readOnly, refused }: PartProps) {
  const say = words(page.lang).portalDesk.departments;
  const here = refused?.departmentId === department.id && 'email' in refused.typed ? refused : undefined;
  return (
    <>
      <h3>{say.members}</h3>
      {department.members.length === 0 && <p class="quiet">{say.noMembers}</p>}
      <ul class="member-list" role="list">
        {department.members.map(({ accountId, name, email }) => (
          <li key={accountId}>
            <span>
              {name} <span class="file-list__label">{email}</span>
            </span>
            {!readOnly && (
              <form method="post" action={`/quan-tri/co-quan/${department.id}/bo-can-bo`}>
                <Csrf token={page.csrf} />
                <input type="hidden" name="accountId" value={accountId} />
                <button class="button button--quiet" type="submit" aria-label={say.removeOf(name)}>
                  {say.remove}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <details class="fold" open={here !== undefined}>
          <summary>
            {say.add}: {say.members.toLowerCase()}
          </summary>
          <form method="post" action={`/quan-tri/co-quan/${department.id}/can-bo`}>
            <Csrf token={page.csrf} />
            <Field
              name="email"
              among={department.id}
              label={say.email}
              type="email"
              required
              maxLength={200}
              value={here?.typed['email'] ?? ''}
              faults={here?.faults}
              lang={page.lang}
            />
            <button class="button button--outline" type="submit">
              {say.add}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

function Topics({ page, department, readOnly, refused }: PartProps) {
  const say = words(page.lang).portalDesk.departments;
  const here = refused?.departmentId === department.id && 'name' in refused.typed ? refused : undefined;
  return (
    <>
      <h3>{say.topics}</h3>
      {department.topics.length === 0 ? (
        <p class="quiet">{say.noTopics}</p>
      ) : (
        <ul class="papers">
          {department.topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <details class="fold" open={here !== undefined}>
          <summary>{say.addTopic}</summary>
          <form method="post" action={`/quan-tri/co-quan/${department.id}/linh-vuc`}>
            <Csrf token={page.csrf} />
            <Field
              name="name"
              label={say.topic}
              required
              maxLength={200}
              value={here?.typed['name'] ?? ''}
              faults={here?.faults}
              lang={page.lang}
            />
            <Field name="nameEn" label={say.topicEn} maxLength={200} value={here?.typed['nameEn'] ?? ''} lang={page.lang} />
            <button class="button button--outline" type="submit">
              {say.addTopic}
            </button>
          </form>
        </details>
      )}
    </>
  );
}
