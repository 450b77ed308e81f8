import Stripe from 'stripe';
import type { Delivery, SandboxState } from './sandbox-state.js';

export interface NoticeTargets {
  /** The public address of the marketplace: notices take the same road as a real provider's. */
  readonly webhookBaseUrl: string;
  readonly stripeWebhookSecret: string | undefined;
  readonly bankApiKey: string | undefined;
  readonly now: () => Date;
  readonly warn: (message: string) => void;
}

const attemptLimit = 12;
const firstPauseMs = 500;
const longestPauseMs = 60_000;
const timeoutMs = 10_000;

/** Sends notices until the marketplace confirms them, with growing pauses, each attempt freshly signed, as the providers do. */
export class NoticeSender {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly sending = new Map<string, Promise<boolean>>();
  private closed = false;

  constructor(
    private readonly state: SandboxState,
    private readonly targets: NoticeTargets,
  ) {}

  /** Goes on with what an earlier run could not deliver. */
  resume(): void {
    for (const delivery of this.state.deliveries) this.later(delivery, firstPauseMs);
  }

  /** True when the first attempt was confirmed; otherwise it goes on trying by itself. */
  async send(...deliveries: readonly Delivery[]): Promise<boolean> {
    this.state.addDeliveries(...deliveries);
    let all = true;
    for (const delivery of deliveries) all = (await this.attempt(delivery)) && all;
    return all;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.sending.values());
  }

  private attempt(delivery: Delivery): Promise<boolean> {
    const trying = this.post(delivery).finally(() => this.sending.delete(delivery.id));
    this.sending.set(delivery.id, trying);
    return trying;
  }

  private async post(delivery: Delivery): Promise<boolean> {
    delivery.attempts += 1;
    const { url, headers } = this.address(delivery);
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body: delivery.body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answer.body?.cancel();
      if (answer.ok) {
        this.state.removeDelivery(delivery.id);
        return true;
      }
      this.targets.warn(`Payment sandbox: ${url} answered ${answer.status}, attempt ${delivery.attempts}`);
    } catch (error) {
      this.targets.warn(`Payment sandbox: ${url} not reached, attempt ${delivery.attempts}: ${String(error)}`);
    }
    this.retry(delivery);
    return false;
  }

  private retry(delivery: Delivery): void {
    if (delivery.attempts >= attemptLimit) this.state.removeDelivery(delivery.id);
    else this.later(delivery, Math.min(firstPauseMs * 2 ** delivery.attempts, longestPauseMs));
  }

  private later(delivery: Delivery, pauseMs: number): void {
    if (this.closed) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.attempt(delivery);
    }, pauseMs);
    timer.unref();
    this.timers.add(timer);
  }

  private address({ kind, body }: Delivery): { url: string; headers: Record<string, string> } {
    const { webhookBaseUrl, stripeWebhookSecret, bankApiKey, now } = this.targets;
    if (kind === 'bank') {
      return { url: `${webhookBaseUrl}/api/v1/webhooks/bank-transfer`, headers: { authorization: `Apikey ${bankApiKey ?? ''}` } };
    }
    const timestamp = Math.floor(now().getTime() / 1000);
    const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: stripeWebhookSecret ?? '', timestamp });
    return { url: `${webhookBaseUrl}/api/v1/webhooks/stripe`, headers: { 'stripe-signature': signature } };
  }
}
