import { randomBytes } from 'node:crypto';
import type { SandboxAccount, SandboxSession } from './sandbox-state.js';

/** The version the SDK pins; the shapes below follow it as far as the marketplace reads them. */
const apiVersion = '2026-10-28.endive';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const stripeId = (prefix: string, length = 24): string =>
  `${prefix}_${Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('')}`;

export const refundedOf = ({ refunds }: SandboxSession): number => refunds.reduce((sum, { amount }) => sum + amount, 0);
const isPaid = ({ status }: SandboxSession): boolean => status === 'complete';

export const sessionObject = (session: SandboxSession, baseUrl: string): object => ({
  id: session.id,
  object: 'checkout.session',
  amount_subtotal: session.amount,
  amount_total: session.amount,
  cancel_url: session.cancelUrl,
  client_reference_id: session.clientReferenceId,
  created: session.created,
  currency: session.currency,
  expires_at: session.expiresAt,
  livemode: false,
  metadata: session.metadata,
  mode: 'payment',
  payment_intent: session.intentId,
  payment_method_types: ['card'],
  payment_status: isPaid(session) ? 'paid' : 'unpaid',
  status: session.status,
  success_url: session.successUrl,
  url: session.status === 'open' ? `${baseUrl}/checkout/${session.id}` : null,
});

export const intentObject = (session: SandboxSession, intentId: string): object => ({
  id: intentId,
  object: 'payment_intent',
  amount: session.amount,
  amount_received: isPaid(session) ? session.amount : 0,
  created: session.created,
  currency: session.currency,
  latest_charge: isPaid(session) ? intentId.replace('pi_', 'ch_') : null,
  livemode: false,
  metadata: session.intentMetadata,
  status: isPaid(session) ? 'succeeded' : 'requires_payment_method',
});

export const chargeObject = (session: SandboxSession, intentId: string): object => ({
  id: intentId.replace('pi_', 'ch_'),
  object: 'charge',
  amount: session.amount,
  amount_captured: session.amount,
  amount_refunded: refundedOf(session),
  created: session.created,
  currency: session.currency,
  livemode: false,
  metadata: session.intentMetadata,
  paid: true,
  payment_intent: intentId,
  refunded: refundedOf(session) === session.amount,
  status: 'succeeded',
});

export const refundObject = (session: SandboxSession, refund: SandboxSession['refunds'][number]): object => ({
  id: refund.id,
  object: 'refund',
  amount: refund.amount,
  created: refund.created,
  currency: session.currency,
  payment_intent: session.intentId,
  status: 'succeeded',
});

export const disputeObject = (session: SandboxSession, intentId: string, dispute: NonNullable<SandboxSession['dispute']>): object => ({
  id: dispute.id,
  object: 'dispute',
  amount: session.amount,
  charge: intentId.replace('pi_', 'ch_'),
  created: dispute.created,
  currency: session.currency,
  evidence_details: { due_by: dispute.created + 7 * 86_400, has_evidence: false, past_due: false, submission_count: 0 },
  livemode: false,
  metadata: {},
  payment_intent: intentId,
  reason: 'product_not_received',
  status: dispute.status,
});

export const accountObject = ({ id, created, metadata, submitted }: SandboxAccount): object => ({
  ...{ id, object: 'account', created, metadata, type: 'express', country: 'SG', default_currency: 'vnd' },
  ...{ charges_enabled: submitted, payouts_enabled: submitted, details_submitted: submitted },
  capabilities: { transfers: submitted ? 'active' : 'inactive' },
  requirements: { currently_due: submitted ? [] : ['individual.id_number'], disabled_reason: submitted ? null : 'requirements.past_due' },
});

export const transferObject = (account: SandboxAccount, transfer: SandboxAccount['transfers'][number]): object => ({
  ...{ id: transfer.id, object: 'transfer', amount: transfer.amount, amount_reversed: 0, created: transfer.created, currency: 'vnd' },
  ...{ transfer_group: transfer.group, description: transfer.description, destination: account.id, livemode: false, reversed: false },
});

export const eventObject = (type: string, about: object, createdSeconds: number): object => ({
  id: stripeId('evt_sandbox'),
  object: 'event',
  api_version: apiVersion,
  created: createdSeconds,
  data: { object: about },
  livemode: false,
  pending_webhooks: 1,
  request: { id: null, idempotency_key: null },
  type,
});
