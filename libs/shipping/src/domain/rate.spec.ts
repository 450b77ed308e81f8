import fc from 'fast-check';
import type { Destination, Origin } from './place.js';
import { crossesSea, parcelPrice, rateOn, zoneOf, zones, type Rate, type Tariff } from './rate.js';

const phuQuoc = '31078';
const kienHai = '31108';
const rates: readonly Rate[] = [
  { zone: 'local', base: 15_000n, perKg: 2_500n, effectiveFrom: '2020-01-01', effectiveTo: null },
  { zone: 'province', base: 20_000n, perKg: 3_500n, effectiveFrom: '2020-01-01', effectiveTo: '2026-01-01' },
  { zone: 'province', base: 22_000n, perKg: 4_000n, effectiveFrom: '2026-01-01', effectiveTo: null },
  { zone: 'country', base: 32_000n, perKg: 6_000n, effectiveFrom: '2020-01-01', effectiveTo: null },
  { zone: 'island', base: 15_000n, perKg: 5_000n, effectiveFrom: '2020-01-01', effectiveTo: null },
];
const tariff: Tariff = { rates, homeProvince: '91', islands: new Set([phuQuoc, kienHai]) };
const day = '2026-11-23';

const to = (communeCode: string, provinceCode = '91', formerDistricts: readonly string[] = []): Destination => ({
  ...{ communeVersion: '2025-07', communeName: 'Xã', provinceName: 'Tỉnh' },
  ...{ communeCode, provinceCode, formerDistricts },
});
const from = (communeCode: string, districtCode: string): Origin => ({ communeCode, districtCode });

describe('the price of a parcel', () => {
  it.each([
    ['within the commune', from('30760', '899'), to('30760'), 1000, 15_000n],
    ['within the district of before July 2025', from('30760', '899'), to('30766', '91', ['899', '903']), 1000, 15_000n],
    ['within the province', from('30760', '899'), to('30790', '91', ['902']), 1000, 22_000n],
    ['to the rest of the country', from('30760', '899'), to('00070', '01'), 1000, 32_000n],
    ['each further kilogram that is begun', from('30760', '899'), to('00070', '01'), 2001, 44_000n],
    ['to an island', from('30760', '899'), to(phuQuoc, '91', ['911']), 500, 37_000n],
    ['from an island', from(phuQuoc, '911'), to('00070', '01'), 500, 47_000n],
    ['on the same island', from(phuQuoc, '911'), to(phuQuoc, '91', ['911']), 500, 15_000n],
  ])('%s', (_, origin, destination, grams, price) => {
    expect(parcelPrice(tariff, origin, destination, grams, day)?.minor).toBe(price);
  });

  it('is the one in force on the day, and none before the first', () => {
    const [origin, destination] = [from('30760', '899'), to('30790')];
    expect(parcelPrice(tariff, origin, destination, 1, '2025-12-31')?.minor).toBe(20_000n);
    expect(parcelPrice(tariff, origin, destination, 1, '2026-01-01')?.minor).toBe(22_000n);
    expect(parcelPrice(tariff, origin, destination, 1, '2019-12-31')).toBeUndefined();
  });

  const commune = fc.constantFrom('30760', '30766', phuQuoc, kienHai, '00070');
  const origins = fc.record({ communeCode: commune, districtCode: fc.constantFrom('899', '911', '912') });
  const destinations = fc
    .record({ communeCode: commune, provinceCode: fc.constantFrom('91', '01'), districts: fc.subarray(['899', '911', '912']) })
    .map(({ communeCode, provinceCode, districts }) => to(communeCode, provinceCode, districts));
  const anyRates = fc
    .tuple(...zones.map(() => fc.tuple(fc.bigInt(0n, 1_000_000n), fc.bigInt(0n, 100_000n))))
    .map((prices) =>
      prices.map(([base, perKg], at): Rate => ({ zone: zones[at]!, base, perKg, effectiveFrom: '2020-01-01', effectiveTo: null })),
    );
  const grams = fc.integer({ min: 0, max: 100_000 });

  it('never falls as the weight grows, and is never negative', () => {
    fc.assert(
      fc.property(anyRates, origins, destinations, grams, grams, (some, origin, destination, a, b) => {
        const price = (weight: number) => parcelPrice({ ...tariff, rates: some }, origin, destination, weight, day)!.minor;
        expect(price(Math.min(a, b))).toBeLessThanOrEqual(price(Math.max(a, b)));
        expect(price(a)).toBeGreaterThanOrEqual(0n);
      }),
    );
  });

  it('crosses the sea in both directions alike, and never within one commune', () => {
    fc.assert(
      fc.property(commune, commune, (a, b) => {
        expect(crossesSea(from(a, '899'), to(b), tariff.islands)).toBe(crossesSea(from(b, '899'), to(a), tariff.islands));
        expect(crossesSea(from(a, '899'), to(a), tariff.islands)).toBe(false);
      }),
    );
  });

  it('knows one zone for every pair of places, with a rate in force', () => {
    fc.assert(
      fc.property(origins, destinations, (origin, destination) => {
        expect(rateOn(rates, zoneOf(origin, destination, '91'), day)).toBeDefined();
      }),
    );
  });
});
