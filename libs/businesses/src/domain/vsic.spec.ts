import { sectionOf, sectorOf, vsicAt, vsicEditions } from './vsic.js';

describe('VSIC', () => {
  it.each([
    ['2018-01-01', '2018'],
    ['2025-11-14', '2018'],
    ['2025-11-15', '2025'],
    ['2026-11-24', '2025'],
  ])('on %s is the edition of %s', (day, version) => {
    expect(vsicAt(day).version).toBe(version);
  });

  it('leaves no day without an edition and none with two', () => {
    vsicEditions.forEach(({ validTo }, at) => expect(validTo).toBe(vsicEditions[at + 1]?.validFrom ?? null));
  });

  it('gives a code the meaning of its edition', () => {
    const [older, newer] = vsicEditions as [(typeof vsicEditions)[0], (typeof vsicEditions)[0]];
    expect(sectorOf(older, '45')).toMatchObject({ section: 'G' });
    expect(sectorOf(newer, '45')).toBeUndefined();
    expect([sectorOf(older, '96')?.section, sectorOf(newer, '96')?.section]).toEqual(['S', 'T']);
    expect(sectorOf(newer, '10')).toEqual({ code: '10', name: { vi: 'Sản xuất, chế biến thực phẩm', en: 'Food products' }, section: 'C' });
  });

  it.each([
    ['C', 'C'],
    ['C10', 'C'],
    ['10', 'C'],
    ['1020', 'C'],
    ['45', undefined],
    ['Ø', undefined],
  ])('finds the section of %s: %s', (code, section) => {
    expect(sectionOf('2025', code)).toBe(section);
  });

  it.each(vsicEditions)('files each division of $version once, by rising code', ({ sections }) => {
    const codes = sections.flatMap(({ divisions }) => divisions.map(([code]) => code));
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});
