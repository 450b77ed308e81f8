import { Money } from '@market/kernel';
import type { PurchasePaymentView, PurchaseView } from '@market/orders';
import { bankOfBin, decodeVietQr, encodeVietQr } from '@market/payments';
import type { BankSettings } from '@market/platform';
import { encode } from 'uqr';
import type { BankTransferPageProps, PaymentPageState } from '../pages/shop/payment.page.js';

const byAttention = { under: 'short', over: 'over', late: 'late', duplicate: 'over' } as const;

/** What the payer should see; `claimed` is what the payer said, and money says more than that. */
export function paymentState(purchase: Pick<PurchaseView, 'state' | 'payment'>, claimed: boolean): PaymentPageState {
  const { state, payment } = purchase;
  if (state === 'paid') return payment?.attention === 'over' ? 'over' : 'received';
  if (state === 'refund-needed') return 'refunding';
  if (state === 'refunded') return 'refunded';
  if (payment?.attention) return byAttention[payment.attention];
  if (state === 'expired') return 'expired';
  if (state === 'cancelled') return 'cancelled';
  if (payment?.state === 'succeeded') return 'received';
  if (payment?.state === 'failed') return 'failed';
  if (payment?.state === 'expired' || payment?.state === 'cancelled') return payment.state;
  return claimed ? 'claimed' : 'waiting';
}

/** "KG-2611-000123, KG-2611-000124" */
export const purchaseNumber = ({ orders }: PurchaseView): string => orders.map(({ number }) => number).join(', ');

/** An absolute link of this site as a path, whatever name the shopper reached it by. */
export const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

type Transfer = Omit<BankTransferPageProps, 'page' | 'parts' | 'purchaseId' | 'purchaseNumber' | 'now'>;

type Account = Pick<BankSettings, 'bin' | 'bankName' | 'accountNumber' | 'accountName'>;

/** The collecting account; for money that goes straight to the shop, the account that its code was made for, whatever the shop's is now. */
function accountOf({ qrPayload, accountHolder }: PurchasePaymentView, bank: BankSettings): Account {
  const code = accountHolder === null || qrPayload === null ? undefined : decodeVietQr(qrPayload);
  if (accountHolder === null || !code?.ok) return bank;
  const { bin, account } = code.value;
  return { bin, accountNumber: account, accountName: accountHolder, bankName: bankOfBin(bin)?.shortName ?? bin };
}

/** A transfer to the collecting account or to the shop's own: after a short one, the rest of it. */
export function transferView(purchase: PurchaseView, payment: PurchasePaymentView, state: PaymentPageState, bank: BankSettings): Transfer {
  const { amount, receivedAmount: received, reference, expiresAt } = payment;
  const due = state === 'short' ? amount.minus(received) : amount;
  const account = accountOf(payment, bank);
  const payload =
    state === 'short' || payment.qrPayload === null
      ? encodeVietQr({ bin: account.bin, account: account.accountNumber, service: 'QRIBFTTA', amount: due.minor, purpose: reference })
      : payment.qrPayload;
  const toShop = payment.accountHolder !== null;
  const [first] = purchase.orders;
  return {
    ...{ state, amount: due, reference, expiresAt, received },
    difference: Money.vnd(amount.minor > received.minor ? amount.minor - received.minor : received.minor - amount.minor),
    qr: encode(payload, { ecc: 'M', border: 0 }).data,
    shopName: purchase.orders.map(({ shop }) => shop.name).join(', '),
    ...{ bankName: account.bankName, accountNumber: account.accountNumber, accountName: account.accountName, toShop },
    ...(bank.sandboxUrl && !toShop ? { sandboxAction: `/thanh-toan/${purchase.id}/ngan-hang-thu` } : {}),
    ...(first ? { orderHref: pathOf(first.url) } : {}),
  };
}
