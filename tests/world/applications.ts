import { AddPaper, RegistrationQueries, registrationSteps, ReviewQueries, SaveDraft, TickChecks, type Answers } from '@market/businesses';
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

/** A paper as small as one can be. */
export const testPaper = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

export const addPaper = async (room: TestRoom, actor: Actor, kind: string): Promise<string> =>
  expectOk(await room.get(AddPaper).toApplication(actor, { kind, bytes: testPaper, fileName: `${kind}.pdf` })).paperId;

/** An officer finds everything in order that is asked for. */
export async function tickAll(room: TestRoom, officer: Actor, businessId: string): Promise<void> {
  const { checks } = (await room.get(ReviewQueries).one(officer, businessId))!;
  const items = checks.filter(({ required }) => required).map(({ item }) => item);
  expectOk(await room.get(TickChecks).execute(officer, { businessId, items }));
}

/** Writes every step of an application and adds its papers once, as a patient person would. @returns the faults of all steps */
export async function writeApplication(room: TestRoom, actor: Actor, answers: Answers): Promise<Record<string, string>> {
  const faults: Record<string, string> = {};
  const { papers } = await room.get(RegistrationQueries).of(actor);
  for (const kind of ['registration-certificate', 'representative-identity']) {
    if (!papers.some((paper) => paper.kind === kind)) await addPaper(room, actor, kind);
  }
  for (const step of registrationSteps) {
    const numbers = { identityNumber: testIdentityNumber, accountNumber: testAccountNumber };
    Object.assign(faults, expectOk(await room.get(SaveDraft).execute(actor, { step, answers, ...numbers })).faults);
  }
  return faults;
}
