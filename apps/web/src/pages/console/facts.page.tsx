import {
  Csrf,
  EmptyState,
  ErrorSummary,
  Field,
  formatDate,
  formatDateTime,
  Notice,
  Pagination,
  SelectField,
  words,
  type FieldFaults,
  type PageContext,
} from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export interface FactView {
  readonly id: string;
  readonly entry: string;
  readonly subject: 'business' | 'product';
  readonly name: string | null;
  readonly kind:
    | 'approved'
    | 'suspended'
    | 'reinstated'
    | 'closed'
    | 'moved'
    | 'reclassified'
    | 'published'
    | 'unlisted'
    | 'taken-down'
    | 'described'
    | 'void';
  readonly validAt: Date;
  readonly recordedAt: Date;
  readonly says: readonly string[];
  readonly correction: { readonly by: string; readonly reason: string } | undefined;
  readonly restated: boolean;
}

export interface FactsPageProps {
  readonly page: PageContext;
  readonly businessId: string;
  readonly name: string;
  readonly facts: readonly FactView[];
  readonly total: number;
  readonly at: number;
  readonly pages: number;
  readonly today: string;
  /** Auditors only look. */
  readonly mayRestate: boolean;
  readonly done: boolean;
  /** The fact whose correction is being written. */
  readonly restating?: FactView | undefined;
  readonly refused?:
    { readonly message: string; readonly faults: FieldFaults; readonly typed: Readonly<Record<string, string>> } | undefined;
}

/** Everything on record of one business: what a number is made of, and where it is put right. */
export function FactsPage(props: FactsPageProps) {
  const { page, businessId, name, facts, at, pages, done, refused, restating } = props;
  const say = words(page.lang).participation;
  return (
    <ConsoleFrame page={page} title={say.factsTitle(name)} section="participation">
      <p class="lead">{say.factsHint}</p>
      {done && <Notice tone="success" title={say.restateDone} live />}
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.faults}
          labels={{ reason: say.restateReason, validAt: say.restateDay, how: say.restateHow }}
          lang={page.lang}
        />
      )}
      {restating && <Restate {...props} restating={restating} />}
      {facts.length === 0 && <EmptyState icon="search" title={say.noRows} />}
      <ol class="facts" role="list">
        {facts.map((fact) => (
          <Fact key={fact.id} fact={fact} {...props} />
        ))}
      </ol>
      <Pagination page={at} pages={pages} hrefOf={(to) => `/quan-tri/tham-gia/${businessId}?trang=${to}`} lang={page.lang} />
    </ConsoleFrame>
  );
}

function Fact({ fact, page, mayRestate, businessId, at }: FactsPageProps & { fact: FactView }) {
  const say = words(page.lang).participation;
  const { id, kind, validAt, recordedAt, entry, says, correction, restated, subject, name } = fact;
  return (
    <li class={restated ? 'fact fact--restated' : 'fact'} id={fact.id}>
      <p class="fact__day">{formatDate(validAt, page.lang)}</p>
      <div class="fact__words">
        <p class="fact__what">
          {say.kinds[kind]}
          {subject === 'product' && `: ${name ?? say.nameless}`}
        </p>
        {says.length > 0 && <p>{says.join(' · ')}</p>}
        {correction && <p>{say.restates(correction.by, correction.reason)}</p>}
        {restated && <p>{say.restated}</p>}
        <p class="fact__record">
          {say.entry} {entry}, {say.recordedAt.toLowerCase()} {formatDateTime(recordedAt, page.lang)}
        </p>
        {mayRestate && !restated && kind !== 'void' && (
          <a href={`/quan-tri/tham-gia/${businessId}?trang=${at}&sua=${id}#sua`}>
            {say.restate}
            <span class="visually-hidden">
              : {say.kinds[kind]} {formatDate(validAt, page.lang)} {name}
            </span>
          </a>
        )}
      </div>
    </li>
  );
}

function Restate({ page, businessId, today, refused, restating }: FactsPageProps & { restating: FactView }) {
  const say = words(page.lang).participation;
  const { kind, subject, name, validAt } = restating;
  const typed = refused?.typed ?? {};
  return (
    <section class="panel" id="sua" aria-labelledby="sua-title">
      <h2 id="sua-title">
        {say.restate}: {say.kinds[kind]}
        {subject === 'product' && `, ${name ?? say.nameless}`}, {formatDate(validAt, page.lang)}
      </h2>
      <form class="desk__act" method="post" action={`/quan-tri/tham-gia/${businessId}/${restating.id}/dinh-chinh`}>
        <Csrf token={page.csrf} />
        <p class="field__hint">{say.restateHint}</p>
        <SelectField
          name="how"
          label={say.restateHow}
          value={typed['how'] ?? 'moved'}
          required
          options={(['moved', 'void'] as const).map((value) => ({ value, label: say.restateAs[value] }))}
          lang={page.lang}
        />
        <Field
          name="validAt"
          type="date"
          label={say.restateDay}
          value={typed['validAt'] ?? ''}
          max={today}
          faults={refused?.faults}
          lang={page.lang}
        />
        <Field
          name="reason"
          label={say.restateReason}
          value={typed['reason'] ?? ''}
          faults={refused?.faults}
          required
          maxLength={300}
          lang={page.lang}
        />
        <button class="button button--primary" type="submit">
          {say.restateSend}
        </button>
      </form>
    </section>
  );
}
