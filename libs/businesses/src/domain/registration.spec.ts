import fc from 'fast-check';
import {
  answersOfStep,
  faultsOfStep,
  openSteps,
  readAmount,
  registrationSteps,
  stepOfField,
  type Answers,
  type Given,
} from './registration.js';
import { vsicAt } from './vsic.js';

const edition = vsicAt('2026-11-24');
const given: Given = { identityNumber: true, accountNumber: true, missingPapers: [] };
const whole: Answers = {
  ...{ legalForm: 'household', taxCode: '091900004127', name: 'Hộ kinh doanh Khô cá Ba Hòn' },
  ...{ representativeName: 'Trần Thị Bé', representativePhone: '0912 345 678' },
  ...{ communeName: 'Xã Hòn Đất, An Giang', communeCode: '30817', street: 'Tổ 3, ấp Hòn Me' },
  ...{ sectorCode: '10', employees: '4', revenue: '', capital: '150.000.000' },
  ...{ shopName: 'Khô cá Ba Hòn', bankBin: '970452', holder: 'TRAN THI BE' },
};
const faultsWith = (change: Answers) =>
  Object.assign({}, ...registrationSteps.map((step) => faultsOfStep(step, { ...whole, ...change }, given, edition))) as object;

describe('an application', () => {
  it('is whole when every required box is filled', () => {
    expect(faultsWith({})).toEqual({});
    expect(openSteps(whole, given, edition)).toEqual([]);
    expect(openSteps(whole, { ...given, identityNumber: false }, edition)).toEqual(['representative']);
    expect(openSteps(whole, { ...given, missingPapers: ['registration-certificate'] }, edition)).toEqual(['documents']);
    expect(openSteps({}, given, edition)).toEqual(['business', 'representative', 'place', 'size', 'account']);
  });

  it.each([
    [{ legalForm: 'circus' }, { legalForm: 'choose' }],
    [{ taxCode: '170012345' }, { taxCode: 'isTaxCode' }],
    [{ legalForm: 'joint-stock' }, { taxCode: 'tax-code-of-person' }],
    [{ name: '' }, { name: 'required' }],
    [{ representativePhone: '12345' }, { representativePhone: 'phone' }],
    [{ representativeEmail: 'khong-phai-thu' }, { representativeEmail: 'email' }],
    [{ communeCode: '' }, { communeCode: 'commune' }],
    [{ sectorCode: '45' }, { sectorCode: 'choose' }],
    [{ employees: '-1' }, { employees: 'not-a-quantity' }],
    [{ revenue: 'nhiều' }, { revenue: 'not-a-number' }],
    [{ capital: '1.50' }, { capital: 'not-a-number' }],
    [{ bankBin: 'ACB' }, { bankBin: 'isBankBin' }],
  ] as const)('with %j has the faults %j', (change, faults) => {
    expect(faultsWith(change)).toEqual(faults);
  });

  it('says where each of its fields is mended', () => {
    for (const step of registrationSteps) for (const field of answersOfStep[step]) expect(stepOfField(field)).toBe(step);
    expect(['identityNumber', 'accountNumber', 'document:food-safety', 'nothing'].map(stepOfField)).toEqual([
      'representative',
      'account',
      'documents',
      undefined,
    ]);
  });
});

describe('what is typed', () => {
  it.each([
    ['1.500.000', 1_500_000n],
    ['1,500,000', 1_500_000n],
    ['1 500 000', 1_500_000n],
    ['150000000', 150_000_000n],
    ['0', 0n],
    ['1.50', undefined],
    ['1,5 tỷ', undefined],
    ['', undefined],
    ['9999999999999999', undefined],
  ])('as an amount, %j is %j', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it('reads back every amount that was written in groups', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (amount) => {
        const digits = amount.toString();
        expect(readAmount(digits)).toBe(amount);
        expect(readAmount(digits.replace(/\B(?=(\d{3})+$)/g, '.'))).toBe(amount);
      }),
    );
  });
});
