import type { ComponentChildren } from 'preact';
import { Csrf, Field, words, type FieldFaults, type PageContext } from '@market/ui';
import type { ReviewChange } from './product-review-parts.js';

export type ReviewAct = keyof ReturnType<typeof words>['productDesk']['review']['done'];

export const askedFields = ['name', 'categorySlug', 'description', 'attributes', 'pictures', 'variants', 'certificates'] as const;

export interface ReviewActsProps {
  readonly page: PageContext;
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'in-review' | 'changes-requested' | 'published' | 'unlisted' | 'taken-down' | 'withdrawn';
  /** What a change would make of it, and which parts it touches. */
  readonly change?: ReviewChange | undefined;
  readonly refused?:
    | { readonly at: ReviewAct; readonly message: string; readonly faults: FieldFaults; readonly typed: Readonly<Record<string, string>> }
    | undefined;
}

/** Every word that an officer can say about a product where it stands. */
export function ReviewActs(props: ReviewActsProps) {
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

interface FoldedProps extends ReviewActsProps {
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

function AskForChanges({ page, refused, version, action }: ReviewActsProps & { action: string }) {
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
