import {
  AskForFacts,
  BusinessesModule,
  BusinessQueries,
  DecideFacts,
  FactQueries,
  ShopQueries,
  SuspendBusiness,
  type RegisteredAnswers,
} from '@market/businesses';
import { expectOk } from '@market/kernel';
import { ParticipationModule } from '@market/participation';
import { openMarket, system, type Market, type Stall } from '../world/market.js';

/** Registered by the market: Rạch Giá, twelve people, no revenue class above small. */
const seat: RegisteredAnswers = { communeName: 'Đặc khu Phú Quốc, An Giang', communeCode: '31078', oldCommuneCode: '31078' };

describe('what is registered of a business', () => {
  let market: Market;
  let stall: Stall;
  let other: Stall;
  const get: Market['room']['get'] = (type) => market.room.get(type);
  const ask = (change: RegisteredAnswers, of = stall) =>
    get(FactQueries)
      .of(of.seller)
      .then((own) => get(AskForFacts).execute(of.seller, { ...own!.now, sectorCode: '10', ...change }));
  const decide = async (accept: boolean, reason = '', actor = market.officer) => {
    const [request] = await get(FactQueries).waiting(market.officer);
    return get(DecideFacts).execute(actor, { requestId: request!.id, accept, reason });
  };
  const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });
  const businessOf = async ({ shopId }: Stall) => (await market.work.read(system, (tx) => get(BusinessQueries).ofShop(tx, shopId)))!;
  const events = async () =>
    (
      await market.room.database.owner.query<{ name: string }[]>(
        `SELECT name FROM outbox_events WHERE body ->> 'shopId' = $1 AND name IN ('businesses/moved', 'businesses/reclassified', 'businesses/facts-decided')
         ORDER BY sequence`,
        [stall.shopId],
      )
    ).map(({ name }) => name);

  beforeAll(async () => {
    market = await openMarket([BusinessesModule, ParticipationModule]);
    other = await market.openStall(1);
    stall = await market.openStall(3);
  });
  afterAll(() => market.close());

  it('is asked for one wish at a time, whole and different from what there is', async () => {
    expect(await ask({})).toEqual(refusal('businesses/facts-unchanged'));
    expect(await ask({ capital: 'nhiều', communeCode: '00001' })).toMatchObject({
      problem: { code: 'platform/invalid', fields: { capital: 'not-a-number', communeName: 'commune-of-province' } },
    });
    expectOk(await ask({ street: 'Khu phố 1' }));
    expect(await ask({ street: 'Khu phố 2' })).toEqual(refusal('businesses/facts-wait'));
    expect((await get(FactQueries).of(stall.seller))?.waiting).toMatchObject({ asked: { street: 'Khu phố 1' } });
    expect((await get(FactQueries).of(other.seller))?.waiting).toBeNull();
  });

  it('stays as it is while it waits, and when an officer refuses, who says why', async () => {
    expect(await decide(true, '', { role: 'auditor', accountId: stall.seller.accountId })).toEqual(refusal('platform/forbidden'));
    expect(await decide(false)).toEqual(refusal('businesses/reason-required'));
    const [request] = await get(FactQueries).waiting(market.officer);
    expectOk(await decide(false, 'Chưa khớp giấy chứng nhận'));
    expect(await get(DecideFacts).execute(market.officer, { requestId: request!.id, accept: true, reason: '' })).toEqual(
      refusal('businesses/facts-decided'),
    );
    expect(await get(FactQueries).of(stall.seller)).toMatchObject({ waiting: null, refused: { reason: 'Chưa khớp giấy chứng nhận' } });
    expect(await events()).toEqual(['businesses/facts-decided']);
  });

  it('moves with the shop, is classed anew, and counts at the new seat from that day on', async () => {
    const { businessId } = await businessOf(stall);
    await market.room.deliver();
    expectOk(await ask({ ...seat, street: 'Khu phố 1', sectorCode: '46', employees: '70', revenue: '', capital: '90.000.000.000' }));
    expectOk(await decide(true));
    expect(await businessOf(stall)).toMatchObject({ size: 'medium', sectorCode: '46' });
    const [shop] = await market.work.read(system, (tx) => get(ShopQueries).byIds(tx, [stall.shopId]));
    expect(shop).toMatchObject({ communeCode: '31078', place: 'Phú Quốc', districtCode: '911' });
    expect(await events()).toEqual(['businesses/facts-decided', 'businesses/moved', 'businesses/reclassified', 'businesses/facts-decided']);
    await market.room.deliver();
    const facts = await market.room.database.owner.query(
      `SELECT kind, commune_code AS commune, size FROM participation_facts WHERE business_id = $1 AND kind IN ('moved', 'reclassified') ORDER BY kind`,
      [businessId],
    );
    expect(facts).toEqual([
      { kind: 'moved', commune: '31078', size: null },
      { kind: 'reclassified', commune: null, size: 'medium' },
    ]);
    const [entry] = await market.room.database.owner.query<{ details: object }[]>(
      `SELECT details FROM audit_entries WHERE act = 'businesses/decide-facts' AND subject = $1 ORDER BY id DESC LIMIT 1`,
      [businessId],
    );
    expect(entry!.details).toMatchObject({ accept: true, changed: { communeCode: { to: '31078' }, employees: { to: '70' } } });
  });

  it('tells reports nothing where only the street or figures within the class change', async () => {
    const before = (await events()).length;
    expectOk(await ask({ street: 'Khu phố 5', sectorCode: '46', employees: '71' }));
    expectOk(await decide(true));
    expect((await events()).slice(before)).toEqual(['businesses/facts-decided']);
  });

  it('is asked for by the own business alone, which may be suspended', async () => {
    const [{ businessId }, mine] = [await businessOf(stall), await businessOf(other)];
    const forged = market.work.commit(other.seller, (tx) =>
      tx.query(
        `INSERT INTO business_fact_requests (id, business_id, shop_id, answers, asked_at, asked_by) VALUES (uuidv7(), $1, $2, '{}', now(), $3)`,
        [businessId, other.shopId, other.seller.accountId],
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    const suspension = { businessId: mine.businessId, reason: 'Giấy hết hạn' };
    expectOk(await market.work.run(market.officer, (tx) => get(SuspendBusiness).execute(tx, market.officer, suspension)));
    expectOk(await ask({ street: 'Ấp 5' }, other));
  });
});

describe('a decision on what is registered', () => {
  it('asks for no second connection, which could wait for those that wait for it', async () => {
    const market = await openMarket([BusinessesModule], { poolSize: 1 });
    const stall = await market.openStall(1);
    const { now } = (await market.room.get(FactQueries).of(stall.seller))!;
    expectOk(await market.room.get(AskForFacts).execute(stall.seller, { ...now, ...seat, sectorCode: '10' }));
    const [request] = await market.room.get(FactQueries).waiting(market.officer);
    expectOk(await market.room.get(DecideFacts).execute(market.officer, { requestId: request!.id, accept: true, reason: '' }));
    await market.close();
  });
});
