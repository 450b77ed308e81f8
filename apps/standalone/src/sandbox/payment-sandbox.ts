import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NoticeSender } from './notice-sender.js';
import { contentPolicy, SandboxPages, type BankAccount, type PageAnswer } from './sandbox-pages.js';
import { SandboxState } from './sandbox-state.js';
import { StripeApi } from './stripe-api.js';

export interface PaymentSandboxOptions {
  /** 0: the port of the last run if it is free, else any. */
  readonly port: number;
  readonly host?: string;
  /** Where the marketplace receives notices, without a trailing slash. */
  readonly webhookBaseUrl: string;
  /** Without it there is no card sandbox. */
  readonly stripeWebhookSecret?: string;
  /** Without it there is no bank sandbox. */
  readonly bankApiKey?: string;
  readonly bankAccount?: BankAccount;
  /** Kept between runs; without it the sandbox forgets when it stops. */
  readonly stateFile?: string;
  readonly now?: () => Date;
  /** Hears of notices that could not be delivered. */
  readonly warn?: (message: string) => void;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface PaymentSandbox {
  readonly url: string;
  close(): Promise<void>;
}

/** The collecting account of an installation that has none. */
export const sandboxBankAccount: BankAccount = {
  bankName: 'KienlongBank',
  accountNumber: '1002003004',
  accountName: 'SAN TMDT KIEN GIANG (THU NGHIEM)',
};

const bodyLimitBytes = 256 * 1024;
const sweepMs = 30_000;

/**
 * A local stand-in for the card provider and for the bank, so that a fresh clone can sell. No money moves, and every page says so.
 * @throws in production, or where real keys are set: a page on which anybody can "pay" must never stand beside real orders.
 */
export async function startPaymentSandbox(options: PaymentSandboxOptions): Promise<PaymentSandbox> {
  refuseBesideRealMoney(options);
  const { host = '127.0.0.1', now = () => new Date(), warn = console.warn, webhookBaseUrl, stripeWebhookSecret, bankApiKey } = options;
  const state = new SandboxState(options.stateFile);
  const sender = new NoticeSender(state, { webhookBaseUrl, stripeWebhookSecret, bankApiKey, now, warn });
  let url = '';
  const stripe = new StripeApi(state, sender, () => url, now);
  const pages = new SandboxPages(state, stripe, sender, options.bankAccount ?? sandboxBankAccount, now);
  const server = createServer((request, response) => {
    serve(request, { stripe, pages, hasCards: stripeWebhookSecret !== undefined, hasBank: bankApiKey !== undefined })
      .catch((error: unknown): Answer => {
        console.error('Payment sandbox:', error);
        return { status: 500, json: { error: { type: 'api_error', message: 'The sandbox itself failed; see its log.' } } };
      })
      .then((answer) => send(response, answer), console.error);
  });
  state.port = await listen(server, host, options.port, state.port);
  url = `http://${host}:${state.port}`;
  sender.resume();
  const sweep = setInterval(() => stripe.expireOverdue(), sweepMs).unref();
  return { url, close: () => close(server, sender, sweep) };
}

function refuseBesideRealMoney({ stripeWebhookSecret, bankApiKey, env = process.env }: PaymentSandboxOptions): void {
  const refuse = (why: string): never => {
    throw new Error(`The payment sandbox does not start: ${why}`);
  };
  if (env['NODE_ENV'] === 'production') refuse('NODE_ENV is production');
  if (stripeWebhookSecret !== undefined && env['STRIPE_SECRET_KEY']) refuse('STRIPE_SECRET_KEY is set');
  if (bankApiKey !== undefined && env['BANK_ACCOUNT_NUMBER']) refuse('BANK_ACCOUNT_NUMBER is set');
}

async function listen(server: Server, host: string, wanted: number, last: number): Promise<number> {
  const ports = wanted !== 0 ? [wanted] : last !== 0 ? [last, 0] : [0];
  for (const [at, port] of ports.entries()) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (at === ports.length - 1) throw error;
    }
  }
  throw new Error('unreachable: the last port either listens or throws');
}

async function close(server: Server, sender: NoticeSender, sweep: NodeJS.Timeout): Promise<void> {
  clearInterval(sweep);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await sender.close();
  server.closeAllConnections();
  await closed;
}

interface Parts {
  readonly stripe: StripeApi;
  readonly pages: SandboxPages;
  readonly hasCards: boolean;
  readonly hasBank: boolean;
}
type Answer = Partial<PageAnswer> & { readonly status: number; readonly json?: object; readonly replayed?: boolean };

async function serve(request: IncomingMessage, { stripe, pages, hasCards, hasBank }: Parts): Promise<Answer> {
  const method = request.method ?? 'GET';
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox');
  const body = await read(request);
  if (body === undefined) return { status: 413, json: { error: { type: 'invalid_request_error', message: 'Request too large' } } };
  if (hasCards && pathname.startsWith('/v1/')) {
    const { authorization } = request.headers;
    const key = request.headers['idempotency-key'];
    const {
      status,
      body: json,
      replayed,
    } = stripe.answer({
      method,
      path: pathname,
      authorization,
      idempotencyKey: typeof key === 'string' ? key : undefined,
      body: method === 'GET' ? searchParams.toString() : body,
    });
    return { status, json, replayed: replayed === true };
  }
  const checkout = /^\/checkout\/(cs_test_\w+)$/.exec(pathname);
  if (hasCards && checkout) return pages.checkout(method, checkout[1]!, new URLSearchParams(body));
  const connect = /^\/connect\/(acct_\w+)$/.exec(pathname);
  if (hasCards && connect) return pages.onboarding(method, connect[1]!, searchParams);
  if (hasBank && pathname === '/bank') return pages.bank(method, method === 'POST' ? new URLSearchParams(body) : searchParams);
  return { status: 404, json: { error: { type: 'invalid_request_error', message: 'Nothing here' } } };
}

async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, json, html, redirect, formTarget, replayed }: Answer): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-payment-sandbox', 'no real money');
  if (redirect !== undefined) {
    response.writeHead(status, { location: redirect }).end();
  } else if (html !== undefined) {
    response.setHeader('content-security-policy', contentPolicy(formTarget));
    response.setHeader('referrer-policy', 'no-referrer');
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  } else {
    if (replayed) response.setHeader('idempotent-replayed', 'true');
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json ?? {}));
  }
}
