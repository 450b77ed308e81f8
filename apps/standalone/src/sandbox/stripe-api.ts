import { randomUUID } from 'node:crypto';
import type { ApiAnswer } from './api-answer.js';
import { readFormFields, textAt, textsAt, type FormFields } from './form-fields.js';
import type { NoticeSender } from './notice-sender.js';
import { StripeConnectApi } from './stripe-connect-api.js';
import type { Delivery, SandboxSession, SandboxState } from './sandbox-state.js';
import {
  chargeObject,
  disputeObject,
  eventObject,
  intentObject,
  refundedOf,
  refundObject,
  sessionObject,
  stripeId,
} from './stripe-objects.js';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** Of a GET, what it asks for. */
  readonly body: string;
}

const largestCharge = 99_999_999;
/** About 0.50 US dollars, Stripe's least. */
const smallestCharge = 13_000;
const error = (status: number, type: string, code: string, message: string, param?: string): ApiAnswer => ({
  status,
  body: { error: { type, code, message, ...(param ? { param } : {}) } },
});
const invalid = (code: string, message: string, param?: string): ApiAnswer => error(400, 'invalid_request_error', code, message, param);
const missing = (what: string, id: string): ApiAnswer =>
  error(404, 'invalid_request_error', 'resource_missing', `No such ${what}: '${id}'`, 'id');

/** The part of Stripe's API that the marketplace calls: Checkout Sessions, PaymentIntents, Refunds, and Connect beside it. */
export class StripeApi {
  readonly connect: StripeConnectApi;

  constructor(
    private readonly state: SandboxState,
    private readonly sender: NoticeSender,
    private readonly baseUrl: () => string,
    private readonly now: () => Date,
  ) {
    const tell = (type: string, about: object) => this.tell([type, about]);
    this.connect = new StripeConnectApi(state, baseUrl, { tell, invalid, missing, seconds: () => this.seconds() });
  }

  /** One answer per idempotency key, the key bound to its parameters, as Stripe does. */
  answer(request: ApiRequest): ApiAnswer {
    if (!/^Bearer (sk|rk)_test_/.test(request.authorization ?? '')) {
      return {
        status: 401,
        body: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided: the sandbox takes sk_test_… keys only' } },
      };
    }
    const key = request.method === 'POST' ? request.idempotencyKey : undefined;
    const known = key === undefined ? undefined : this.state.answer(key);
    const identity = `${request.method} ${request.path} ${request.body}`;
    if (known && known.request !== identity)
      return error(
        400,
        'idempotency_error',
        'idempotency_key_in_use',
        'Keys for idempotent requests can only be used with the same parameters they were first used with.',
      );
    if (known) return { status: known.status, body: JSON.parse(known.body) as object, replayed: true };
    const answer = this.route(request);
    // A request that was refused for its parameters never began, so its key stays free.
    if (key !== undefined && answer.status === 200)
      this.state.rememberAnswer(key, { request: identity, status: answer.status, body: JSON.stringify(answer.body) });
    return answer;
  }

  /** The shopper pays on the hosted page. Two events tell of the same money, as they do at Stripe. */
  async pay(session: SandboxSession): Promise<void> {
    if (this.isOver(session)) return;
    session.status = 'complete';
    const intentId = (session.intentId ??= stripeId('pi'));
    this.state.saveSession(session);
    await this.tell(
      ['payment_intent.succeeded', intentObject(session, intentId)],
      ['checkout.session.completed', sessionObject(session, this.baseUrl())],
    );
  }

  /** The card is declined: the session stays open for another try. */
  async decline(session: SandboxSession): Promise<void> {
    if (this.isOver(session)) return;
    const intentId = (session.intentId ??= stripeId('pi'));
    this.state.saveSession(session);
    await this.tell(['payment_intent.payment_failed', intentObject(session, intentId)]);
  }

  /** The shopper's bank takes the whole amount back until it has decided. */
  async dispute(session: SandboxSession): Promise<void> {
    if (session.status !== 'complete' || !session.intentId || session.dispute) return;
    session.dispute = { id: stripeId('dp'), created: this.seconds(), status: 'needs_response' };
    this.state.saveSession(session);
    const object = disputeObject(session, session.intentId, session.dispute);
    await this.tell(['charge.dispute.created', object], ['charge.dispute.funds_withdrawn', object]);
  }

  /** The bank decides: for the shop (`won`) or for the shopper. */
  async decideDispute(session: SandboxSession, status: 'won' | 'lost'): Promise<void> {
    if (!session.intentId || session.dispute?.status !== 'needs_response') return;
    session.dispute.status = status;
    this.state.saveSession(session);
    await this.tell(['charge.dispute.closed', disputeObject(session, session.intentId, session.dispute)]);
  }

  /** Ends sessions whose time is over; called before each look, and now and then. */
  expireOverdue(): void {
    for (const session of this.state.openSessions()) this.isOver(session);
  }

  private isOver(session: SandboxSession): boolean {
    if (session.status === 'open' && session.expiresAt <= this.seconds()) this.expire(session);
    return session.status !== 'open';
  }

  private expire(session: SandboxSession): void {
    session.status = 'expired';
    this.state.saveSession(session);
    void this.tell(['checkout.session.expired', sessionObject(session, this.baseUrl())]);
  }

  private seconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  private tell(...events: readonly (readonly [type: string, object: object])[]): Promise<boolean> {
    const deliveries = events.map(([type, object]): Delivery => {
      const body = JSON.stringify(eventObject(type, object, this.seconds()));
      return { id: randomUUID(), kind: 'stripe', body, attempts: 0 };
    });
    return this.sender.send(...deliveries);
  }

  private route({ method, path, body }: ApiRequest): ApiAnswer {
    this.expireOverdue();
    const [, , resource = '', id = '', third = '', act = ''] = path.split('/');
    const route = `${method} ${resource}${resource === 'checkout' ? `/${id}${third ? '/:id' : ''}${act ? `/${act}` : ''}` : `${id ? '/:id' : ''}${third ? `/${third}` : ''}`}`;
    switch (route) {
      case 'POST checkout/sessions':
        return this.createSession(readFormFields(body));
      case 'GET checkout/sessions/:id':
        return this.withSession(third, (session) => ({ status: 200, body: sessionObject(session, this.baseUrl()) }));
      case 'POST checkout/sessions/:id/expire':
        return this.withSession(third, (session) => this.expireNow(session));
      case 'GET payment_intents/:id':
        return this.withIntent(id, (session) => ({ status: 200, body: intentObject(session, id) }));
      case 'POST refunds':
        return this.refund(readFormFields(body));
      case 'POST accounts':
        return this.connect.create(readFormFields(body));
      case 'GET accounts/:id':
        return this.connect.account(id);
      case 'POST account_links':
        return this.connect.link(readFormFields(body));
      case 'GET transfers':
        return this.connect.transfers(readFormFields(body));
      case 'POST transfers':
        return this.connect.transfer(readFormFields(body));
      default:
        return error(
          404,
          'invalid_request_error',
          'url_invalid',
          `Unrecognized request URL (${method}: ${path}). The sandbox knows Checkout Sessions, PaymentIntents, Refunds, Accounts and Transfers.`,
        );
    }
  }

  private withSession(id: string, use: (session: SandboxSession) => ApiAnswer): ApiAnswer {
    const session = this.state.session(id);
    return session ? use(session) : missing('checkout.session', id);
  }

  private withIntent(id: string, use: (session: SandboxSession) => ApiAnswer): ApiAnswer {
    const session = this.state.sessionOfIntent(id);
    return session ? use(session) : missing('payment_intent', id);
  }

  private expireNow(session: SandboxSession): ApiAnswer {
    if (session.status !== 'open')
      return invalid(
        'resource_invalid_state',
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      );
    this.expire(session);
    return { status: 200, body: sessionObject(session, this.baseUrl()) };
  }

  private createSession(fields: FormFields): ApiAnswer {
    const item = (...path: readonly string[]) => textAt(fields, 'line_items', '0', ...path);
    const unitAmount = item('price_data', 'unit_amount') ?? '';
    const amount = Number(unitAmount) * Number(item('quantity') ?? '1');
    const expiresAt = Number(textAt(fields, 'expires_at') ?? this.seconds() + 86_400);
    const fault = this.sessionFault(fields, unitAmount, amount, expiresAt);
    if (fault) return fault;
    const session: SandboxSession = {
      id: stripeId('cs_test', 58),
      created: this.seconds(),
      expiresAt,
      amount,
      currency: item('price_data', 'currency') ?? '',
      description: item('price_data', 'product_data', 'name') ?? '',
      successUrl: textAt(fields, 'success_url') ?? '',
      cancelUrl: textAt(fields, 'cancel_url') ?? textAt(fields, 'success_url') ?? '',
      clientReferenceId: textAt(fields, 'client_reference_id') ?? null,
      metadata: textsAt(fields, 'metadata'),
      intentMetadata: textsAt(fields, 'payment_intent_data', 'metadata'),
      status: 'open',
      intentId: null,
      refunds: [],
    };
    this.state.saveSession(session);
    return { status: 200, body: sessionObject(session, this.baseUrl()) };
  }

  private sessionFault(fields: FormFields, unitAmount: string, amount: number, expiresAt: number): ApiAnswer | undefined {
    if (textAt(fields, 'mode') !== 'payment') return invalid('parameter_invalid_string', 'The sandbox knows mode=payment only.', 'mode');
    const currency = textAt(fields, 'line_items', '0', 'price_data', 'currency');
    if (currency !== 'vnd')
      return invalid(
        'currency_not_supported',
        `Invalid currency: ${currency ?? ''}. The sandbox knows vnd.`,
        'line_items[0][price_data][currency]',
      );
    if (!/^\d+$/.test(unitAmount))
      return invalid('parameter_invalid_integer', `Invalid integer: ${unitAmount}`, 'line_items[0][price_data][unit_amount]');
    if (amount > largestCharge) return invalid('amount_too_large', 'Amount must be no more than ₫99,999,999 vnd');
    if (amount < smallestCharge)
      return invalid('amount_too_small', 'The Checkout Session’s total amount must convert to at least 50 cents.');
    if (!URL.canParse(textAt(fields, 'success_url') ?? '')) return invalid('url_invalid', 'Not a valid URL', 'success_url');
    const life = expiresAt - this.seconds();
    if (!(life >= 1_800 - 60 && life <= 86_400))
      return invalid(
        'parameter_invalid_integer',
        'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
        'expires_at',
      );
    return undefined;
  }

  private refund(fields: FormFields): ApiAnswer {
    const intentId = textAt(fields, 'payment_intent') ?? '';
    return this.withIntent(intentId, (session) => {
      if (session.status !== 'complete')
        return invalid('payment_intent_unexpected_state', 'This PaymentIntent does not have a successful charge to refund.');
      const left = session.amount - refundedOf(session);
      const amount = Number(textAt(fields, 'amount') ?? left);
      if (left === 0) return invalid('charge_already_refunded', `Charge ${intentId.replace('pi_', 'ch_')} has already been refunded.`);
      if (!Number.isInteger(amount) || amount < 1 || amount > left)
        return invalid('amount_too_large', `Refund amount (₫${amount}) is greater than unrefunded amount on charge (₫${left})`, 'amount');
      const refund = { id: stripeId('re'), amount, created: this.seconds() };
      session.refunds.push(refund);
      this.state.saveSession(session);
      void this.tell(['charge.refunded', chargeObject(session, intentId)]);
      return { status: 200, body: refundObject(session, refund) };
    });
  }
}
