import { newId } from '@market/kernel';
import fc from 'fast-check';
import { accept, end, isSettled, kept, move, receive, refund, type Payment, type PaymentState } from './payment.js';

const pending = (amount: bigint): Payment => ({
  id: newId(),
  purposeKind: 'purchase',
  purposeId: newId(),
  method: 'bank-transfer',
  amount,
  state: 'pending',
  received: 0n,
  refunded: 0n,
  attention: null,
});
const states: readonly PaymentState[] = [
  'pending',
  'succeeded',
  'partly-refunded',
  'refunded',
  'failed',
  'expired',
  'cancelled',
  'attention',
];

describe('money that comes in', () => {
  it.each([
    ['pending', 150_000n, 'exact', 'succeeded', null],
    ['pending', 149_999n, 'under', 'pending', 'under'],
    ['pending', 150_001n, 'over', 'succeeded', 'over'],
    ['expired', 150_000n, 'late', 'attention', 'late'],
    ['cancelled', 150_000n, 'late', 'attention', 'late'],
    ['failed', 150_000n, 'late', 'attention', 'late'],
    ['attention', 1n, 'late', 'attention', 'late'],
    ['succeeded', 150_000n, 'duplicate', 'succeeded', 'duplicate'],
    ['partly-refunded', 150_000n, 'duplicate', 'partly-refunded', 'duplicate'],
    ['refunded', 150_000n, 'duplicate', 'refunded', 'duplicate'],
  ] as const)('to a %s payment, %d đồng: %s', (state, incoming, arrival, after, attention) => {
    const before = { ...pending(150_000n), state, received: isSettled({ state }) ? 150_000n : 0n };
    const answer = receive(before, incoming);
    expect(answer).toMatchObject({ arrival, payment: { state: after, attention, received: before.received + incoming } });
  });

  it('settles when the missing part arrives', () => {
    const half = receive(pending(150_000n), 100_000n).payment;
    expect(receive(half, 50_000n)).toMatchObject({
      arrival: 'exact',
      payment: { state: 'succeeded', attention: null, received: 150_000n },
    });
  });
});

describe('the end of a payment', () => {
  it('expires without money', () =>
    expect(end(pending(5n), 'expired')).toMatchObject({ ok: true, value: { state: 'expired', attention: null } }));
  it('needs attention when a part came', () => {
    const half = receive(pending(5n), 2n).payment;
    expect(end(half, 'expired')).toMatchObject({ ok: true, value: { state: 'attention', attention: 'under' } });
  });
  it('does not expire twice or after payment', () => {
    const paid = receive(pending(5n), 5n).payment;
    expect(end(paid, 'expired')).toMatchObject({ ok: false, problem: { code: 'payments/wrong-state' } });
  });
});

describe('refunds', () => {
  const paid = receive(pending(100n), 130n).payment;
  it.each([
    [30n, 'succeeded', null],
    [20n, 'succeeded', 'over'],
    [80n, 'partly-refunded', null],
    [130n, 'refunded', null],
  ] as const)('of %d out of 130 received for 100', (total, state, attention) => {
    expect(refund(paid, total)).toMatchObject({ ok: true, value: { state, attention, refunded: total } });
  });
  it('never exceed what came', () =>
    expect(refund(paid, 131n)).toMatchObject({ ok: false, problem: { code: 'payments/refund-exceeds-received' } }));
  it('of late money close the matter', () => {
    const late = receive({ ...pending(100n), state: 'expired' }, 100n).payment;
    expect(refund(late, 100n)).toMatchObject({ ok: true, value: { state: 'refunded', attention: null } });
  });
});

type Step = readonly ['receive' | 'refund', bigint] | readonly ['expire' | 'accept' | 'fail' | 'cancel'];

/** One step of a random life; a refused step leaves the payment as it was. */
function step(payment: Payment, [act, amount]: Step): Payment {
  if (act === 'receive') return receive(payment, amount).payment;
  const results = {
    refund: () => refund(payment, payment.refunded + (amount ?? 0n)),
    expire: () => end(payment, 'expired'),
    accept: () => accept(payment),
    fail: () => end(payment, 'failed'),
    cancel: () => end(payment, 'cancelled'),
  };
  const result = results[act]();
  return result.ok ? result.value : payment;
}

describe('any life of a payment', () => {
  const amount = fc.bigInt({ min: 1n, max: 200_000_000n });
  const steps = fc.array(
    fc.oneof(
      fc.tuple(fc.constantFrom('receive' as const, 'refund' as const), amount),
      fc.tuple(fc.constantFrom('expire' as const, 'accept' as const, 'fail' as const, 'cancel' as const)),
    ),
    { maxLength: 12 },
  );

  it('counts every đồng that came, never un-settles, and never leaves money without a reason', () => {
    fc.assert(
      fc.property(amount, steps, (asked, life) => {
        let payment = pending(asked);
        let came = 0n;
        for (const one of life as readonly Step[]) {
          const before = payment;
          payment = step(payment, one);
          if (one[0] === 'receive') came += one[1];
          expect(payment.received).toBe(came);
          expect(payment.refunded <= payment.received).toBe(true);
          if (isSettled(before)) expect(isSettled(payment)).toBe(true);
          if (kept(payment) > 0n && !isSettled(payment)) expect(payment.attention !== null).toBe(true);
          if (['failed', 'expired', 'cancelled'].includes(payment.state)) expect(kept(payment)).toBe(0n);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('moves only where the table says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...states), (from, to) => {
        const result = move({ ...pending(1n), state: from }, to);
        expect(result.ok ? result.value.state : from).toBe(result.ok ? to : from);
        if (from === to || from === 'refunded') expect(result.ok).toBe(false);
      }),
    );
  });
});
