import { payeeStateOf } from './payee.js';

it.each([
  [true, true, true, 'active'],
  [true, true, false, 'active'],
  [true, false, true, 'restricted'],
  [false, true, true, 'restricted'],
  [false, false, true, 'restricted'],
  [false, false, false, 'onboarding'],
  [true, false, false, 'onboarding'],
])('an account with transfers %s, payouts %s and papers %s is %s', (transfers, payouts, submitted, state) => {
  expect(payeeStateOf({ transfers, payouts, submitted })).toBe(state);
});
