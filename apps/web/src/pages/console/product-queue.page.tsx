import { Badge, Csrf, EmptyState, Notice, Pagination, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { ProductDeskTabs } from './product-desk-tabs.js';

export const queueKinds = ['all', 'new', 'change'] as const;

export interface QueueItem {
  readonly kind: 'new' | 'change';
  readonly productId: string;
  readonly version: number;
  readonly name: string;
  readonly shop: string;
  readonly category: string;
  readonly days: number;
  readonly flags: readonly string[];
}

export interface ProductQueueProps {
  readonly page: PageContext;
  readonly kind: (typeof queueKinds)[number];
  readonly flagged: boolean;
  readonly text: string;
  readonly items: readonly QueueItem[];
  readonly total: number;
  readonly at: number;
  readonly pages: number;
  readonly readOnly: boolean;
  readonly approved?: number | undefined;
  readonly refusal?: string | undefined;
}

const base = '/quan-tri/san-pham';

function address({ kind, flagged, text }: Pick<ProductQueueProps, 'kind' | 'flagged' | 'text'>, at = 1): string {
  const query = new URLSearchParams({
    ...(kind === 'all' ? {} : { viec: kind }),
    ...(flagged ? { luuY: '1' } : {}),
    ...(text ? { q: text } : {}),
    ...(at > 1 ? { trang: String(at) } : {}),
  }).toString();
  return query ? `${base}?${query}` : base;
}

/** What waits for an officer, the longest waiting first; several plain ones can be approved at once. */
export function ProductQueuePage(props: ProductQueueProps) {
  const { page, kind, flagged, text, items } = props;
  const say = words(page.lang).productDesk;
  return (
    <ConsoleFrame page={page} title={say.title} section="products">
      <ProductDeskTabs page={page} current="queue" />
      {props.approved !== undefined && <Notice tone="success" title={say.approved(props.approved)} live />}
      {props.refusal && <Notice tone="danger" title={props.refusal} live />}
      <div class="product-tools">
        <nav class="chips" aria-label={say.kind}>
          {queueKinds.map((each) => (
            <a key={each} class="chip" href={address({ kind: each, flagged, text })} aria-current={each === kind ? 'page' : undefined}>
              {say.kinds[each]}
            </a>
          ))}
          <a class="chip" href={address({ kind, flagged: !flagged, text })} aria-current={flagged ? 'true' : undefined}>
            {say.flaggedOnly}
          </a>
        </nav>
        <form class="product-search" method="get" action={base} role="search">
          {kind !== 'all' && <input type="hidden" name="viec" value={kind} />}
          {flagged && <input type="hidden" name="luuY" value="1" />}
          <label class="visually-hidden" for="tim">
            {say.search}
          </label>
          <input class="field__box" id="tim" name="q" type="search" value={text} placeholder={say.search} maxLength={100} />
          <button class="button button--outline" type="submit">
            {say.find}
          </button>
        </form>
      </div>
      {items.length === 0 ? <EmptyState icon="circle-check" title={say.none} text={say.noneHint} /> : <Queue {...props} />}
      <Pagination page={props.at} pages={props.pages} lang={page.lang} hrefOf={(to) => address({ kind, flagged, text }, to)} />
    </ConsoleFrame>
  );
}

function Queue({ page, items, total, readOnly }: ProductQueueProps) {
  const say = words(page.lang).productDesk;
  const plain = items.some(({ kind, flags }) => kind === 'new' && flags.length === 0);
  return (
    <form method="post" action={`${base}/duyet`}>
      <Csrf token={page.csrf} />
      <p class="desk__note">{say.total(total)}</p>
      <ul class="product-rows" role="list">
        {items.map((item) => (
          <li key={`${item.kind}${item.productId}`}>
            <Item page={page} item={item} readOnly={readOnly} />
          </li>
        ))}
      </ul>
      {!readOnly && plain && (
        <div class="product-moves">
          <p class="field__hint">{say.approveHint}</p>
          <button class="button button--primary" type="submit">
            {say.approveChosen}
          </button>
        </div>
      )}
    </form>
  );
}

function Item({ page, item, readOnly }: { page: PageContext; item: QueueItem; readOnly: boolean }) {
  const say = words(page.lang).productDesk;
  const { kind, productId, version, name, shop, category, days, flags } = item;
  return (
    <article class="product-row">
      {!readOnly && kind === 'new' && flags.length === 0 ? (
        <label class="check check--bare">
          <input type="checkbox" name="chosen" value={`${productId}:${version}`} />
          <span class="visually-hidden">{say.choose(name)}</span>
        </label>
      ) : (
        <span class="check check--bare" />
      )}
      <div class="product-row__words">
        <h2 class="product-row__name">
          <a href={`${base}/${productId}`}>{name}</a>
        </h2>
        <p class="product-row__facts">
          <Badge tone={kind === 'new' ? 'sea' : 'plain'}>{say.kinds[kind]}</Badge>
          {flags.map((flag) => (
            <Badge key={flag} tone="warning" icon="triangle-alert">
              {flag}
            </Badge>
          ))}
          <span>{shop}</span>
          <span>{category}</span>
          <span>
            {say.age} {say.days(days)}
          </span>
        </p>
      </div>
    </article>
  );
}
