import { expectedDays, pickupDays, workingDaysAfter } from './delivery-days.js';

const monday = '2026-11-23';

describe('the days of a delivery', () => {
  it('skips weekends', () => {
    expect(workingDaysAfter('2026-11-27', 1)).toBe('2026-11-30');
    expect(workingDaysAfter(monday, 0)).toBe(monday);
    expect(workingDaysAfter(monday, 5)).toBe('2026-11-30');
  });

  it.each([
    ['within the province', { fromCommune: '30760', toCommune: '30769', sameProvince: true }, '2026-11-25', '2026-11-26'],
    ['to another province', { fromCommune: '30760', toCommune: '00004', sameProvince: false }, '2026-11-27', '2026-12-01'],
    ['from an island', { fromCommune: '31078', toCommune: '30769', sameProvince: true }, '2026-11-26', '2026-12-01'],
    ['on one island', { fromCommune: '31078', toCommune: '31078', sameProvince: true }, '2026-11-25', '2026-11-26'],
  ])('%s', (_, way, fromDay, toDay) => {
    expect(expectedDays(monday, way)).toEqual({ fromDay, toDay });
  });

  it('lets the shopper fetch the goods on the next working day', () => {
    expect(pickupDays('2026-11-27')).toEqual({ fromDay: '2026-11-30', toDay: '2026-11-30' });
  });
});
