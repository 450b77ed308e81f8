import { newId } from '@market/kernel';
import fc from 'fast-check';
import { disputeEvents, heard, type Dispute, type DisputeState } from './dispute.js';
import type { Payment } from './payment.js';

const payment: Payment = {
  ...{ id: newId<'Payment'>(), purposeKind: 'purchase', purposeId: newId(), method: 'stripe', amount: 150_000n },
  ...{ state: 'succeeded', received: 150_000n, refunded: 0n, attention: null },
};
const news = (state: DisputeState): Dispute => ({
  ...{ provider: 'stripe', disputeId: 'dp_1', paymentId: payment.id, moneyId: 'pi_1', amount: 150_000n, reason: 'product_not_received' },
  ...{ state, openedAt: new Date(0), dueBy: null, closedAt: state === 'won' || state === 'lost' ? new Date(1) : null },
});

describe('a dispute', () => {
  const states: readonly DisputeState[] = ['inquiry', 'open', 'won', 'lost', 'dropped'];

  it('tells of its money once and in order, whatever was told, left out, repeated or late', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 8 }), (told) => {
        let dispute: Dispute | undefined;
        const names: string[] = [];
        for (const state of told) {
          const after = heard(dispute, news(state));
          names.push(...disputeEvents(dispute, after, payment).map(({ name }) => name));
          dispute = after;
        }
        expect([[], ['payments/dispute-opened'], ['payments/dispute-opened', 'payments/dispute-closed']]).toContainEqual(names);
        const end = told.find((state) => state === 'won' || state === 'lost' || state === 'dropped');
        if (end) expect(dispute?.state).toBe(end);
      }),
    ));

  it('that is lost before we heard of it opens first', () => {
    const events = disputeEvents(undefined, heard(undefined, news('lost')), payment);
    expect(events.map(({ name, body }) => [name, 'outcome' in body ? body.outcome : null])).toEqual([
      ['payments/dispute-opened', null],
      ['payments/dispute-closed', 'lost'],
    ]);
  });

  it('that stays a question moves no money', () => {
    const asked = heard(undefined, news('inquiry'));
    expect(disputeEvents(undefined, asked, payment)).toEqual([]);
    expect(disputeEvents(asked, heard(asked, news('dropped')), payment)).toEqual([]);
  });
});
