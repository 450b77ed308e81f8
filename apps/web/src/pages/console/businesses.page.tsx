import { Csrf, EmptyState, formatDate, Notice, Pagination, Table, words, type PageContext } from '@market/ui';
import { FactLines, type FactLine } from '../seller/facts.page.js';
import { ConsoleFrame } from './console-frame.js';
import { hrefOf, SearchBox } from './review-queue.page.js';

export const businessFilters = ['approved', 'suspended', 'closed'] as const;
export type BusinessFilter = (typeof businessFilters)[number];

export interface BusinessesPageProps {
  readonly page: PageContext;
  readonly filter: BusinessFilter;
  readonly text: string;
  readonly counts: Readonly<Partial<Record<BusinessFilter, number>>>;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly taxCode: string;
    readonly form: string;
    readonly size: string;
    readonly place: string;
    readonly shopSlug: string;
    readonly approvedAt: Date | null;
  }[];
  readonly at: number;
  readonly pages: number;
  /** Names that shops ask for. */
  readonly names: readonly {
    readonly id: string;
    readonly businessId: string;
    readonly business: string;
    readonly shopName: string;
    readonly name: string;
    readonly askedAt: Date;
  }[];
  /** Other facts that owners ask to be registered. */
  readonly facts: readonly {
    readonly id: string;
    readonly businessId: string;
    readonly business: string;
    readonly askedAt: Date;
    readonly lines: readonly FactLine[];
  }[];
  readonly decided?: 'name' | 'facts' | undefined;
  readonly readOnly: boolean;
}

const path = '/quan-tri/doanh-nghiep';

/** The businesses that were approved, and what became of them. */
export function BusinessesPage(props: BusinessesPageProps) {
  const { page, filter, text, counts, items, at, pages, names, facts, decided } = props;
  const { shopOffice } = words(page.lang);
  const say = words(page.lang).reviewDesk;
  return (
    <ConsoleFrame page={page} title={say.list} section="businesses">
      {decided && <Notice tone="success" title={decided === 'name' ? shopOffice.names.done : shopOffice.facts.done} live />}
      {names.length > 0 && <Names {...props} />}
      {facts.length > 0 && <Facts {...props} />}
      <nav class="chips" aria-label={say.list}>
        {businessFilters.map((each) => (
          <a key={each} class="chip" href={`${path}?loc=${each}`} aria-current={each === filter ? 'page' : undefined}>
            {say.listFilters[each]} <span class="number">{counts[each] ?? 0}</span>
          </a>
        ))}
      </nav>
      <SearchBox page={page} path={path} hidden={{ loc: filter }} text={text} />
      {items.length === 0 ? (
        <EmptyState icon="store" title={say.none} />
      ) : (
        <>
          <Table
            caption={say.list}
            captionHidden
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              { label: say.business, of: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
              { label: say.taxCode, of: ({ taxCode }) => <span class="number">{taxCode}</span> },
              { label: say.form, of: ({ form }) => form },
              { label: say.size, of: ({ size }) => size },
              { label: say.place, of: ({ place }) => place },
              { label: say.approvedOn, of: ({ approvedAt }) => (approvedAt ? formatDate(approvedAt, page.lang) : '—') },
            ]}
          />
          <Pagination page={at} pages={pages} lang={page.lang} hrefOf={(to) => hrefOf(path, { loc: filter, q: text, trang: String(to) })} />
        </>
      )}
    </ConsoleFrame>
  );
}

/** Names that wait, each with what there is and what is wished for. */
function Names({ page, names, readOnly }: BusinessesPageProps) {
  const say = words(page.lang).shopOffice.names;
  return (
    <section class="panel">
      <h2 class="panel__title">{say.title}</h2>
      <ul class="people" role="list">
        {names.map(({ id, businessId, business, shopName, name, askedAt }) => (
          <li key={id} class="name-wish">
            <p>
              <a href={`${path}/${businessId}`}>{business}</a>
              <span class="file-list__label">{formatDate(askedAt, page.lang)}</span>
            </p>
            <p>
              {say.from}: {shopName}
              <br />
              {say.to}: <strong>{name}</strong>
            </p>
            {!readOnly && <Decide page={page} action={`${path}/ten-gian-hang/${id}`} id={id} about={name} say={say} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is registered and what shall be, each with a decision. */
function Facts({ page, facts, readOnly }: BusinessesPageProps) {
  const say = words(page.lang).shopOffice.facts;
  return (
    <section class="panel">
      <h2 class="panel__title">{say.title}</h2>
      <ul class="people" role="list">
        {facts.map(({ id, businessId, business, askedAt, lines }) => (
          <li key={id} class="name-wish">
            <p>
              <a href={`${path}/${businessId}`}>{business}</a>
              <span class="file-list__label">{formatDate(askedAt, page.lang)}</span>
            </p>
            <FactLines page={page} lines={lines} />
            {!readOnly && <Decide page={page} action={`${path}/thong-tin/${id}`} id={id} about={business} say={say} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DecideProps {
  readonly page: PageContext;
  readonly action: string;
  readonly id: string;
  /** What is decided on, for who hears the box read out. */
  readonly about: string;
  readonly say: { readonly accept: string; readonly refuse: string; readonly reason: string };
}

function Decide({ page, action, id, about, say }: DecideProps) {
  return (
    <form class="desk__act" method="post" action={action}>
      <Csrf token={page.csrf} />
      <label class="visually-hidden" for={`ly-do-${id}`}>{`${say.reason}: ${about}`}</label>
      <input class="field__box" id={`ly-do-${id}`} name="reason" placeholder={say.reason} maxLength={2000} />
      <p class="name-wish__acts">
        <button class="button button--primary" type="submit" name="dongY" value="co">
          {say.accept}
        </button>
        <button class="button button--outline" type="submit" name="dongY" value="khong">
          {say.refuse}
        </button>
      </p>
    </form>
  );
}
