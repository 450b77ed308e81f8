import type { ComponentChildren } from 'preact';
import {
  Badge,
  Csrf,
  ErrorSummary,
  Field,
  formatDate,
  Notice,
  Picture,
  Timeline,
  TrustedMarkup,
  words,
  type FieldFaults,
  type PageContext,
  type PictureView,
  type TimelineEntry,
} from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { ProductDeskTabs } from './product-desk-tabs.js';

export type ReviewAct = keyof ReturnType<typeof words>['productDesk']['review']['done'];
export const askedFields = ['name', 'categorySlug', 'description', 'attributes', 'pictures', 'variants', 'certificates'] as const;

export interface ReviewPaper {
  readonly name: string;
  readonly facts: string;
  readonly href: string | null;
  readonly expired: boolean;
}

/** One version of what an officer looks at. */
export interface ReviewSide {
  readonly name: string;
  readonly nameEn: string | null;
  readonly category: string;
  readonly pictures: readonly PictureView[];
  readonly certificates: readonly ReviewPaper[];
  readonly descriptionHtml: string;
}

export interface ProductReviewProps {
  readonly page: PageContext;
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'in-review' | 'changes-requested' | 'published' | 'unlisted' | 'taken-down' | 'withdrawn';
  readonly shop: { readonly name: string; readonly slug: string; readonly open: boolean };
  readonly now: ReviewSide;
  /** What a change would make of it, and which parts it touches. */
  readonly change?:
    { readonly id: string; readonly askedAt: string; readonly side: ReviewSide; readonly fields: readonly string[] } | undefined;
  readonly attributes: readonly { readonly label: string; readonly value: string }[];
  readonly origin: string;
  readonly variants: readonly { readonly label: string; readonly sku: string; readonly price: string; readonly gtin: string | null }[];
  readonly flags: readonly { readonly phrase: string; readonly note: string }[];
  readonly history: readonly TimelineEntry[];
  readonly readOnly: boolean;
  readonly done?: ReviewAct | undefined;
  readonly refused?:
    | { readonly at: ReviewAct; readonly message: string; readonly faults: FieldFaults; readonly typed: Readonly<Record<string, string>> }
    | undefined;
}

/** All that an officer has to see of a product, and every word that can be said about it. */
export function ProductReviewPage(props: ProductReviewProps) {
  const { page, now, change, flags } = props;
  const say = words(page.lang).productDesk.review;
  const states = words(page.lang).seller.product.states;
  return (
    <ConsoleFrame page={page} title={say.title(now.name)} section="products">
      <ProductDeskTabs page={page} current="queue" />
      {props.done && <Notice tone="success" title={say.done[props.done]} live />}
      {props.refused && (
        <ErrorSummary
          message={props.refused.message}
          faults={props.refused.faults}
          labels={{ reason: say.reason, changeReason: say.reason }}
          lang={page.lang}
        />
      )}
      <p class="product-state">
        <Badge tone={props.state === 'published' ? 'leaf' : 'plain'}>{states[props.state]}</Badge>
        <span>
          {say.shop}: <a href={`/gian-hang/${props.shop.slug}`}>{props.shop.name}</a>
        </span>
      </p>
      {!props.shop.open && <Notice tone="warning" title={say.shopClosed} />}
      {flags.length > 0 && (
        <Notice tone="warning" title={say.flagged}>
          <ul>
            {flags.map(({ phrase, note }) => (
              <li key={phrase}>
                <strong>{phrase}</strong>: {note}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {change && <Change page={page} now={now} change={change} />}
      <Content {...props} />
      {!props.readOnly && <Acts {...props} />}
      {props.history.length > 0 && (
        <section class="section" aria-labelledby="lich-su">
          <h2 id="lich-su">{say.history}</h2>
          <Timeline entries={props.history} lang={page.lang} />
        </section>
      )}
    </ConsoleFrame>
  );
}

function Change({ page, now, change }: { page: PageContext; now: ReviewSide; change: NonNullable<ProductReviewProps['change']> }) {
  const { productDesk, products, common } = words(page.lang);
  const say = productDesk.review;
  const side = (title: string, view: ReviewSide) => (
    <div class="diff__side">
      <h3>{title}</h3>
      <dl class="facts">
        {change.fields.includes('name') && <Fact label={products.fields.name}>{[view.name, view.nameEn].filter(Boolean).join(' / ')}</Fact>}
        {change.fields.includes('categorySlug') && <Fact label={products.fields.categorySlug}>{view.category}</Fact>}
      </dl>
      {change.fields.includes('pictures') && <Pictures page={page} pictures={view.pictures} />}
      {change.fields.includes('certificates') && <Papers page={page} papers={view.certificates} />}
      {change.fields.includes('description') && <TrustedMarkup html={view.descriptionHtml} />}
    </div>
  );
  return (
    <section class="section" aria-labelledby="thay-doi">
      <h2 id="thay-doi">{say.change}</h2>
      <p class="desk__note">{say.asked(common.at(new Date(change.askedAt)))}</p>
      <div class="diff">
        {side(say.before, now)}
        {side(say.after, change.side)}
      </div>
    </section>
  );
}

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function Content({ page, now, attributes, origin, variants }: ProductReviewProps) {
  const { productDesk, products, shop } = words(page.lang);
  const say = productDesk.review;
  return (
    <section class="section" aria-labelledby="noi-dung">
      <h2 id="noi-dung">{products.tabs.about}</h2>
      <dl class="facts">
        <Fact label={products.fields.name}>{[now.name, now.nameEn].filter(Boolean).join(' / ')}</Fact>
        <Fact label={products.fields.categorySlug}>{now.category}</Fact>
        {origin && <Fact label={shop.product.originPlace}>{origin}</Fact>}
        {attributes.map(({ label, value }) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </dl>
      <Pictures page={page} pictures={now.pictures} />
      <h3>{products.fields.description}</h3>
      <TrustedMarkup html={now.descriptionHtml} />
      {variants.length > 0 && <h3>{say.variants}</h3>}
      <ul>
        {variants.map(({ label, sku, price, gtin }) => (
          <li key={sku}>
            {label} · {price} · {sku}
            {gtin && ` · ${gtin}`}
          </li>
        ))}
      </ul>
      <h3>{products.fields.certificates}</h3>
      <Papers page={page} papers={now.certificates} />
    </section>
  );
}

function Pictures({ page, pictures }: { page: PageContext; pictures: readonly PictureView[] }) {
  if (pictures.length === 0) return <p class="quiet">{words(page.lang).productDesk.review.noPictures}</p>;
  return (
    <ul class="review-pictures" role="list">
      {pictures.map((picture) => (
        <li key={picture.src}>
          {/* Its text stands beside it, to be read by the officer: said once to those who listen. */}
          <Picture picture={{ ...picture, alt: '' }} sizes="160px" />
          <span class="quiet">{picture.alt}</span>
        </li>
      ))}
    </ul>
  );
}

function Papers({ page, papers }: { page: PageContext; papers: readonly ReviewPaper[] }) {
  const say = words(page.lang).productDesk.review;
  if (papers.length === 0) return <p class="quiet">{say.noCertificates}</p>;
  return (
    <ul class="paper-list" role="list">
      {papers.map(({ name, facts, href, expired }) => (
        <li key={facts}>
          <p class="paper-row__name">
            {name} {expired && <Badge tone="danger">{words(page.lang).products.page.expired}</Badge>}
          </p>
          <p class="paper-row__facts">{facts}</p>
          {href ? <a href={href}>{say.openFile}</a> : <span class="quiet">{say.noFile}</span>}
        </li>
      ))}
    </ul>
  );
}

function Acts(props: ProductReviewProps) {
  const { page, id, version, state, change } = props;
  const say = words(page.lang).productDesk.review;
  const path = `/quan-tri/san-pham/${id}`;
  return (
    <div class="review-acts">
      {change && <Act {...{ page, action: `${path}/thay-doi/${change.id}/duyet`, label: say.approveChange }} primary />}
      {change && (
        <Folded
          {...props}
          act="change-refused"
          box="changeReason"
          title={say.refuseChange}
          action={`${path}/thay-doi/${change.id}/khong-duyet`}
        />
      )}
      {state === 'in-review' && (
        <Act {...{ page, action: `${path}/dang-ban`, label: say.publish }} primary>
          <input type="hidden" name="version" value={version} />
        </Act>
      )}
      {state === 'in-review' && <AskForChanges {...props} action={`${path}/de-nghi-sua`} />}
      {(state === 'published' || state === 'unlisted') && (
        <Folded {...props} act="taken-down" box="reason" title={say.takeDown} hint={say.takeDownHint} action={`${path}/go`} />
      )}
    </div>
  );
}

interface ActProps {
  readonly page: PageContext;
  readonly action: string;
  readonly label: string;
  readonly primary?: boolean;
  readonly children?: ComponentChildren;
}

const Act = ({ page, action, label, primary, children }: ActProps) => (
  <form method="post" action={action}>
    <Csrf token={page.csrf} />
    {children}
    <button class={`button button--${primary ? 'primary' : 'outline'}`} type="submit">
      {label}
    </button>
  </form>
);

interface FoldedProps extends ProductReviewProps {
  readonly act: ReviewAct;
  readonly title: string;
  readonly hint?: string;
  readonly action: string;
  /** Two of these may stand on one page: their boxes have names of their own. */
  readonly box: 'reason' | 'changeReason';
}

/** What needs a reason opens on demand, and stays open with what was typed when it is refused. */
function Folded({ page, refused, act, title, hint, action, box }: FoldedProps) {
  const say = words(page.lang).productDesk.review;
  const mine = refused?.at === act ? refused : undefined;
  return (
    <details class="fold" open={mine !== undefined}>
      <summary>{title}</summary>
      {hint && <p class="field__hint">{hint}</p>}
      <Act page={page} action={action} label={title}>
        <Field
          name={box}
          label={say.reason}
          rows={3}
          required
          maxLength={2000}
          value={mine?.typed[box] ?? ''}
          faults={mine?.faults}
          lang={page.lang}
        />
      </Act>
    </details>
  );
}

function AskForChanges({ page, refused, version, action }: ProductReviewProps & { action: string }) {
  const { productDesk, products } = words(page.lang);
  const say = productDesk.review;
  const mine = refused?.at === 'returned' ? refused : undefined;
  return (
    <details class="fold" open={mine !== undefined}>
      <summary>{say.ask}</summary>
      <p class="field__hint">{say.askHint}</p>
      <Act page={page} action={action} label={say.send}>
        <input type="hidden" name="version" value={version} />
        {askedFields.map((field) => (
          <Field
            key={field}
            name={`fields.${field}`}
            label={products.fields[field]}
            maxLength={300}
            value={mine?.typed[`fields.${field}`] ?? ''}
            lang={page.lang}
          />
        ))}
        <Field
          name="reason"
          label={say.askWhole}
          rows={3}
          maxLength={2000}
          value={mine?.typed['reason'] ?? ''}
          faults={mine?.faults}
          lang={page.lang}
        />
      </Act>
    </details>
  );
}

/** A paper's facts in one line. */
export const paperFacts = (
  { number, issuer, issuedOn, validTo }: { number: string; issuer: string; issuedOn: string; validTo: string | null },
  lang: PageContext['lang'],
): string => [number, issuer, [issuedOn, validTo].flatMap((day) => (day ? formatDate(day, lang) : [])).join(' – ')].join(' · ');
