import type { ComponentChildren } from 'preact';
import { Badge, Csrf, Notice, words, type PageContext, type Tone } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export const productTabs = ['about', 'pictures', 'variants', 'certificates', 'promotions'] as const;
export type ProductTab = (typeof productTabs)[number];
export const tabPaths: Readonly<Record<ProductTab, string>> = {
  ...{ about: '', pictures: '/hinh', variants: '/phan-loai', certificates: '/chung-nhan', promotions: '/khuyen-mai' },
};

type State = 'draft' | 'in-review' | 'changes-requested' | 'published' | 'unlisted' | 'taken-down' | 'withdrawn';
export type ProductDone = keyof ReturnType<typeof words>['products']['list']['done'];
type FieldName = keyof ReturnType<typeof words>['products']['fields'];

export const stateTones: Readonly<Record<State, Tone>> = {
  ...{ draft: 'plain', 'in-review': 'sea', 'changes-requested': 'warning' },
  ...{ published: 'leaf', unlisted: 'plain', 'taken-down': 'danger', withdrawn: 'plain' },
};

/** What stands over every part of a product's editor. */
export interface ProductHead {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: State;
  readonly pictureCount: number;
  /** What an officer said when the product came back or was taken down, and about which fields. */
  readonly said?: { readonly reason: string; readonly fields: Readonly<Record<string, string>> } | undefined;
  /** The fields of a change that waits. */
  readonly waiting?: readonly FieldName[] | undefined;
  readonly refused?: string | undefined;
}

export interface ProductFrameProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly head: ProductHead;
  readonly tab: ProductTab;
  readonly done?: ProductDone | undefined;
  readonly children: ComponentChildren;
}

const base = '/kenh-ban-hang/san-pham';

/** The frame of a product's editor: where it stands, what waits, and its parts as pages of their own, each saved by itself. */
export function ProductFrame({ page, shop, head, tab, done, children }: ProductFrameProps) {
  const say = words(page.lang).products;
  return (
    <SellerFrame page={page} shop={shop} title={head.name} section="products">
      <p class="product-state">
        <Badge tone={stateTones[head.state]}>{words(page.lang).seller.product.states[head.state]}</Badge>
        {head.state === 'published' && <a href={`/san-pham/${head.slug}`}>{say.state.view}</a>}
      </p>
      {done && <Notice tone="success" title={say.list.done[done]} live />}
      <Standing page={page} head={head} />
      <nav class="chips product-tabs" aria-label={say.tabs.label}>
        {productTabs.map((each) => (
          <a key={each} class="chip" href={`${base}/${head.id}${tabPaths[each]}`} aria-current={each === tab ? 'page' : undefined}>
            {say.tabs[each]}
          </a>
        ))}
      </nav>
      {children}
      <Moves page={page} head={head} />
    </SellerFrame>
  );
}

function Standing({ page, head }: { page: PageContext; head: ProductHead }) {
  const say = words(page.lang).products;
  const asked = head.state === 'changes-requested' || head.state === 'taken-down';
  return (
    <>
      {asked && head.said && (
        <Notice
          tone={head.state === 'taken-down' ? 'danger' : 'warning'}
          title={head.state === 'taken-down' ? say.state.takenDown : say.state.asked}
        >
          <p>{head.said.reason}</p>
          <SaidFields fields={head.said.fields} page={page} />
        </Notice>
      )}
      {head.state === 'in-review' && <Notice title={say.state.inReview} />}
      {head.waiting && (
        <Notice title={say.state.waits}>
          <p>{say.state.waitsText(head.waiting.map((field) => say.fields[field].toLowerCase()).join(', '))}</p>
          <form method="post" action={`${base}/${head.id}/rut-thay-doi`}>
            <Csrf token={page.csrf} />
            <button class="button button--quiet" type="submit">
              {say.state.withdraw}
            </button>
          </form>
        </Notice>
      )}
      {!head.waiting && head.refused && (
        <Notice tone="warning" title={say.state.refused}>
          <p>{head.refused}</p>
        </Notice>
      )}
    </>
  );
}

/** What is to be mended, field by field. */
export function SaidFields({ fields, page }: { fields: Readonly<Record<string, string>>; page: PageContext }) {
  const say = words(page.lang).products.fields;
  const listed = Object.entries(fields);
  if (listed.length === 0) return null;
  return (
    <ul>
      {listed.map(([field, text]) => (
        <li key={field}>
          <strong>{Object.hasOwn(say, field) ? say[field as FieldName] : say.other}</strong>: {text}
        </li>
      ))}
    </ul>
  );
}

function Moves({ page, head }: { page: PageContext; head: ProductHead }) {
  const say = words(page.lang).products;
  const move = (path: string, label: string, tone: 'primary' | 'outline') => (
    <form method="post" action={`${base}/${head.id}/${path}`}>
      <Csrf token={page.csrf} />
      <button class={`button button--${tone}`} type="submit">
        {label}
      </button>
    </form>
  );
  if (head.state === 'published') return <div class="product-moves">{move('an', say.list.unlist, 'outline')}</div>;
  if (head.state === 'unlisted') return <div class="product-moves">{move('ban-lai', say.list.relist, 'primary')}</div>;
  if (head.state !== 'draft' && head.state !== 'changes-requested') return null;
  return (
    <div class="product-moves">
      <p class="field__hint">{head.pictureCount === 0 ? say.state.noPictures : say.state.submitHint}</p>
      {move('gui-duyet', say.state.submit, 'primary')}
    </div>
  );
}
