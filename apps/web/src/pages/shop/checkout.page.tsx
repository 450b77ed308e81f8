import type { Money } from '@market/kernel';
import {
  Choice,
  Csrf,
  ErrorSummary,
  Field,
  fieldText,
  formatDate,
  formatMoney,
  Icon,
  Layout,
  Notice,
  Steps,
  type FieldFaults,
  type Lang,
  type PageContext,
  words,
} from '@market/ui';
import { CheckoutSummary, type CheckoutShop, type ShippingOption } from './checkout-summary.js';

export type PaymentMethod = 'bank-transfer' | 'shop-transfer' | 'card' | 'cash-on-delivery';

/** What was typed, exactly: nothing is lost when the page comes back. */
export interface CheckoutValues {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly communeName: string;
  readonly communeCode: string;
  readonly street: string;
  readonly note: string;
  readonly wantsInvoice: boolean;
  readonly companyTaxCode: string;
  readonly companyName: string;
  readonly companyAddress: string;
  readonly paymentMethod?: PaymentMethod;
}

export type { CheckoutShop, ShippingOption };

export interface CheckoutPageProps {
  readonly page: PageContext;
  /** Chosen by this page, sent back as the purchase's id: pressing twice buys once. */
  readonly purchaseId: string;
  readonly values: CheckoutValues;
  readonly faults?: FieldFaults;
  readonly refusal?: string;
  /** What has changed since it was put into the cart, a sentence each. */
  readonly changes?: readonly string[];
  /** Places of the same name to choose from, where the script did not. */
  readonly communeChoices?: readonly { readonly code: string; readonly label: string }[];
  readonly shops: readonly CheckoutShop[];
  readonly goods: Money;
  readonly shipping?: Money;
  readonly total: Money;
  readonly methods: readonly { readonly method: PaymentMethod; readonly unavailable?: string }[];
  readonly step: 0 | 1 | 2;
}

export function CheckoutPage(props: CheckoutPageProps) {
  const { page, faults } = props;
  const { checkout } = words(page.lang).buying;
  const labels = {
    name: checkout.name,
    phone: checkout.phone,
    email: checkout.email,
    communeName: checkout.commune,
    communeCode: checkout.commune,
    street: checkout.street,
    note: checkout.note,
    companyTaxCode: checkout.companyTaxCode,
    companyName: checkout.companyName,
    companyAddress: checkout.companyAddress,
    shipping: checkout.shipping,
    paymentMethod: checkout.payment,
  };
  return (
    <Layout page={page} title={checkout.title} index={false} bare>
      <div class="wide checkout">
        <h1>{checkout.title}</h1>
        <Steps labels={checkout.steps} current={props.step} lang={page.lang} />
        <ErrorSummary message={props.refusal} faults={faults} labels={labels} lang={page.lang} />
        {props.changes && props.changes.length > 0 && (
          <Notice tone="warning" title={words(page.lang).orderLife.cart.changed}>
            <ul>
              {props.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            <a href="/gio-hang">{checkout.edit}</a>
          </Notice>
        )}
        <form class="with-summary" method="post" action="/thanh-toan" noValidate data-once data-checkout>
          <Csrf token={page.csrf} />
          <input type="hidden" name="purchaseId" value={props.purchaseId} />
          <div class="with-summary__main">
            <Address {...props} />
            <Shipping {...props} />
            <Payment {...props} />
          </div>
          <CheckoutSummary {...props} />
        </form>
      </div>
    </Layout>
  );
}

function Address({ page, values, faults, communeChoices }: CheckoutPageProps) {
  const { checkout } = words(page.lang).buying;
  const shared = { lang: page.lang, faults };
  return (
    <fieldset class="panel" id="dia-chi">
      <legend class="panel__legend">
        <span class="panel__step">1</span>
        {checkout.steps[0]}
      </legend>
      {!page.account && (
        <p class="quiet">
          {checkout.signInHint} <a href="/dang-nhap?then=/thanh-toan">{words(page.lang).common.signIn}</a>
        </p>
      )}
      <div class="field-row">
        <Field {...shared} name="name" label={checkout.name} value={values.name} required autocomplete="name" maxLength={120} />
        <Field
          {...shared}
          name="phone"
          label={checkout.phone}
          hint={checkout.phoneHint}
          value={values.phone}
          required
          type="tel"
          autocomplete="tel"
          inputMode="tel"
          maxLength={20}
        />
      </div>
      <Field
        {...shared}
        name="email"
        label={checkout.email}
        hint={checkout.emailHint}
        value={values.email}
        type="email"
        required
        autocomplete="email"
        maxLength={200}
      />
      <div data-commune="/api/v1/regions">
        <Field
          {...shared}
          name="communeName"
          label={checkout.commune}
          hint={checkout.communeHint}
          value={values.communeName}
          required
          autocomplete="off"
          maxLength={120}
        />
        <input type="hidden" name="communeCode" value={values.communeCode} disabled={Boolean(communeChoices?.length)} data-commune-code />
      </div>
      {communeChoices && communeChoices.length > 0 && (
        <fieldset class="choices">
          <legend>{checkout.communeChoose}</legend>
          {communeChoices.map((choice) => (
            <Choice
              key={choice.code}
              name="communeCode"
              value={choice.code}
              title={choice.label}
              checked={choice.code === values.communeCode}
            />
          ))}
        </fieldset>
      )}
      <Field
        {...shared}
        name="street"
        label={checkout.street}
        value={values.street}
        required
        autocomplete="street-address"
        maxLength={200}
      />
      <Field {...shared} name="note" label={checkout.note} value={values.note} rows={2} maxLength={500} />
      <Invoice page={page} values={values} faults={faults} />
      <p class="quiet">
        {checkout.privacy} <a href="/chinh-sach/bao-mat">{checkout.privacyLink}</a>
      </p>
    </fieldset>
  );
}

function Invoice({ page, values, faults }: { page: PageContext; values: CheckoutValues; faults: FieldFaults | undefined }) {
  const { checkout } = words(page.lang).buying;
  const shared = { lang: page.lang, faults };
  const open = values.wantsInvoice || Boolean(values.companyTaxCode);
  return (
    <details class="fold" open={open}>
      <summary>
        <Icon name="receipt" />
        {checkout.invoice}
      </summary>
      <Field
        {...shared}
        name="companyTaxCode"
        label={checkout.companyTaxCode}
        value={values.companyTaxCode}
        inputMode="numeric"
        maxLength={14}
      />
      <Field
        {...shared}
        name="companyName"
        label={checkout.companyName}
        value={values.companyName}
        autocomplete="organization"
        maxLength={200}
      />
      <Field {...shared} name="companyAddress" label={checkout.companyAddress} value={values.companyAddress} maxLength={300} />
    </details>
  );
}

/** Each shop with the ways it delivers. A name of its own for each: `shipping.<shop id>`. */
function Shipping({ page, shops }: CheckoutPageProps) {
  const { checkout } = words(page.lang).buying;
  const known = shops.every((shop) => shop.options !== undefined);
  return (
    <fieldset class="panel" id="giao-hang" data-live>
      <legend class="panel__legend">
        <span class="panel__step">2</span>
        {checkout.shipping}
      </legend>
      {!known && <p class="quiet">{checkout.shippingFirst}</p>}
      {known &&
        shops.map((shop) => (
          <fieldset class="choices" key={shop.id}>
            <legend>{shop.name}</legend>
            {shop.options?.length === 0 && <Notice tone="warning" title={checkout.notServed(shop.name)} />}
            {shop.options?.map((option) => (
              <Choice
                key={option.value}
                name={`shipping.${shop.id}`}
                value={option.value}
                checked={option.selected}
                title={option.name}
                text={checkout.eta(formatDate(option.fromDay, page.lang), formatDate(option.toDay, page.lang))}
                aside={<Fee fee={option.fee} lang={page.lang} />}
              />
            ))}
          </fieldset>
        ))}
      <button class="button button--outline" type="submit" name="step" value="quote" formNoValidate data-quote>
        <Icon name="truck" />
        {checkout.quote}
      </button>
    </fieldset>
  );
}

function Fee({ fee, lang }: { fee: Money; lang: Lang }) {
  return <>{fee.minor === 0n ? words(lang).buying.checkout.free : formatMoney(fee, lang)}</>;
}

function Payment({ page, methods, values, faults }: CheckoutPageProps) {
  const { checkout } = words(page.lang).buying;
  const firstOpen = methods.find(({ unavailable }) => !unavailable)?.method;
  const fault = faults?.['paymentMethod'];
  return (
    <fieldset class="panel" id="f-paymentMethod" tabIndex={-1}>
      <legend class="panel__legend">
        <span class="panel__step">3</span>
        {checkout.payment}
      </legend>
      {fault && <p class="field__fault">{fieldText(fault, page.lang)}</p>}
      <div class="choices">
        {methods.map(({ method, unavailable }) => (
          <Choice
            key={method}
            name="paymentMethod"
            value={method}
            checked={method === (values.paymentMethod ?? firstOpen)}
            disabled={Boolean(unavailable)}
            title={checkout.methods[method].name}
            text={unavailable ?? checkout.methods[method].text}
          />
        ))}
      </div>
    </fieldset>
  );
}
