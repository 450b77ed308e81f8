import { registrationSteps, SaveDraft, type Answers } from '@market/businesses';
import { CreateAccount } from '@market/identity';
import { expectOk } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { system } from './market.js';
import { testTaxCode } from './registrations.js';
import type { TestRoom } from './room.js';

/** Everything a household business types into an application; `number` tells one from another. */
export const testAnswers = (number: number): Answers => ({
  ...{ legalForm: 'household', taxCode: testTaxCode(number), name: `Hộ kinh doanh Khô cá số ${number}` },
  ...{ representativeName: 'Trần Thị Bé', representativePhone: '0912 345 678', representativeEmail: '' },
  ...{ communeName: 'Đặc khu Phú Quốc, An Giang', communeCode: '31078', oldCommuneCode: '31078', street: 'Tổ 3, khu phố 1' },
  ...{ sectorCode: '10', employees: '4', revenue: '850.000.000', capital: '150.000.000' },
  ...{ shopName: `Khô cá số ${number}`, tagline: 'Phơi một nắng', bankBin: '970452', holder: 'TRAN THI BE' },
});

export const testIdentityNumber = '091900004127';
export const testAccountNumber = '9900112233';

export async function openAccount(room: TestRoom, email: string): Promise<Extract<Actor, { role: 'shopper' }>> {
  const made = await room.get(UnitOfWork).run(system, (tx) => room.get(CreateAccount).execute(tx, { email, name: 'Trần Thị Bé' }));
  return { role: 'shopper', accountId: expectOk(made) };
}

/** Writes every step of an application, as a patient person would. @returns the faults of all steps */
export async function writeApplication(room: TestRoom, actor: Actor, answers: Answers): Promise<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const step of registrationSteps) {
    const numbers = { identityNumber: testIdentityNumber, accountNumber: testAccountNumber };
    Object.assign(faults, expectOk(await room.get(SaveDraft).execute(actor, { step, answers, ...numbers })).faults);
  }
  return faults;
}
