import { Badge, ErrorSummary, Notice, Timeline, words, type TimelineEntry } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { ProductDeskTabs } from './product-desk-tabs.js';
import { ReviewActs, type ReviewAct, type ReviewActsProps } from './product-review-acts.js';
import { Change, Content, type ReviewSide, type ReviewVariant } from './product-review-parts.js';

export interface ProductReviewProps extends ReviewActsProps {
  readonly shop: { readonly name: string; readonly slug: string; readonly open: boolean };
  readonly now: ReviewSide;
  readonly variants: readonly ReviewVariant[];
  readonly flags: readonly { readonly phrase: string; readonly note: string }[];
  readonly history: readonly TimelineEntry[];
  readonly readOnly: boolean;
  readonly done?: ReviewAct | undefined;
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
      <Content page={page} now={now} variants={props.variants} />
      {!props.readOnly && <ReviewActs {...props} />}
      {props.history.length > 0 && (
        <section class="section" aria-labelledby="lich-su">
          <h2 id="lich-su">{say.history}</h2>
          <Timeline entries={props.history} lang={page.lang} />
        </section>
      )}
    </ConsoleFrame>
  );
}
