import { isTaxCode } from '@market/businesses';
import type { PaymentMethod as Method } from '@market/payments';
import { shippingServices, type ShippingService } from '@market/shipping';
import { words } from '@market/ui';
import type { CheckoutValues, PaymentMethod } from '../pages/shop/checkout.page.js';
import type { PostedForm } from './form.js';

export const emptyCheckout: CheckoutValues = {
  ...{ name: '', phone: '', email: '', communeName: '', communeCode: '', street: '', note: '' },
  ...{ wantsInvoice: false, companyTaxCode: '', companyName: '', companyAddress: '' },
};

const methods: Readonly<Record<Exclude<PaymentMethod, 'cash-on-delivery'>, Method>> = {
  'bank-transfer': 'bank-transfer',
  'shop-transfer': 'shop-transfer',
  card: 'stripe',
};
const choices = Object.keys(methods) as (keyof typeof methods)[];

/** The way to pay that was chosen; another word, or none, is a transfer to the collecting account. */
export const methodChosen = (text: string | undefined): Method => methods[choices.find((choice) => choice === text) ?? 'bank-transfer'];

/** What the pages call a way to pay. */
export const choiceOf = (method: string): keyof typeof methods => choices.find((choice) => methods[choice] === method) ?? 'bank-transfer';

export function readCheckout(form: PostedForm): CheckoutValues {
  const paymentMethod = choices.find((method) => method === form.text('paymentMethod'));
  const companyTaxCode = form.text('companyTaxCode', 20);
  return {
    ...{ name: form.text('name', 120), phone: form.text('phone', 20), email: form.text('email', 200) },
    ...{ communeName: form.text('communeName', 120), communeCode: form.text('communeCode', 10) },
    ...{ street: form.text('street', 200), note: form.text('note', 500) },
    ...{ companyTaxCode, companyName: form.text('companyName', 200), companyAddress: form.text('companyAddress', 300) },
    wantsInvoice: companyTaxCode !== '',
    ...(paymentMethod ? { paymentMethod } : {}),
  };
}

/** A way of delivery as the shopper saw it: with its fee and the price of the goods, so that another sum can be told from it. */
interface SeenOption {
  readonly service: ShippingService;
  readonly fee: bigint;
  readonly goods: bigint;
}

export const optionValue = ({ service, fee, goods }: SeenOption): string => `${service}:${fee}:${goods}`;

function readOption(text: string): SeenOption | undefined {
  const [, name, fee = '', goods = ''] = /^(\w+):(\d{1,15}):(\d{1,15})$/.exec(text) ?? [];
  const service = shippingServices.find((each) => each === name);
  return service && { service, fee: BigInt(fee), goods: BigInt(goods) };
}

export interface SeenShipping {
  readonly byShop: Readonly<Record<string, ShippingService>>;
  /** What the shopper was shown for everything; undefined where nothing was shown yet. */
  readonly total: bigint | undefined;
}

/** What was chosen for each shop, by its slug. */
export function readShipping(form: PostedForm): SeenShipping {
  const seen = Object.entries(form.group('shipping')).flatMap(([slug, text]) => {
    const option = readOption(text);
    return option ? [[slug, option] as const] : [];
  });
  const byShop = Object.fromEntries(seen.map(([slug, { service }]) => [slug, service]));
  return { byShop, total: seen.length === 0 ? undefined : seen.reduce((sum, [, { fee, goods }]) => sum + fee + goods, 0n) };
}

/** What can be said before any room is asked. */
export function faultsOf(values: CheckoutValues): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const name of ['name', 'phone', 'email', 'communeName', 'street'] as const) if (values[name] === '') faults[name] = 'required';
  if (!values.paymentMethod) faults['paymentMethod'] = 'choose';
  if (!values.wantsInvoice) return faults;
  if (!isTaxCode(values.companyTaxCode)) faults['companyTaxCode'] = 'tax-code';
  for (const name of ['companyName', 'companyAddress'] as const) if (values[name] === '') faults[name] = 'required';
  return faults;
}

const longestNote = 500;

/** The seller issues the invoice, so its details travel with the note, in the seller's language. */
export function noteToSeller({ note, wantsInvoice, companyTaxCode, companyName, companyAddress }: CheckoutValues): string | undefined {
  const say = words('vi').buying.checkout;
  const invoice = `${say.invoice}: ${say.companyTaxCode} ${companyTaxCode}; ${companyName}; ${companyAddress}`;
  const text = [note, ...(wantsInvoice ? [invoice] : [])].filter((part) => part !== '').join('\n');
  return text === '' ? undefined : text.slice(0, longestNote);
}

/** The orders room's fields by the boxes of this form. */
const boxes: Readonly<Record<string, string>> = {
  'contact.name': 'name',
  'contact.phone': 'phone',
  'contact.email': 'email',
  'address.communeCode': 'communeName',
  'address.street': 'street',
  'address.note': 'note',
};

export const faultsByBox = (fields: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, code]) => [boxes[field] ?? field, boxes[field] === 'communeName' ? 'commune' : code]),
  );
