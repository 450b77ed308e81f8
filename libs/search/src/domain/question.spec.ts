import fc from 'fast-check';
import { questionOf, visitorBit } from './question.js';

describe('a question that is remembered', () => {
  it('is one, however it was typed', () => {
    expect(questionOf('  Nước  MẮM ')).toEqual({ question: 'nuoc mam', shown: 'nước mắm' });
    expect(questionOf('nước mắm'.normalize('NFD'))?.question).toBe('nuoc mam');
  });

  it.each([
    ['a telephone number', 'gọi 0912 345 678'],
    ['a telephone number with dots', '0912.345.678'],
    ['an order', 'KG-2611-000123'],
    ['an address', 'lan@cho-tinh.example'],
    ['a letter', 'a'],
    ['a story', 'tôi muốn hỏi đơn hàng của tôi hôm qua đã giao hay chưa'],
    ['nothing', ' '],
  ])('is never %s', (_what, typed) => {
    expect(questionOf(typed)).toBeUndefined();
  });

  it('keeps sizes and years', () => {
    expect(questionOf('gạo ST25 5kg')?.question).toBe('gao st25 5kg');
  });
});

describe('the bit of a visitor', () => {
  it('is one of 64, the same all day, and shared by many', () => {
    fc.assert(fc.property(fc.string(), (visitor) => expect(visitorBit(visitor, '2026-11-25', 's')).toBeLessThan(64)));
    const bits = new Set(Array.from({ length: 2_000 }, (_, at) => visitorBit(`visitor ${at}`, '2026-11-25', 's')));
    expect(bits.size).toBe(64);
    expect(visitorBit('lan', '2026-11-25', 's')).toBe(visitorBit('lan', '2026-11-25', 's'));
  });

  it('is another on another day', () => {
    const days = Array.from({ length: 30 }, (_, at) => visitorBit('lan', `2026-11-${at + 1}`, 's'));
    expect(new Set(days).size).toBeGreaterThan(10);
  });
});
