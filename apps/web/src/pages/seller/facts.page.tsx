import { Csrf, ErrorSummary, formatDate, Notice, words, type FieldFaults, type PageContext } from '@market/ui';
import { PlaceFields, SizeFields, type StepFieldsProps } from '../registration/step-fields.js';
import { OfficeFrame } from './office-frame.js';
import type { SellerFrameProps } from './seller-frame.js';

export interface FactLine {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface FactsPageProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly now: readonly { readonly name: string; readonly value: string }[];
  /** What waits for an officer; nothing more can be asked meanwhile. */
  readonly waiting: { readonly askedAt: Date; readonly lines: readonly FactLine[] } | null;
  readonly refusedReason: string | null;
  readonly form: StepFieldsProps;
  readonly done: boolean;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** What is registered of the business, and asking that it be written down anew: seat, sector, figures. */
export function FactsPage({ page, shop, now, waiting, refusedReason, form, done, refused }: FactsPageProps) {
  const say = words(page.lang).shopOffice.facts;
  const labels = words(page.lang).registration.fields;
  return (
    <OfficeFrame page={page} shop={shop} part="facts">
      {done && <Notice tone="success" title={say.sent} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <section class="panel">
        <h2 class="panel__title">{say.now}</h2>
        <dl class="facts">
          {now.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {waiting ? (
        <section class="panel">
          <h2 class="panel__title">{say.waits}</h2>
          <p class="quiet">{say.waitsSince(formatDate(waiting.askedAt, page.lang))}</p>
          <FactLines page={page} lines={waiting.lines} />
        </section>
      ) : (
        <>
          {refusedReason !== null && <Notice tone="warning" title={say.wasRefused(refusedReason)} />}
          <form class="panel desk-form" method="post" action="/kenh-ban-hang/thong-tin-dang-ky" data-once>
            <Csrf token={page.csrf} />
            <h2 class="panel__title">{say.change}</h2>
            <p class="quiet">{say.changeHint}</p>
            <PlaceFields {...form} />
            <SizeFields {...form} />
            <button class="button button--primary" type="submit">
              {say.send}
            </button>
          </form>
        </>
      )}
    </OfficeFrame>
  );
}

/** What was, and what is wished for, field by field. */
export function FactLines({ page, lines }: { page: PageContext; lines: readonly FactLine[] }) {
  const say = words(page.lang).shopOffice.facts;
  return (
    <dl class="facts">
      {lines.map(({ name, from, to }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span class="quiet">
              {say.from}: {from}
            </span>
            <br />
            {say.to}: <strong>{to}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}
