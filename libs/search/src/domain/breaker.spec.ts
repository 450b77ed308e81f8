import { Breaker } from './breaker.js';

const open = () => {
  const time = { ms: 0 };
  const breaker = new Breaker({ failures: 3, firstPauseMs: 1_000, longestPauseMs: 4_000 }, () => time.ms);
  const fail = (times: number) => {
    for (let turn = 0; turn < times; turn += 1) breaker.failedWith('away');
  };
  return { breaker, time, fail };
};

describe('a breaker', () => {
  it('forgives single failures, and opens after three in a row', () => {
    const { breaker, fail } = open();
    fail(2);
    breaker.succeeded();
    fail(2);
    expect([breaker.admits(), breaker.openReason]).toEqual([true, undefined]);
    fail(1);
    expect([breaker.admits(), breaker.openReason]).toEqual([false, 'away']);
  });

  it('lets one call try after the pause, and all when it succeeds', () => {
    const { breaker, time, fail } = open();
    fail(3);
    time.ms = 1_000;
    expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.admits(), breaker.admits(), breaker.openReason]).toEqual([true, true, undefined]);
  });

  it('waits twice as long each time the try fails, up to a limit', () => {
    const { breaker, time, fail } = open();
    fail(3);
    for (const pause of [1_000, 2_000, 4_000, 4_000]) {
      time.ms += pause - 1;
      expect(breaker.admits()).toBe(false);
      time.ms += 1;
      expect(breaker.admits()).toBe(true);
      fail(1);
    }
  });
});
