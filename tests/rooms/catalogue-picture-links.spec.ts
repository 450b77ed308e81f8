import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecideChange, DeskQueries, ExportQueries, FetchPictures, ImportQueries, PictureDoor, PublishProducts } from '@market/catalogue';
import { expectOk, ok, refuse, type Result } from '@market/kernel';
import sharp from 'sharp';
import { Importing } from '../world/imports.js';
import { openMarket, system, type Market, type Stall } from '../world/market.js';

const dataFolder = mkdtempSync(join(tmpdir(), 'picture-links-'));
let market: Market;
let stall: Stall;
let files: Importing;
/** What lies at an address; what is not named is not there. */
const web = new Map<string, Result<Uint8Array>>();
const visited: string[] = [];

beforeAll(async () => {
  market = await openMarket([], { dataFolder });
  stall = await market.openStall(1);
  files = new Importing(market, stall);
  jest.spyOn(market.room.get(PictureDoor), 'fetch').mockImplementation((link) => {
    visited.push(link);
    return Promise.resolve((web.get(link) ?? refuse({ code: 'catalogue/picture-missing', kind: 'not-found' })) as never);
  });
});
afterAll(async () => {
  await market.close();
  rmSync(dataFolder, { recursive: true });
});
beforeEach(() => {
  visited.length = 0;
});

const png = async (shade: number): Promise<Result<Uint8Array>> =>
  ok(
    await sharp({ create: { width: 200, height: 100, channels: 3, background: { r: shade, g: 90, b: 20 } } })
      .png()
      .toBuffer(),
  );
const at = (name: string): string => `https://cdn.example/${name}`;
const fetchAll = () => market.room.get(FetchPictures).execute();
const file = (key: string, pictures: readonly string[], price = 20_000): string =>
  `Mã sản phẩm,Tên sản phẩm,Giá bán,Hình ảnh\n${key},Khô cá ${key},${price},${pictures.map(at).join(' ')}\n`;
const productOf = (importId: string): Promise<string> =>
  market.work.commit(system, async (tx) => {
    const [row] = await tx.query<{ id: string }[]>('SELECT product_id AS id FROM import_products WHERE import_id = $1', [importId]);
    return row!.id;
  });
const desk = async (productId: string) => (await market.room.get(DeskQueries).one(stall.seller, productId))!;
const told = async (importId: string) => {
  const { faults, ...counts } = await market.room.get(ImportQueries).pictures(stall.seller, importId);
  return { ...counts, faults: faults.map(({ url, fault }) => [url, fault]) };
};
const later = (minutes: number): void => market.room.clock.set(new Date(market.room.clock.now().getTime() + minutes * 60_000));

describe('the pictures that a file names', () => {
  it('come to a draft in their order, and those that cannot are told', async () => {
    web.set(at('mot.png'), await png(10)).set(at('hai.png'), await png(20));
    web.set(at('trang.html'), ok(Buffer.from('<html>không phải hình</html>')));
    const { id } = await files.run(file('dua', ['mot.png', 'mat.png', 'trang.html', 'hai.png']));
    expect(await told(id)).toEqual({ waiting: 4, fetched: 0, refused: 0, faults: [] });
    expect(await fetchAll()).toBe(4);
    const { pictures } = await desk(await productOf(id));
    expect(pictures.map(({ alt, width }) => [alt, width])).toEqual([
      ['Khô cá dua', 200],
      ['Khô cá dua', 200],
    ]);
    expect(await told(id)).toMatchObject({
      ...{ waiting: 0, fetched: 2, refused: 2 },
      faults: [
        [at('mat.png'), 'catalogue/picture-missing'],
        [at('trang.html'), 'media/not-a-picture'],
      ],
    });
    expect(await fetchAll()).toBe(0);
    // What was fetched is not fetched again, what was given up is, once a file names it again.
    web.set(at('mat.png'), await png(30));
    const again = await files.run(file('dua', ['mot.png', 'mat.png'], 25_000));
    visited.length = 0;
    await fetchAll();
    expect(visited).toEqual([at('mat.png')]);
    expect(await told(again.id)).toMatchObject({ fetched: 1 });
    expect((await desk(await productOf(id))).pictures).toHaveLength(3);
  });

  it('are tried again after an outage, thrice, and by another worker where one was killed', async () => {
    web.set(at('cham.png'), refuse({ code: 'catalogue/picture-unreachable', kind: 'unavailable' }));
    const { id } = await files.run(file('cham', ['cham.png']));
    const door = jest.spyOn(market.room.get(PictureDoor), 'fetch').mockImplementationOnce(() => {
      throw new Error('killed');
    });
    await fetchAll();
    expect(await fetchAll()).toBe(0);
    later(11);
    await fetchAll();
    expect(await told(id)).toMatchObject({ waiting: 1 });
    expect(await fetchAll()).toBe(0);
    later(30);
    await fetchAll();
    expect(await told(id)).toMatchObject({ refused: 1, faults: [[at('cham.png'), 'catalogue/picture-unreachable']] });
    expect(door).toHaveBeenCalled();
  });

  it('wait for an officer where the product is on sale by now', async () => {
    web.set(at('ban.png'), await png(40));
    const { id } = await files.run(file('ban', ['ban.png']));
    const productId = await productOf(id);
    await market.work.commit(system, (tx) => market.room.get(PublishProducts).execute(tx, system, [{ productId }]));
    await fetchAll();
    const { pictures, changes } = await desk(productId);
    expect([pictures.length, changes[0]?.after.pictures.length]).toEqual([0, 1]);
    const decision = { changeId: changes[0]!.id, approve: true };
    expectOk(await market.work.run(market.officer, (tx) => market.room.get(DecideChange).execute(tx, market.officer, decision)));
    expect((await desk(productId)).pictures).toHaveLength(1);
  });

  it('are nine at the most', async () => {
    const names = Array.from({ length: 11 }, (_, n) => `p${n}.png`);
    for (const [n, name] of names.entries()) web.set(at(name), await png(100 + n));
    const { id } = await files.run(file('nhieu', names));
    await fetchAll();
    expect((await desk(await productOf(id))).pictures).toHaveLength(9);
    expect(await told(id)).toMatchObject({ fetched: 9, refused: 2 });
  });

  it('go into the file of everything only while they are on their way', async () => {
    const exported = async (): Promise<string[]> =>
      (await market.room.get(ExportQueries).variants(stall.seller)).flatMap(({ pictures }) => pictures.map(({ url }) => url));
    await files.run(file('sau', ['sau.png']));
    expect(await exported()).toContain(at('sau.png'));
    await fetchAll();
    expect((await exported()).filter((url) => url.startsWith('https:'))).toEqual([]);
  });
});
