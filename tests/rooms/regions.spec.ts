import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SettableClock } from '@market/kernel';
import { createHttpApp, PlatformModule } from '@market/platform';
import { beforeMerger, currentVersion, RegionQueries, RegionsHttpModule, versionPeriods, type AdminUnit } from '@market/regions';
import { openTestDatabase, type TestDatabase } from '../world/database.js';

let database: TestDatabase;
let app: NestFastifyApplication;
let regions: RegionQueries;
const clock = new SettableClock(new Date('2026-11-23T02:00:00Z'));

class RegionsUnderTest {}

beforeAll(async () => {
  database = await openTestDatabase();
  app = await createHttpApp({ module: RegionsUnderTest, imports: [PlatformModule.with(database.settings, clock), RegionsHttpModule] });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  regions = app.get(RegionQueries);
});
afterAll(async () => {
  await (app as INestApplication | undefined)?.close();
  await database.close();
});

const codes = (units: readonly { code: string }[]): string[] => units.map(({ code }) => code).sort();
const count = async (sql: string): Promise<number> => {
  const [row] = await database.owner.query<{ count: bigint }[]>(sql);
  return Number(row?.count);
};
const get = async (path: string) => {
  const response = await app.inject({ method: 'GET', url: `/api/v1/regions${path}` });
  return { status: response.statusCode, body: response.json<{ items: AdminUnit[]; total: number; page: number; perPage: number }>() };
};

describe('the whole country', () => {
  it.each([
    ['2025-03', 'province', 63],
    ['2025-03', 'district', 696],
    ['2025-03', 'commune', 10_047],
    ['2025-07', 'province', 34],
    ['2025-07', 'district', 0],
    ['2025-07', 'commune', 3321],
  ])('in version %s has, by %s, %d units', async (version, level, units) => {
    expect(await count(`SELECT count(*) FROM admin_units WHERE version = '${version}' AND level = '${level}'`)).toBe(units);
  });

  it('has the days of the code', async () => {
    const periods = await database.owner.query<unknown[]>(
      'SELECT DISTINCT version, valid_from AS "validFrom", valid_to AS "validTo" FROM admin_units ORDER BY version',
    );
    expect(periods).toEqual(versionPeriods);
  });

  it('leaves no old commune or province without a successor, and no new unit without a predecessor', async () => {
    const orphans = `SELECT count(*) FROM admin_units u WHERE`;
    const change = 'SELECT FROM admin_unit_changes c WHERE';
    expect(
      await count(
        `${orphans} version = '2025-03' AND level <> 'district' AND NOT EXISTS (${change} (c.old_version, c.old_code) = (u.version, u.code))`,
      ),
    ).toBe(0);
    expect(await count(`${orphans} version = '2025-07' AND NOT EXISTS (${change} (c.new_version, c.new_code) = (u.version, u.code))`)).toBe(
      0,
    );
  });

  it('moves no commune out of the province that its own went into', async () => {
    const strays = await database.owner.query<unknown[]>(
      `SELECT o.code, n.code FROM admin_unit_changes c
       JOIN admin_units o ON (o.version, o.code) = (c.old_version, c.old_code)
       JOIN admin_units n ON (n.version, n.code) = (c.new_version, c.new_code)
       LEFT JOIN admin_unit_changes p ON p.old_version = o.version AND p.old_code = o.province_code AND p.new_code = n.province_code
       WHERE p.old_code IS NULL`,
    );
    expect(strays).toEqual([]);
  });

  it('keeps names in one form, and an island district on its way to a special zone', async () => {
    expect(await count(`SELECT count(*) FROM admin_units WHERE name <> normalize(name, NFC) OR name ~ '  | $' OR name ~ '^[a-zđ]'`)).toBe(
      0,
    );
    expect((await regions.successors(beforeMerger, '318')).map(({ name }) => name)).toEqual(['Đặc khu Bạch Long Vĩ']);
  });

  it('refuses a unit whose code does not fit its level, and a parent that is not there', async () => {
    const insert = (code: string, parent: string) =>
      database.owner.query(
        `INSERT INTO admin_units VALUES ('2025-07', $1, 'commune', 'Xã A', 'A', 'xã', $2, '91', ' a', ' a', '2025-07-01', NULL)`,
        [code, parent],
      );
    await expect(insert('999', '91')).rejects.toThrow('admin_units_code_of_level');
    await expect(insert('99999', '90')).rejects.toThrow('foreign key');
  });
});

describe('Kiên Giang and An Giang', () => {
  it('has 15 districts and 143 communes in Kiên Giang on 30 June 2025', async () => {
    const version = regions.versionAt('2025-06-30')!;
    const districts = await regions.districts('91', version);
    expect(districts).toHaveLength(15);
    expect(districts[0]).toMatchObject({ name: 'Huyện An Biên', provinceCode: '91', validFrom: '2004-01-01', validTo: '2025-07-01' });
    expect(await regions.communesOf('91', version)).toHaveLength(143);
    expect(await regions.communesOf('899', version)).toHaveLength(11);
  });

  it('has 102 units in An Giang on 1 July 2025: 85 xã, 14 phường, 3 đặc khu', async () => {
    const version = regions.versionAt('2025-07-01')!;
    const units = await regions.children(version, '91');
    const kinds = Object.fromEntries(['xã', 'phường', 'đặc khu'].map((kind) => [kind, units.filter((unit) => unit.kind === kind).length]));
    expect(kinds).toEqual({ xã: 85, phường: 14, 'đặc khu': 3 });
    expect(units).toHaveLength(102);
    expect(codes(units.filter(({ kind }) => kind === 'đặc khu'))).toEqual(['31078', '31105', '31108']);
  });

  it('makes 48 of the 102 from Kiên Giang: each of its communes goes to exactly one, and none mixes both provinces', async () => {
    const goes = await database.owner.query<{ old: string; province: string; new: string }[]>(
      `SELECT o.code AS old, o.province_code AS province, c.new_code AS new FROM admin_unit_changes c
       JOIN admin_units o ON (o.version, o.code) = (c.old_version, c.old_code)
       WHERE o.level = 'commune' AND o.province_code IN ('89', '91')`,
    );
    const fromKienGiang = goes.filter(({ province }) => province === '91');
    const fromAnGiang = goes.filter(({ province }) => province === '89');
    expect(fromKienGiang).toHaveLength(143);
    expect(new Set(fromKienGiang.map(({ old }) => old)).size).toBe(143);
    const kienGiang = new Set(fromKienGiang.map((change) => change.new));
    const anGiang = new Set(fromAnGiang.map((change) => change.new));
    const mixed = [...kienGiang].filter((code) => anGiang.has(code));
    expect([kienGiang.size, anGiang.size, mixed]).toEqual([48, 54, []]);
  });

  it('sends Tân Phú to Vĩnh An, as clause 31 of Resolution 1654 says', async () => {
    expect(codes(await regions.successors(beforeMerger, '30622'))).toEqual(['30604']);
    const merged = await regions.predecessors(currentVersion, '30604');
    expect(merged.map(({ name }) => name).sort()).toEqual(['Thị trấn Vĩnh Bình', 'Xã Tân Phú', 'Xã Vĩnh An']);
    expect(codes(await regions.predecessors(currentVersion, '30259'))).not.toContain('30622');
  });

  it('tells a code by its version', async () => {
    expect((await regions.unit(beforeMerger, '31078'))?.name).toBe('Phường Dương Đông');
    expect((await regions.unit(currentVersion, '31078'))?.name).toBe('Đặc khu Phú Quốc');
    expect(await regions.unit(currentVersion, '911')).toBeUndefined();
  });

  it('splits Phước Hưng over three communes, and both old provinces lead to the new one', async () => {
    expect(codes(await regions.successors(beforeMerger, '30358'))).toEqual(['30337', '30346', '30352']);
    expect(codes(await regions.predecessors(currentVersion, '91')).slice(-2)).toEqual(['89', '91']);
  });
});

describe('the search for a commune', () => {
  const first = async (text: string, provinceCode: string | null = null) => (await regions.searchCommunes(text, { provinceCode }))[0];

  it.each(['phu quoc', 'Phú Quốc', 'PHU QUO', 'đặc khu phú quốc', 'phu quoc, an giang', 'Phú Quốc'.normalize('NFD')])(
    'finds Phú Quốc by "%s"',
    async (text) => {
      expect(await first(text)).toEqual({
        version: '2025-07',
        code: '31078',
        name: 'Đặc khu Phú Quốc',
        provinceCode: '91',
        provinceName: 'An Giang',
        label: 'Đặc khu Phú Quốc, An Giang',
        formerly: null,
      });
    },
  );

  it('puts the right marks first', async () => {
    const labels = async (text: string, limit: number) =>
      (await regions.searchCommunes(text, { limit })).map(({ label, formerly }) => formerly ?? label);
    expect((await labels('hòa', 50)).filter((label) => !/hòa|hoà/i.test(label))).toEqual([]);
    expect((await labels('hóa', 5)).filter((label) => !/hóa|hoá/i.test(label))).toEqual([]);
    expect((await labels('hoa', 500)).some((label) => /hóa|hoá/i.test(label))).toBe(true);
  });

  it('holds to a province', async () => {
    const found = await regions.searchCommunes('tan', { provinceCode: '91', limit: 20 });
    expect(new Set(found.map(({ provinceCode }) => provinceCode))).toEqual(new Set(['91']));
    expect(found.map(({ name }) => name)).toContain('Xã Tân Hiệp');
    expect(await first('dương đông', '91')).toMatchObject({ code: '31078' });
    expect(await first('dương đông', '01')).not.toMatchObject({ code: '31078' });
  });

  it('finds the commune of today by the name of before', async () => {
    expect(await first('dương đông')).toMatchObject({ code: '31078', formerly: 'Phường Dương Đông, Phú Quốc, Kiên Giang' });
    expect(await first('rạch sỏi kiên giang')).toMatchObject({ name: 'Phường Rạch Giá' });
    const phuQuoc = await regions.searchCommunes('phú quốc', { limit: 20 });
    expect(phuQuoc.filter(({ code }) => code === '31078')).toHaveLength(1);
  });

  it.each(['', '%', '_', "' OR true --", 'zzzzqq'])('finds nothing by "%s"', async (text) => {
    expect(await regions.searchCommunes(text)).toEqual([]);
  });

  it('reads the words through their index', async () => {
    const plan = await database.owner.query<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN SELECT code FROM admin_units WHERE version = '2025-07' AND folded LIKE '% quoc%' AND folded LIKE ALL ('{% phu%}')`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('admin_units_by_words');
  });
});

describe('GET /api/v1/regions', () => {
  it('answers the provinces in force today', async () => {
    const { status, body } = await get('');
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 34, page: 1, perPage: 200 });
    expect(body.items).toHaveLength(34);
    expect(body.items[0]).toEqual({
      version: '2025-07',
      code: '91',
      level: 'province',
      name: 'Tỉnh An Giang',
      shortName: 'An Giang',
      kind: 'tỉnh',
      parentCode: null,
      provinceCode: '91',
      validFrom: '2025-07-01',
      validTo: null,
    });
  });

  it.each([
    ['?asOf=2025-06-30', 63],
    ['?version=2025-03&parent=91', 15],
    ['?asOf=2025-06-30&parent=91&level=commune', 143],
    ['?version=2025-03&parent=911', 9],
    ['?parent=91', 102],
    ['?level=commune', 3321],
    ['?level=district', 0],
    ['?q=%25', 0],
    ['?parent=99', 0],
  ])('answers %s', async (path, total) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(body.total).toBe(total);
  });

  it('searches beneath a parent', async () => {
    const { items } = (await get('?parent=91&q=tan')).body;
    expect(items.map(({ name }) => name)).toContain('Xã Tân Hiệp');
    expect(items.filter(({ parentCode }) => parentCode !== '91')).toEqual([]);
  });

  it('cuts the list in pages, and tells the number of all on each', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => get(`?parent=91&perPage=51&page=${page}`)));
    expect(pages.map(({ body }) => [body.items.length, body.total, body.page])).toEqual([
      [51, 102, 1],
      [51, 102, 2],
      [0, 102, 3],
    ]);
    expect(new Set(pages.flatMap(({ body }) => codes(body.items))).size).toBe(102);
  });

  it.each(['?version=2024-01', '?asOf=2025-02-30', '?asOf=yesterday', '?level=village', '?parent=x', '?perPage=0', '?page=-1', '?wish=1'])(
    'refuses %s',
    async (path) => expect((await get(path)).status).toBe(422),
  );

  it('knows no units before 2004', async () => {
    const { status, body } = await get('?asOf=2003-12-31');
    expect([status, body]).toEqual([404, expect.objectContaining({ title: 'regions/no-units-on-that-day', day: '2003-12-31' })]);
  });
});
