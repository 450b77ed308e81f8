import { BusinessesModule, SuspendBusiness } from '@market/businesses';
import { CreateAccount, IdentityModule } from '@market/identity';
import { expectOk } from '@market/kernel';
import { CountParticipation, groupings, ParticipationModule, type Boundaries, type ParticipationReport } from '@market/participation';
import { Outbox, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { loadDemoWorldOnce } from '../../apps/standalone/src/demo-world/load-demo-world.js';
import { openTestRoom, type TestRoom } from '../world/room.js';

const system = systemActor('tests');

describe('the demo world’s end of 2023', () => {
  let room: TestRoom;
  beforeAll(async () => {
    room = await openTestRoom([IdentityModule, BusinessesModule, ParticipationModule]);
    await loadDemoWorldOnce(room.database.settings);
    room.clock.set(new Date());
  }, 240_000);
  afterAll(() => room.close());

  const count = async (asOf?: string, by: (typeof groupings)[number] = 'district', boundaries?: Boundaries): Promise<ParticipationReport> =>
    expectOk(await room.get(CountParticipation).execute({ asOf, by, boundaries }));
  const everything = (asOf: string) => Promise.all([...groupings.map((by) => count(asOf, by)), count(asOf, 'commune', 'before-2025-07')]);
  const headline = ({ businesses, products }: ParticipationReport) => [businesses, products];

  it('counts 80 businesses and 1,139 products, in every grouping and on both maps', async () => {
    for (const report of await everything('2023-12-31')) expect(headline(report)).toEqual([80, 1139]);
  });

  it('counts the same on the old and the new boundaries on the last day of the old and the first of the new', async () => {
    for (const day of ['2025-06-30', '2025-07-01']) {
      const reports = [await count(day, 'district'), await count(day, 'commune', 'before-2025-07'), await count(day, 'commune')];
      const sums = reports.map(({ rows }) => [
        rows.reduce((sum, row) => sum + row.businesses, 0),
        rows.reduce((sum, row) => sum + row.products, 0),
      ]);
      expect(sums).toEqual(reports.map(headline));
      expect(new Set(sums.map(String)).size).toBe(1);
    }
  });

  it('stays what it was after everything is suspended, moved, renamed and deleted today', async () => {
    const [before, today] = [await everything('2023-12-31'), await count()];
    const { owner } = room.database;
    const work = room.get(UnitOfWork);
    const accountId = expectOk(
      await work.run(system, (tx) => room.get(CreateAccount).execute(tx, { email: 'cb@example.vn', name: 'Cán bộ' })),
    );
    const officer: Actor = { role: 'officer', accountId };
    const businesses = await owner.query<{ id: string; shop: string }[]>(
      `SELECT b.id, s.id AS shop FROM businesses b JOIN shops s ON s.business_id = b.id WHERE b.state = 'approved' ORDER BY b.id LIMIT 20`,
    );
    for (const { id } of businesses.slice(0, 10))
      expectOk(await work.run(officer, (tx) => room.get(SuspendBusiness).execute(tx, officer, { businessId: id, reason: 'Kiểm tra' })));
    const at = room.clock.now().toISOString();
    const moved = businesses.slice(10).map(({ id, shop }) => ({
      ...{ name: 'businesses/moved', version: 1 },
      body: { businessId: id, shopId: shop, at, oldDistrictCode: '914', oldCommuneCode: null, communeCode: '30796' },
    }));
    await work.commit(system, (tx) => room.get(Outbox).add(tx, ...moved));
    await room.deliver();
    await owner.query(`UPDATE businesses SET name = 'Tên khác', size = 'large', old_district_code = '910'`);
    await owner.query(
      `SET session_replication_role = replica; DELETE FROM products; DELETE FROM shops; DELETE FROM businesses; RESET session_replication_role`,
    );
    expect(await everything('2023-12-31')).toEqual(before);
    const now = await count();
    expect(now.businesses).toBeLessThan(today.businesses);
    expect(now.rows.find(({ value }) => value === '914')!.businesses).toBeGreaterThan(
      today.rows.find(({ value }) => value === '914')!.businesses,
    );
  });
});
