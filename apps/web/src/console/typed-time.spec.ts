import { timeOf, typedTime } from './typed-time.js';

describe('a time that was typed', () => {
  it('is a clock’s in Việt Nam, there and back', () => {
    expect(timeOf('2026-12-03T08:00')).toEqual(new Date('2026-12-03T01:00:00Z'));
    expect(typedTime(new Date('2026-12-03T18:30:00Z'))).toBe('2026-12-04T01:30');
    expect(typedTime(timeOf('2026-02-28T23:59'))).toBe('2026-02-28T23:59');
  });

  it.each(['', '2026-02-30T08:00', '2026-12-03', '2026-12-03T24:00', '2026-12-03T08:60', 'T08:00', '2026-12-03T08:00Z'])(
    'is none: %s',
    (typed) => {
      expect(timeOf(typed).getTime()).toBeNaN();
    },
  );
});
