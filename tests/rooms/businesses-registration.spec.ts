import {
  ApproveBusiness,
  BankAccountQueries,
  BusinessesModule,
  RegistrationQueries,
  RequestBusinessChanges,
  ReviewQueries,
  SaveDraft,
  ShopQueries,
  SubmitRegistration,
  TakeReview,
} from '@market/businesses';
import { AccountQueries, CreateAccount, DeleteAccount, GrantRole, WithdrawRole } from '@market/identity';
import { expectOk } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { DataSource } from 'typeorm';
import { openAccount, tickAll, testAccountNumber, testAnswers, testIdentityNumber, writeApplication } from '../world/applications.js';
import { system } from '../world/market.js';
import { openTestRoom, type TestRoom } from '../world/room.js';

type Staff = { readonly role: 'officer'; readonly accountId: string };

describe('an application', () => {
  let room: TestRoom;
  let work: UnitOfWork;
  let officer: Staff;
  let colleague: Staff;

  const staff = async (email: string): Promise<Staff> => {
    const accountId = await work.commit(system, async (tx) => {
      const made = expectOk(await room.get(CreateAccount).execute(tx, { email, name: `Cán bộ ${email}` }));
      await room.get(GrantRole).execute(tx, { accountId: made, role: 'officer' });
      return made;
    });
    return { role: 'officer', accountId };
  };
  beforeAll(async () => {
    room = await openTestRoom([BusinessesModule]);
    work = room.get(UnitOfWork);
    officer = await staff('can-bo@example.vn');
    colleague = await staff('dong-nghiep@example.vn');
  });
  afterAll(() => room.close());

  let people = 0;
  const applicant = () => openAccount(room, `chu-ho-${(people += 1)}@example.vn`);
  const view = (actor: Actor) => room.get(RegistrationQueries).of(actor);
  const submit = (actor: Actor) => room.get(SubmitRegistration).execute(actor);
  const sent = async (number: number) => {
    const actor = await applicant();
    await writeApplication(room, actor, testAnswers(number));
    return { actor, ...expectOk(await submit(actor)) };
  };
  const reviewed = async (businessId: string) => (await room.get(ReviewQueries).one(officer, businessId))!;
  const events = (businessId: string) =>
    room.database.owner.query<{ name: string; body: Record<string, unknown> }[]>(
      `SELECT name, body FROM outbox_events WHERE body ->> 'businessId' = $1 ORDER BY sequence`,
      [businessId],
    );

  it('is kept step by step as it was typed, and taken up where it was left', async () => {
    const actor = await applicant();
    expect(await view(actor)).toMatchObject({ answers: {}, state: 'draft', editable: true });
    const first = { legalForm: 'household', taxCode: '12', name: 'Khô cá' } as const;
    const kept = await room.get(SaveDraft).execute(actor, { step: 'business', answers: first });
    expect(expectOk(kept).faults).toEqual({ taxCode: 'isTaxCode' });
    // From another device, another step: neither undoes the other.
    await room.get(SaveDraft).execute(actor, { step: 'size', answers: { employees: '4', capital: '150.000.000', sectorCode: '10' } });
    expect(await view(actor)).toMatchObject({
      answers: { ...first, employees: '4' },
      openSteps: ['business', 'representative', 'place', 'documents', 'account'],
    });
    expect(await submit(actor)).toMatchObject({
      problem: {
        code: 'businesses/application-incomplete',
        fields: { taxCode: 'isTaxCode', identityNumber: 'required', bankBin: 'required' },
      },
    });
  });

  it('keeps no identity number and no account number that anybody could read', async () => {
    const actor = await applicant();
    await writeApplication(room, actor, testAnswers(31));
    const [row] = await room.database.owner.query<object[]>('SELECT * FROM business_drafts WHERE account_id = $1', [actor.accountId]);
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${testIdentityNumber}|${testAccountNumber}`));
    expect(await view(actor)).toMatchObject({ identityLast4: '4127', accountLast4: '2233' });
    const bad = { step: 'representative', answers: testAnswers(31), identityNumber: '1234' } as const;
    expect(expectOk(await room.get(SaveDraft).execute(actor, bad)).faults).toEqual({ identityNumber: 'identity-number' });
    expect(await view(actor)).toMatchObject({ identityLast4: '4127' });
    await expect(
      room.database.owner.query(`UPDATE business_drafts SET answers = '{"identityNumber": "1"}' WHERE account_id = $1`, [actor.accountId]),
    ).rejects.toThrow(/check constraint/);
  });

  it('becomes a business with a shop that is closed, an account and a day by which it is answered', async () => {
    const { actor, businessId, shopId } = await sent(32);
    expect(await view(actor)).toMatchObject({
      state: 'submitted',
      editable: false,
      standing: { businessId, dueOn: '2026-11-26', moves: [{ to: 'draft' }, { to: 'submitted' }] },
    });
    expect(await reviewed(businessId)).toMatchObject({
      ...{ state: 'submitted', sectorVersion: '2025', identityLast4: '4127', age: 0, left: 3, doubtfulTaxCode: false },
      explanation: { size: 'micro', group: 'production' },
    });
    expect(await room.get(BankAccountQueries).current(officer, shopId)).toEqual({
      bankBin: '970452',
      last4: '2233',
      holder: 'TRAN THI BE',
    });
    expect(await room.get(ShopQueries).bySlug('kho-ca-so-32')).toBeUndefined();
    expect(await submit(actor)).toMatchObject({ problem: { code: 'businesses/not-editable' } });
    expect((await events(businessId)).map(({ name }) => name)).toEqual(['businesses/submitted']);
  });

  it('names one enterprise once: a branch folds into it, whichever came first', async () => {
    const { actor: first } = await sent(33);
    const code = testAnswers(33).taxCode!;
    expect((await view(first)).state).toBe('submitted');
    for (const taxCode of [code, `${code}-001`]) {
      const other = await applicant();
      await writeApplication(room, other, { ...testAnswers(33), legalForm: 'private-enterprise', taxCode });
      expect(await submit(other)).toMatchObject({ problem: { code: 'businesses/tax-code-taken', fields: { taxCode: 'isFree' } } });
    }
    await expect(
      room.database.owner.query(`UPDATE businesses SET tax_code = $1 || '-002' WHERE tax_code <> $1 AND length(tax_code) = 10`, [code]),
    ).rejects.toThrow(/businesses_(by_enterprise|tax_code)/);
  });

  it('is only taken for a place of the province, and asks which former commune it was where several went into one', async () => {
    const actor = await applicant();
    const answers = testAnswers(34);
    await writeApplication(room, actor, { ...answers, communeCode: '00004', communeName: 'Phường Ba Đình, Hà Nội' });
    expect(await submit(actor)).toMatchObject({ problem: { fields: { communeName: 'commune-of-province' } } });
    await writeApplication(room, actor, { ...answers, oldCommuneCode: '' });
    const former = await room.get(RegistrationQueries).formerCommunes('31078');
    expect(former.length).toBeGreaterThan(1);
    expect(await submit(actor)).toMatchObject({ problem: { fields: { oldCommuneCode: 'choose' } } });
    await writeApplication(room, actor, { ...answers, oldCommuneCode: former[0]!.code });
    expectOk(await submit(actor));
  });

  it('comes back with what to mend at each field, and is mended and approved; the applicant then owns the shop', async () => {
    const { actor, businessId, shopId } = await sent(35);
    const requests = [
      { field: 'street', reason: 'Ghi rõ số nhà.' },
      { field: 'document:registration-certificate', reason: 'Ảnh bị mờ.' },
    ];
    const ask = (change: object) =>
      work.run(officer, (tx) => room.get(RequestBusinessChanges).execute(tx, officer, { businessId, requests, ...change }));
    expect(await ask({ requests: [{ field: 'horoscope', reason: 'x' }] })).toMatchObject({ problem: { code: 'businesses/unknown-field' } });
    expect(await ask({ requests: [{ field: 'street', reason: ' ' }] })).toMatchObject({ problem: { code: 'businesses/reason-required' } });
    expectOk(await ask({}));
    expect(await view(actor)).toMatchObject({
      ...{ state: 'changes-requested', editable: true },
      asked: { street: 'Ghi rõ số nhà.', 'document:registration-certificate': 'Ảnh bị mờ.' },
    });
    room.clock.set(new Date('2026-11-27T02:00:00Z'));
    expectOk(await room.get(SaveDraft).execute(actor, { step: 'place', answers: { ...testAnswers(35), street: 'Số 7, tổ 3' } }));
    expectOk(await submit(actor));
    expect(await view(actor)).toMatchObject({ state: 'submitted', asked: {}, standing: { dueOn: '2026-12-02' } });
    const again = await reviewed(businessId);
    expect(again).toMatchObject({
      address: 'Số 7, tổ 3, Phú Quốc',
      requests: [{ answeredAt: room.clock.now() }, { answeredAt: room.clock.now() }],
    });
    const approve = () =>
      work.run(officer, (tx) => room.get(ApproveBusiness).execute(tx, officer, { businessId, expectedVersion: again.version }));
    expect(await approve()).toMatchObject({ problem: { code: 'businesses/checklist-open', facts: { open: 5 } } });
    await tickAll(room, officer, businessId);
    expectOk(await approve());
    await room.deliver();
    const account = await room.get(AccountQueries).current(actor);
    expect(account?.roles).toEqual([{ role: 'seller', shopId, staffRole: 'owner' }]);
    expect(await room.get(ShopQueries).bySlug('kho-ca-so-35')).toMatchObject({ id: shopId, name: 'Khô cá số 35' });
    expect((await events(businessId)).map(({ name }) => name)).toEqual([
      'businesses/submitted',
      'businesses/changes-requested',
      'businesses/submitted',
      'businesses/approved',
    ]);
    expect((await events(businessId))[1]!.body).toMatchObject({ applicantId: actor.accountId, requests, name: testAnswers(35).name });
  });

  it('is decided by the officer who saw it last: an older page decides nothing', async () => {
    const { businessId } = await sent(36);
    const { version } = await reviewed(businessId);
    expectOk(await room.get(TakeReview).execute(colleague, { businessId, take: true }));
    const late = work.run(officer, (tx) => room.get(ApproveBusiness).execute(tx, officer, { businessId, expectedVersion: version }));
    expect(await late).toMatchObject({ problem: { code: 'businesses/changed-meanwhile', kind: 'conflict' } });
    expect(await reviewed(businessId)).toMatchObject({ state: 'submitted', reviewer: { id: colleague.accountId } });
    const auditor: Actor = { role: 'auditor', accountId: officer.accountId };
    expect(await room.get(TakeReview).execute(auditor, { businessId, take: true })).toMatchObject({
      problem: { code: 'platform/forbidden' },
    });
  });

  it('waits in a queue by its deadline, found without accents, by tax code, and by who has it', async () => {
    room.clock.set(new Date('2026-11-30T02:00:00Z'));
    const { businessId } = await sent(37);
    const queue = (filter: { text?: string; mine?: boolean }) => room.get(ReviewQueries).queue(officer, { state: 'submitted', ...filter });
    const all = await queue({});
    expect(all.items.map(({ dueOn }) => dueOn)).toEqual([...all.items.map(({ dueOn }) => dueOn)].sort());
    expect(all.items[0]!.left).toBeLessThan(0);
    expect(all.items.find(({ id }) => id === businessId)).toMatchObject({ age: 0, left: 3 });
    expect(all.counts.submitted).toBe(all.total);
    for (const text of ['kho ca so 37', testAnswers(37).taxCode!.slice(0, 9)])
      expect((await queue({ text })).items.map(({ id }) => id)).toEqual([businessId]);
    expect((await queue({ text: '100%_' })).total).toBe(0);
    expect((await queue({ mine: true })).total).toBe(0);
    expectOk(await room.get(TakeReview).execute(officer, { businessId, take: true }));
    expect((await queue({ mine: true })).items).toMatchObject([{ id: businessId, mine: true }]);
  });

  it('is nobody else’s to read: raw SQL of another account, a seller or an officer sees no draft', async () => {
    const actor = await applicant();
    await writeApplication(room, actor, testAnswers(38));
    const stranger = await applicant();
    const seen = (as: Actor, table: string) => work.commit(as, (tx) => tx.query<object[]>(`SELECT * FROM ${table}`));
    expect(await seen(actor, 'business_drafts')).toHaveLength(1);
    const seller: Actor = { role: 'seller', accountId: stranger.accountId, shopId: stranger.accountId };
    for (const as of [stranger, seller, officer]) expect(await seen(as, 'business_drafts')).toEqual([]);
    expect(await room.get(DataSource).query('SELECT * FROM business_drafts')).toEqual([]);
    for (const table of ['businesses', 'business_moves', 'business_change_requests']) expect(await seen(stranger, table)).toEqual([]);
    const stolen = work.commit(stranger, (tx) => tx.query(`UPDATE business_drafts SET answers = '{}' RETURNING id`));
    expect(await stolen).toEqual([[], 0]);
    const forged = work.commit(stranger, (tx) =>
      tx.query(`INSERT INTO business_drafts (id, account_id, created_at, changed_at) VALUES (uuidv7(), $1, now(), now())`, [
        actor.accountId,
      ]),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  describe('of somebody who deletes the account', () => {
    const password = 'nước mắm ngon';
    const member = async (email: string) => {
      const made = await work.run(system, (tx) => room.get(CreateAccount).execute(tx, { email, name: 'Trần Thị Bé', password }));
      return { role: 'shopper', accountId: expectOk(made) } as const;
    };
    const leave = async (actor: { readonly role: 'shopper'; readonly accountId: string }) => {
      expectOk(await room.get(DeleteAccount).execute(actor, password));
      await room.deliver();
    };
    const left = async (businessId: string) => {
      const [row] = await room.database.owner.query<Record<string, unknown>[]>(
        `SELECT b.state, b.representative_name AS name, b.identity_last4 AS "identity",
                (SELECT count(*)::int FROM business_papers p WHERE p.business_id = b.id AND p.removed_at IS NULL) AS papers,
                (SELECT count(*)::int FROM business_drafts d WHERE d.business_id = b.id) AS drafts,
                (SELECT count(*)::int FROM private_files f WHERE f.account_id = b.applicant_id AND f.dropped_at IS NULL) AS files
         FROM businesses b WHERE b.id = $1`,
        [businessId],
      );
      return row;
    };

    it('goes with it, whether it waits or was never sent', async () => {
      const [writes, waits] = [await member('dang-viet@example.vn'), await member('dang-cho@example.vn')];
      await writeApplication(room, writes, testAnswers(70));
      await writeApplication(room, waits, testAnswers(71));
      const { businessId } = expectOk(await submit(waits));
      expect(await room.get(RegistrationQueries).all(writes)).toMatchObject([{ state: 'draft', answers: { name: testAnswers(70).name } }]);
      await leave(writes);
      await leave(waits);
      expect(await room.get(RegistrationQueries).all(writes)).toEqual([]);
      const [files] = await room.database.owner.query<object[]>(
        'SELECT count(*)::int AS kept FROM private_files WHERE account_id = $1 AND dropped_at IS NULL',
        [writes.accountId],
      );
      expect(files).toEqual({ kept: 0 });
      expect(await left(businessId)).toEqual({ state: 'rejected', name: '—', identity: null, papers: 0, drafts: 0, files: 0 });
    });

    it('leaves an approved business what it has shown', async () => {
      const owner = await member('da-duyet@example.vn');
      await writeApplication(room, owner, testAnswers(72));
      const { businessId, shopId } = expectOk(await submit(owner));
      await tickAll(room, officer, businessId);
      expectOk(await work.run(officer, (tx) => room.get(ApproveBusiness).execute(tx, officer, { businessId })));
      await room.deliver();
      const heir = await applicant();
      await work.commit(system, async (tx) => {
        await room.get(GrantRole).execute(tx, { accountId: heir.accountId, role: 'seller', scopeId: shopId, staffRole: 'owner' });
        await room.get(WithdrawRole).execute(tx, { accountId: owner.accountId, role: 'seller', scopeId: shopId });
      });
      await leave(owner);
      expect(await left(businessId)).toMatchObject({ state: 'approved', name: 'Trần Thị Bé', papers: 2, drafts: 0, files: 2 });
    });
  });
});
