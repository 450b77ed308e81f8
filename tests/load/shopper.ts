import { Agent, request } from 'node:http';
import { randomUUID } from 'node:crypto';

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

export interface Reply<T = unknown> {
  readonly status: number;
  readonly body: T;
}

/** One JSON request over a kept connection. Plain node:http, because a benchmark's client must cost less than the server. */
export function call<T>(method: string, url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply<T>> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, agent, headers: { accept: 'application/json', ...(payload ? { 'content-type': 'application/json' } : {}), ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: answer.statusCode ?? 0, body: (text ? JSON.parse(text) : undefined) as T });
        });
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}

export interface PlacedPurchase {
  readonly id: string;
  readonly state: string;
  readonly total: { readonly amount: string };
  readonly payment: { readonly reference: string };
  readonly orders: readonly { readonly number: string }[];
}

/** A shopper who buys through the public API alone, as any other program would. */
export class Shopper {
  constructor(
    private readonly base: string,
    private readonly bankKey: string,
    private readonly communeCode: string,
  ) {}

  async cartWith(variantId: string, quantity = 1): Promise<string> {
    const cart = await call<{ id: string }>('POST', `${this.base}/api/v1/carts`, {});
    await call('PUT', `${this.base}/api/v1/carts/${cart.body.id}/lines/${variantId}`, { quantity });
    return cart.body.id;
  }

  place(cartId: string, key: string = randomUUID()): Promise<Reply<PlacedPurchase>> {
    const body = {
      cartId,
      contact: { name: 'Nguyễn Thị Lan', phone: '0912345678', email: 'lan@cho-tinh.example' },
      address: { street: '12 Nguyễn Trung Trực', communeCode: this.communeCode },
      paymentMethod: 'bank-transfer',
    };
    return call('POST', `${this.base}/api/v1/purchases`, body, { 'idempotency-key': key });
  }

  /** The bank tells that the whole amount has come. */
  async transfer(purchase: PlacedPurchase, noticeId: number): Promise<number> {
    const notice = {
      id: noticeId,
      gateway: 'KienlongBank',
      transactionDate: '2026-11-23 10:00:00',
      accountNumber: '1002003004',
      code: null,
      content: `${purchase.payment.reference} chuyen tien`,
      transferType: 'in',
      transferAmount: Number(purchase.total.amount),
      accumulated: 0,
      subAccount: null,
      referenceCode: `FT${noticeId}`,
      description: '',
    };
    const { status } = await call('POST', `${this.base}/api/v1/webhooks/bank-transfer`, notice, {
      authorization: `Apikey ${this.bankKey}`,
    });
    return status;
  }

  state(purchaseId: string): Promise<Reply<PlacedPurchase>> {
    return call('GET', `${this.base}/api/v1/purchases/${purchaseId}`);
  }
}
