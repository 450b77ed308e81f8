import { actsOpenTo, judge, orderActNames, orderActs, type OrderAct, type Side } from './order-acts.js';
import { orderLife, orderStates, type OrderState } from './order-life.js';

const sides: readonly Side[] = ['buyer', 'seller', 'staff', 'system'];

/** Written out once more, by state and side, as product.md tells it: a change of the rules has to be made twice. */
const allowed: Readonly<Record<OrderState, Readonly<Record<Side, readonly OrderAct[]>>>> = {
  'awaiting-payment': { buyer: ['cancel'], seller: [], staff: ['cancel'], system: [] },
  paid: {
    buyer: ['cancel', 'cancel-part'],
    seller: ['confirm', 'cancel', 'cancel-part'],
    staff: ['cancel', 'cancel-part'],
    system: ['cancel'],
  },
  confirmed: { buyer: ['cancel', 'cancel-part'], seller: ['cancel', 'cancel-part', 'ship'], staff: ['cancel', 'cancel-part'], system: [] },
  shipped: { buyer: ['receive'], seller: ['add-parcel', 'deliver'], staff: [], system: [] },
  delivered: { buyer: ['complete', 'request-return'], seller: [], staff: [], system: ['complete'] },
  completed: { buyer: [], seller: [], staff: [], system: [] },
  cancelled: { buyer: [], seller: [], staff: [], system: [] },
  expired: { buyer: [], seller: [], staff: [], system: [] },
  'return-requested': { buyer: [], seller: ['accept-return', 'refuse-return'], staff: [], system: ['accept-return'] },
  'return-accepted': { buyer: ['send-back'], seller: ['take-back'], staff: ['take-back'], system: ['complete', 'remind-of-return'] },
  'return-refused': { buyer: ['appeal-refusal'], seller: [], staff: ['uphold-refusal', 'overrule-refusal'], system: ['complete'] },
  returned: { buyer: [], seller: [], staff: [], system: [] },
  refunded: { buyer: [], seller: [], staff: [], system: [] },
};

const everyCase = orderStates.flatMap((state) => orderActNames.flatMap((act) => sides.map((side) => [state, act, side] as const)));

describe('what may be done to an order', () => {
  it.each(everyCase)('%s: %s by the %s', (state, act, side) => {
    const judged = judge(act, side, state);
    expect(judged.ok).toBe(allowed[state][side].includes(act));
    if (judged.ok) return;
    const mayElsewhere = orderStates.some((other) => allowed[other][side].includes(act));
    if (!mayElsewhere) expect(judged.problem).toEqual({ code: 'orders/not-allowed', kind: 'forbidden' });
    else expect(judged.problem).toMatchObject({ code: expect.stringMatching(/^orders\/(cannot-cancel|wrong-state)$/), kind: 'conflict' });
  });

  it.each(orderStates)('%s: whatever moves the order moves it as its life allows', (state) => {
    for (const side of sides)
      for (const act of actsOpenTo(side, state)) {
        const { to } = orderActs[act];
        if (to !== null) expect(orderLife[state]).toContain(to);
      }
  });
});
