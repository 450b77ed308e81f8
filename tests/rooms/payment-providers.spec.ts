import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId, SettableClock } from '@market/kernel';
import {
  BankTransferProvider,
  decodeVietQr,
  largestCharge,
  ShopTransferProvider,
  StripeProvider,
  type PaymentId,
  type PaymentProvider,
} from '@market/payments';
import { parseSettings } from '@market/platform';
import { startPaymentSandbox, type PaymentSandbox } from '../../apps/standalone/src/sandbox/payment-sandbox.js';

const clock = new SettableClock(new Date());
const settings = (stripe: { STRIPE_SECRET_KEY: string }, apiBase?: string) => {
  const parsed = parseSettings({
    ...{ DATABASE_URL: 'postgres://nobody@127.0.0.1/nothing', SESSION_SECRET: 'x', STRIPE_WEBHOOK_SECRET: 'whsec_contract' },
    ...{
      BANK_BIN: '970452',
      BANK_NAME: 'KienlongBank',
      BANK_ACCOUNT_NUMBER: '1002003004',
      BANK_ACCOUNT_NAME: 'CHO TINH',
      BANK_WEBHOOK_KEY: 'k',
    },
    ...stripe,
  });
  return apiBase ? { ...parsed, stripe: { ...parsed.stripe, apiBase } } : parsed;
};
const asked = (amount = 150_000n) => ({
  id: newId() as PaymentId,
  reference: 'KG00000000',
  purposeKind: 'purchase',
  purposeId: newId(),
  amount,
  returnUrl: 'http://localhost:3000/don-hang/KG-2611-000001',
  createdAt: clock.now(),
  expiresAt: new Date(clock.now().getTime() + 20 * 60_000),
  account: { bankBin: '970436', accountNumber: '0011000123456', holder: 'HTX NUOC MAM HON SON' },
});

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** What every provider promises; run on each adapter. */
function contract(provider: () => PaymentProvider): void {
  it('gives the shopper one way to pay', async () => {
    const begun = await provider().begin(asked());
    expect(begun.ok && [begun.value.redirectUrl, begun.value.qrPayload].filter(Boolean)).toHaveLength(1);
  });

  it('answers the same question with the same payment', async () => {
    const question = asked();
    expect(await provider().begin(question)).toEqual(await provider().begin(question));
  });

  it('closes what nobody paid, once and again', async () => {
    const begun = await provider().begin(asked());
    if (!begun.ok) throw new Error(begun.problem.code);
    expect(await provider().close(begun.value.providerId)).toEqual({ ok: true, value: { outcome: 'closed' } });
    expect(await provider().close(begun.value.providerId)).toEqual({ ok: true, value: { outcome: 'closed' } });
  });

  it('refuses beforehand what it would refuse when asked', async () => {
    const tooLarge = 500_000_000n;
    expect(provider().check(tooLarge)).toMatchObject({ code: 'payments/amount-too-large' });
    expect(await provider().begin(asked(tooLarge))).toMatchObject({ ok: false, problem: { code: 'payments/amount-too-large' } });
    expect(provider().check(150_000n)).toBeUndefined();
  });
}

describe('bank transfer', () => {
  const provider = new BankTransferProvider(settings({ STRIPE_SECRET_KEY: 'sk_test_contract' }));
  contract(() => provider);

  it('asks for the amount and the reference, to the collecting account', async () => {
    const begun = await provider.begin(asked());
    const qr = decodeVietQr((begun.ok && begun.value.qrPayload) || '');
    expect(qr).toMatchObject({
      ok: true,
      value: { bin: '970452', account: '1002003004', amount: 150_000n, purpose: 'KG00000000', dynamic: true },
    });
  });

  it('leaves refunds to a person', async () => expect(await provider.refund()).toEqual({ ok: true, value: 'by-hand' }));
});

describe('transfer to the shop’s own account', () => {
  const provider = new ShopTransferProvider();
  contract(() => provider);

  it('asks for the amount and the reference, to the account of the shop, and says in whose name it stands', async () => {
    const begun = await provider.begin(asked());
    const qr = decodeVietQr((begun.ok && begun.value.qrPayload) || '');
    const code = { bin: '970436', account: '0011000123456', amount: 150_000n, purpose: 'KG00000000', dynamic: true };
    expect(qr).toMatchObject({ ok: true, value: code });
    expect(begun.ok && begun.value.accountHolder).toBe('HTX NUOC MAM HON SON');
  });

  it('is asked with the account or not at all', () => {
    expect(() => provider.beginAlone({ ...asked(), account: undefined })).toThrow('names the account');
  });

  it('leaves refunds to a person', async () => expect(await provider.refund()).toEqual({ ok: true, value: 'by-hand' }));
});

describe('Stripe against the sandbox', () => {
  let sandbox: PaymentSandbox;
  let provider: StripeProvider;
  let marketplace: Server;
  const heard: { type: string; signature: string | undefined }[] = [];
  const warnings: string[] = [];
  let answerWith = 200;

  beforeAll(async () => {
    marketplace = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        heard.push({ type: (JSON.parse(body) as { type: string }).type, signature: request.headers['stripe-signature'] as string });
        response.writeHead(answerWith).end('{}');
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => marketplace.once('listening', resolve));
    const webhookBaseUrl = `http://127.0.0.1:${(marketplace.address() as AddressInfo).port}`;
    sandbox = await startPaymentSandbox({
      port: 0,
      webhookBaseUrl,
      stripeWebhookSecret: 'whsec_contract',
      bankApiKey: 'k',
      now: () => clock.now(),
      warn: (message) => warnings.push(message),
      env: {},
    });
    provider = new StripeProvider(settings({ STRIPE_SECRET_KEY: 'sk_test_contract' }, sandbox.url));
  });
  afterAll(async () => {
    await sandbox.close();
    marketplace.close();
    marketplace.closeAllConnections();
  });
  beforeEach(() => {
    heard.length = 0;
    answerWith = 200;
  });

  contract(() => provider);

  const choose = (url: string, choice: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ choice }), redirect: 'manual' });
  const begin = async (amount?: bigint) => {
    const begun = await provider.begin(asked(amount));
    if (!begun.ok) throw new Error(begun.problem.code);
    return { id: begun.value.providerId, url: begun.value.redirectUrl! };
  };

  it('carries the largest amount in whole đồng', async () => {
    const { url } = await begin(largestCharge);
    expect(await (await fetch(url)).text()).toContain('99.999.999 ₫');
  });

  it('says no to less than Stripe takes', async () => {
    expect(await provider.begin(asked(5_000n))).toMatchObject({ ok: false, problem: { code: 'payments/amount-too-small' } });
  });

  it('refuses a key used for another question', async () => {
    const question = asked();
    await provider.begin(question);
    const other = await provider.begin({ ...question, amount: 160_000n });
    // The SDK has an error class of its own for this; for us it is a bug, unless the provider may be asked again.
    expect(other.ok).toBe(false);
  });

  it('pays, tells of it twice, and sends the shopper back', async () => {
    const { id, url } = await begin();
    const paid = await choose(url, 'pay');
    expect([paid.status, paid.headers.get('location')]).toEqual([303, 'http://localhost:3000/don-hang/KG-2611-000001']);
    expect(heard.map(({ type }) => type)).toEqual(['payment_intent.succeeded', 'checkout.session.completed']);
    expect(await provider.close(id)).toMatchObject({ ok: true, value: { outcome: 'paid', amount: 150_000n } });
    await choose(url, 'pay');
    expect(heard).toHaveLength(2);
  });

  it('lets the shopper try again after a declined card, or leave', async () => {
    const { id, url } = await begin();
    expect(await (await choose(url, 'decline')).text()).toContain('Thẻ đã bị từ chối');
    expect((await choose(url, 'close')).status).toBe(303);
    expect(heard.map(({ type }) => type)).toEqual(['payment_intent.payment_failed']);
    await choose(url, 'pay');
    expect(await provider.close(id)).toMatchObject({ ok: true, value: { outcome: 'paid' } });
  });

  it('refunds once per refund id and never more than was paid', async () => {
    const { id, url } = await begin();
    await choose(url, 'pay');
    const closed = await provider.close(id);
    const moneyId = closed.ok && closed.value.outcome === 'paid' ? closed.value.moneyId : '';
    const refundId = newId();
    expect(await provider.refund({ refundId, moneyId, amount: 100_000n })).toEqual({ ok: true, value: 'done' });
    expect(await provider.refund({ refundId, moneyId, amount: 100_000n })).toEqual({ ok: true, value: 'done' });
    expect(await provider.refund({ refundId: newId(), moneyId, amount: 50_001n })).toMatchObject({
      ok: false,
      problem: { code: 'payments/provider-refused' },
    });
    expect(await provider.refund({ refundId: newId(), moneyId, amount: 50_000n })).toEqual({ ok: true, value: 'done' });
    await until(() => heard.filter(({ type }) => type === 'charge.refunded').length === 2);
  });

  it('lets the bank take a paid amount back, and decide once', async () => {
    const { url } = await begin();
    await choose(url, 'dispute');
    await choose(url, 'pay');
    heard.length = 0;
    await choose(url, 'dispute');
    await choose(url, 'dispute');
    await choose(url, 'lost');
    await choose(url, 'won');
    expect(heard.map(({ type }) => type)).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn', 'charge.dispute.closed']);
  });

  it('sends a notice again until it is confirmed', async () => {
    const { url } = await begin();
    answerWith = 503;
    expect((await choose(url, 'pay')).status).toBe(303);
    expect(heard).toHaveLength(2);
    answerWith = 200;
    expect(warnings.join()).toContain('answered 503');
    await until(() => heard.length === 4);
    expect(heard.map(({ type }) => type).sort()).toEqual([
      ...Array<string>(2).fill('checkout.session.completed'),
      ...Array<string>(2).fill('payment_intent.succeeded'),
    ]);
  });

  it('is plainly no real money, in both languages', async () => {
    const page = await (await fetch((await begin()).url)).text();
    expect(page).toContain('SANDBOX – KHÔNG CÓ TIỀN THẬT');
    expect(page).toContain('SANDBOX – no real money');
  });

  it('writes what it is given as text, never as markup', async () => {
    const page = await (
      await fetch(`${sandbox.url}/bank?reference=${encodeURIComponent('"><script>x</script>')}&return=javascript:alert(1)`)
    ).text();
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('javascript:');
  });

  it('is unavailable, not wrong, when nobody answers', async () => {
    const nobody = new StripeProvider(settings({ STRIPE_SECRET_KEY: 'sk_test_contract' }, 'http://127.0.0.1:9'));
    expect(await nobody.begin(asked())).toMatchObject({ ok: false, problem: { code: 'payments/provider-unavailable' } });
  });

  it('throws on a key that Stripe does not know: that is a mistake of the installation', async () => {
    const stranger = new StripeProvider(settings({ STRIPE_SECRET_KEY: 'nonsense' }, sandbox.url));
    await expect(stranger.begin(asked())).rejects.toThrow('Invalid API Key');
  });

  it.each([
    ['NODE_ENV is production', { NODE_ENV: 'production' }],
    ['STRIPE_SECRET_KEY is set', { STRIPE_SECRET_KEY: 'sk_live_x' }],
    ['BANK_ACCOUNT_NUMBER is set', { BANK_ACCOUNT_NUMBER: '1' }],
  ])('does not start where %s', async (why, env) => {
    const starting = startPaymentSandbox({ port: 0, webhookBaseUrl: 'http://127.0.0.1:9', stripeWebhookSecret: 's', bankApiKey: 'k', env });
    await expect(starting).rejects.toThrow(why);
  });
});

const realKey = process.env['STRIPE_SECRET_KEY'];
(realKey?.startsWith('sk_test_') ? describe : describe.skip)('Stripe itself (STRIPE_SECRET_KEY=sk_test_…)', () => {
  contract(() => new StripeProvider(settings({ STRIPE_SECRET_KEY: realKey ?? '' })));
});
