import { changedFields } from './registered-facts.js';

const now = {
  ...{ communeName: 'Rạch Giá', communeCode: '30760', oldCommuneCode: '30739', street: '12 Lê Lợi' },
  ...{ sectorCode: '1020', employees: '12', revenue: '', capital: '4000000000' },
};

describe('a wish for other facts', () => {
  it.each([
    ['nothing', {}, []],
    ['the same amount, written with dots', { capital: '4.000.000.000' }, []],
    ['the division of the sector', { sectorCode: '10' }, []],
    ['another sector', { sectorCode: '46' }, ['sectorCode']],
    ['the name of a commune alone', { communeName: 'Phường Rạch Giá, An Giang' }, []],
    ['no former commune where the commune stays', { oldCommuneCode: '' }, []],
    ['another seat', { communeCode: '31078', oldCommuneCode: '' }, ['communeCode', 'oldCommuneCode']],
    ['a street and a first year’s revenue', { street: '14 Lê Lợi', revenue: '1.000' }, ['street', 'revenue']],
  ])('with %s changes %j', (_, asked, changed) => {
    expect(changedFields(now, { ...now, ...asked })).toEqual(changed);
  });
});
