import { Downloads, EmptyState, Notice, Pagination, SelectField, Table, words, type Column, type Lang, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { FilterBox } from './figures-form.js';
import { figuresQuery } from './figures/links.js';

export interface AuditEntryView {
  readonly id: string;
  readonly at: Date;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: string;
  readonly act: string;
  readonly subject: string;
  readonly details: string;
}

export interface AuditPageProps {
  readonly page: PageContext;
  readonly search: Readonly<Record<'person' | 'act' | 'subject' | 'from' | 'to', string>>;
  readonly acts: readonly string[];
  readonly entries: readonly AuditEntryView[];
  readonly total: number;
  readonly at: number;
  readonly pages: number;
  readonly badDay: boolean;
}

const home = '/quan-tri/nhat-ky';

/** In words where the catalogue knows the act, by its code where not. */
export function actName(act: string, lang: Lang): string {
  const { acts } = words(lang).oversight.audit;
  return (Object.hasOwn(acts, act) ? acts[act] : undefined) ?? act;
}

/** What officers did, for those who watch over them. */
export function AuditPage({ page, search, acts, entries, total, at, pages, badDay }: AuditPageProps) {
  const say = words(page.lang).oversight.audit;
  const rooms = [...new Set(acts.map((act) => `${act.split('/')[0]}/`))];
  return (
    <ConsoleFrame page={page} title={say.title} section="audit">
      <p class="lead">{say.lead}</p>
      {badDay && <Notice tone="danger" title={say.badDay} live />}
      <form class="desk__filter" method="get" action={home}>
        <FilterBox name="person" label={say.person} value={search.person} maxLength={100} />
        <SelectField
          name="act"
          label={say.act}
          value={search.act || 'all'}
          required
          options={[
            { value: 'all', label: say.anyAct },
            ...rooms.map((value) => ({ value, label: say.roomActs(value.slice(0, -1)) })),
            ...acts.map((value) => ({ value, label: actName(value, page.lang) })),
          ]}
          lang={page.lang}
        />
        <FilterBox name="subject" label={say.subject} value={search.subject} maxLength={100} />
        <FilterBox name="from" type="date" label={say.from} value={search.from} />
        <FilterBox name="to" type="date" label={say.to} value={search.to} />
        <button class="button button--primary" type="submit">
          {say.search}
        </button>
        <a class="button button--quiet" href={home}>
          {say.clear}
        </a>
      </form>
      <h2>{say.found(total)}</h2>
      {entries.length === 0 ? (
        <EmptyState icon="search" title={say.none} text={say.noneHint} />
      ) : (
        <>
          <Table caption={say.title} captionHidden rows={entries} keyOf={({ id }) => id} columns={columnsOf(page.lang)} />
          <Pagination
            page={at}
            pages={pages}
            hrefOf={(to) => `${home}${figuresQuery({ ...search, trang: String(to) })}`}
            lang={page.lang}
          />
          <Downloads
            of={say.title}
            downloads={(['xlsx', 'csv'] as const).map((type) => ({
              href: `${home}/tai-ve.${type}${figuresQuery(search)}`,
              label: words(page.lang).participation[type],
            }))}
          />
        </>
      )}
    </ConsoleFrame>
  );
}

function columnsOf(lang: Lang): Column<AuditEntryView>[] {
  const { audit: say, staff } = words(lang).oversight;
  const posts: Readonly<Record<string, string>> = staff.posts;
  return [
    { label: say.at, of: ({ at }) => say.when(at) },
    {
      label: say.person,
      of: ({ name, email, role }) => (
        <>
          {name ?? say.gone}
          <span class="stock-row__facts">
            {email} · {posts[role] ?? role}
          </span>
        </>
      ),
    },
    { label: say.act, of: ({ act }) => actName(act, lang) },
    { label: say.subject, of: ({ subject }) => <code class="seal">{subject}</code> },
    { label: say.details, of: ({ details }) => <span class="audit__details">{details}</span> },
  ];
}
