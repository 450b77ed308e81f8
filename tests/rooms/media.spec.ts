import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectOk } from '@market/kernel';
import {
  KeepPictures,
  KeepPrivateFiles,
  MediaModule,
  pictureSources,
  PrivateFileLinks,
  ReadPrivateFile,
  RemoveAbandonedFiles,
  StorePicture,
  StorePrivateFile,
} from '@market/media';
import { systemActor, type Actor } from '@market/platform';
import sharp from 'sharp';
import { FileSeal } from '../../libs/media/src/application/file-seal.js';
import { openMarket, system, type Market, type Stall } from '../world/market.js';
import { pictureBomb } from '../world/picture-bomb.js';

const dataFolder = mkdtempSync(join(tmpdir(), 'media-'));
const secrets = ['the newer secret', 'the older secret'];
let market: Market;
let [anh, binh]: [Stall, Stall] = [undefined as never, undefined as never];
beforeAll(async () => {
  market = await openMarket([MediaModule], { dataFolder, fileSecrets: secrets });
  anh = await market.openStall(1);
  binh = await market.openStall(2);
});
afterAll(async () => {
  await market.close();
  rmSync(dataFolder, { recursive: true });
});

const subjectId = '01939b7e-0000-7000-8000-000000000001';
const pdf = Buffer.from('%PDF-1.7\nGiấy chứng nhận đăng ký hộ kinh doanh');
const store = (actor: Actor, file = {}) => market.room.get(StorePrivateFile).execute(actor, { bytes: pdf, name: 'giay-phep.pdf', ...file });
const read = (actor: Actor, id: string) => market.room.get(ReadPrivateFile).execute(actor, id);
const canRead = async (actor: Actor, id: string): Promise<boolean> => (await read(actor, id)).ok;
const keep = (actor: Actor, ids: readonly string[], staffMayRead = false, subject = subjectId) =>
  market.work.run(actor, (tx) =>
    market.room.get(KeepPrivateFiles).execute(tx, actor, { ids, keptFor: 'tests/paper', subjectId: subject, staffMayRead }),
  );
const filesUnder = (folder: string): string[] =>
  readdirSync(join(dataFolder, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
const day = (count: number): Date => new Date(Date.parse('2026-11-23T02:00:00Z') + count * 86_400_000);

describe('a private file', () => {
  it('comes back whole, and nothing on the disk tells of it', async () => {
    const stored = expectOk(await store(anh.seller));
    expect(stored).toMatchObject({ name: 'giay-phep.pdf', kind: 'pdf', bytes: pdf.length });
    expect(expectOk(await read(anh.seller, stored.id))).toMatchObject({
      bytes: pdf,
      contentType: 'application/pdf',
      name: 'giay-phep.pdf',
    });
    for (const path of filesUnder('private')) {
      expect(readFileSync(path).includes('chứng nhận')).toBe(false);
      expect(path).not.toContain(stored.id);
      expect(path).toMatch(/\/[0-9a-f]{48}$/);
    }
  });

  it('is its owner’s alone; officers read it once it was handed in, and that is written down', async () => {
    const { id } = expectOk(await store(anh.seller));
    const auditor: Actor = { role: 'auditor', accountId: 'accountId' in market.officer ? market.officer.accountId : '' };
    expect([
      await canRead(anh.seller, id),
      await canRead(binh.seller, id),
      await canRead(market.officer, id),
      await canRead({ role: 'public' }, id),
    ]).toEqual([true, false, false, false]);
    expectOk(await keep(anh.seller, [id], true));
    expect([await canRead(market.officer, id), await canRead(auditor, id), await canRead(binh.seller, id)]).toEqual([true, false, false]);
    const audited = await market.room.database.owner.query(`SELECT act, subject FROM audit_entries WHERE subject = $1`, [id]);
    expect(audited).toEqual([{ act: 'media/read-private-file', subject: id }]);
  });

  it('is opened by those of the shop’s people whom it was shared with', async () => {
    const { id } = expectOk(await store(anh.seller, { sharedWith: ['orders'] }));
    const staff = (staffRole: 'catalogue' | 'orders'): Actor => ({
      role: 'seller',
      accountId: binh.seller.accountId,
      shopId: anh.shopId,
      staffRole,
    });
    expect([await canRead(staff('orders'), id), await canRead(staff('catalogue'), id)]).toEqual([true, false]);
  });

  it.each([
    ['a program called .pdf', Buffer.from('MZ\x90\0\x03'), 'media/file-kind-refused'],
    ['a page called .pdf', Buffer.from('<html><script>alert(1)</script>'), 'media/file-kind-refused'],
    ['nothing', Buffer.alloc(0), 'media/file-empty'],
    ['too much', Buffer.concat([pdf, Buffer.alloc(10 * 1_048_576)]), 'media/file-too-large'],
    ['what only some phones can show', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'media/heic-refused'],
  ])('is not %s', async (_, bytes, code) => {
    expect(await store(anh.seller, { bytes })).toMatchObject({ ok: false, problem: { code } });
  });

  it('cannot be kept by another, nor for two things', async () => {
    const { id } = expectOk(await store(anh.seller));
    expect(await keep(binh.seller, [id], true)).toMatchObject({ ok: false, problem: { code: 'media/file-not-found' } });
    expectOk(await keep(anh.seller, [id], false, '01939b7e-0000-7000-8000-000000000002'));
    expect(await keep(anh.seller, [id], true)).toMatchObject({ ok: false });
    expect(await keep(anh.seller, ['nonsense'])).toMatchObject({ ok: false });
  });

  it('is opened with an older secret, and refuses bytes that were touched or belong to another file', async () => {
    const [one, two] = [expectOk(await store(anh.seller)), expectOk(await store(anh.seller))];
    const rows = await market.room.database.owner.query<{ storedAs: string }[]>(
      `SELECT stored_as AS "storedAs" FROM private_files WHERE id = ANY ($1) ORDER BY id`,
      [[one.id, two.id]],
    );
    const [first, second] = rows.map(({ storedAs }) => join(dataFolder, 'private', storedAs.slice(0, 2), storedAs));
    writeFileSync(first!, readFileSync(second!));
    await expect(read(anh.seller, one.id)).rejects.toThrow();
    const later = await openMarket([MediaModule], { dataFolder, fileSecrets: ['the newest secret', ...secrets] });
    const [{ keyId }] = await market.room.database.owner.query<[{ keyId: string }]>(
      `SELECT key_id AS "keyId" FROM private_files WHERE id = $1`,
      [two.id],
    );
    expect(later.room.get(FileSeal).open(two.id, keyId, readFileSync(second!))).toEqual(pdf);
    expect(later.room.get(FileSeal).seal(two.id, pdf).keyId).not.toBe(keyId);
    expect(() =>
      new FileSeal({ ...later.room.database.settings, fileSecrets: ['unrelated'] }).open(two.id, keyId, readFileSync(second!)),
    ).toThrow('FILE_SECRETS');
    await later.close();
  });

  it('has addresses for one person and ten minutes', async () => {
    const { id } = expectOk(await store(anh.seller));
    const links = market.room.get(PrivateFileLinks);
    const token = links.addressFor(anh.seller, id).replace('/tai-lieu/', '');
    expect(links.open(anh.seller, token)).toEqual({ ok: true, value: id });
    expect(links.open(binh.seller, token).ok).toBe(false);
    expect(links.open(anh.seller, token.replace(id, subjectId)).ok).toBe(false);
    expect(links.open(anh.seller, '').ok).toBe(false);
    market.room.clock.set(new Date(day(0).getTime() + 601_000));
    expect(links.open(anh.seller, token).ok).toBe(false);
    market.room.clock.set(day(0));
  });

  it('is gone after a day when nothing keeps it, and when another takes its place', async () => {
    const [kept, replaced, loose] = [
      expectOk(await store(anh.seller)),
      expectOk(await store(anh.seller)),
      expectOk(await store(anh.seller)),
    ];
    const subject = '01939b7e-0000-7000-8000-000000000003';
    expectOk(await keep(anh.seller, [replaced.id], false, subject));
    expectOk(await keep(anh.seller, [kept.id], false, subject));
    expect(await canRead(anh.seller, replaced.id)).toBe(false);
    market.room.clock.set(day(2));
    const before = filesUnder('private').length;
    const removed = await market.room.get(RemoveAbandonedFiles).execute();
    expect(removed).toBeGreaterThanOrEqual(2);
    expect(filesUnder('private')).toHaveLength(before - removed);
    expect([await canRead(anh.seller, kept.id), await canRead(anh.seller, loose.id)]).toEqual([true, false]);
    expect(await market.room.get(RemoveAbandonedFiles).execute()).toBe(0);
    market.room.clock.set(day(0));
  });
});

/** Red on top, blue below; turned by a quarter in its notes only, and telling where it was taken. */
const photograph = (width = 900, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#d02020' } })
    .composite([{ input: { create: { width, height: height / 2, channels: 3, background: '#2020d0' } }, gravity: 'south' }])
    .withExif({ IFD0: { Make: 'Điện thoại của Lan' }, IFD3: { GPSLatitude: '10/1 1/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
const storePicture = (actor: Actor, bytes: Uint8Array) => market.room.get(StorePicture).execute(actor, bytes);
const fileOf = (path: string): Buffer => readFileSync(join(dataFolder, path));

describe('a picture', () => {
  it('is turned upright, forgets where it was taken, and comes in several widths and formats', async () => {
    const taken = await photograph();
    expect(taken.includes('Lan')).toBe(true);
    const { path, width, height } = expectOk(await storePicture(anh.seller, taken));
    expect([width, height]).toEqual([600, 900]);
    const { srcSet, sources, placeholder } = pictureSources(path)!;
    const files = [srcSet, ...sources.map((source) => source.srcSet)].flatMap((set) =>
      set.split(', ').map((each) => each.split(' ') as [string, string]),
    );
    expect(files.map(([file]) => file.split('/').at(-1))).toEqual([
      '160.jpg',
      '320.jpg',
      '600.jpg',
      '160.avif',
      '320.avif',
      '600.avif',
      '160.webp',
      '320.webp',
      '600.webp',
    ]);
    for (const [file, declared] of files) {
      const { width: real, exif, orientation, space } = await sharp(fileOf(file)).metadata();
      expect([`${real}w`, exif, orientation, space]).toEqual([declared, undefined, undefined, 'srgb']);
      expect(fileOf(file).includes('Lan')).toBe(false);
    }
    // What was on top lies on the right after the quarter turn.
    const { data } = await sharp(fileOf(path)).raw().toBuffer({ resolveWithObject: true });
    expect([data[0]! < 80, data[(600 - 1) * 3]! > 150]).toEqual([true, true]);
    expect(placeholder).toMatch(/%23[0-3]..'.*%23[bcdef]..'/);
  });

  it('sent again is the same; of another shop it is another', async () => {
    const bytes = await photograph(400, 300);
    const first = expectOk(await storePicture(anh.seller, bytes));
    expect(expectOk(await storePicture(anh.seller, bytes))).toEqual(first);
    expect(expectOk(await storePicture(binh.seller, bytes)).path).not.toBe(first.path);
    const both = await Promise.all(
      [photograph(410, 300), photograph(410, 300)].map(async (each) => expectOk(await storePicture(anh.seller, await each))),
    );
    expect(both[0]).toEqual(both[1]);
  });

  it('may be see-through, grey, of sixteen bits, or tiny', async () => {
    const clear = await sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 0, g: 120, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    const grey = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#777' } })
      .greyscale()
      .png()
      .toBuffer();
    const deep = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a05010' } })
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const colours = await Promise.all(
      [clear, grey, deep, dot].map(async (bytes) => {
        const { path } = expectOk(await storePicture(anh.seller, bytes));
        const { data } = await sharp(fileOf(path)).raw().toBuffer({ resolveWithObject: true });
        return [...data.subarray(0, 3)].map((channel) => Math.round(channel / 16));
      }),
    );
    expect(colours).toEqual([
      [16, 16, 16],
      [7, 7, 7],
      [10, 5, 1],
      [16, 16, 16],
    ]);
  });

  it.each([
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'media/svg-refused',
    ],
    ['a program called .jpg', Buffer.from('MZ\x90\0\x03'), 'media/not-a-picture'],
    ['a page that begins as a picture', Buffer.from('\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'latin1'), 'media/picture-damaged'],
    ['a bomb', pictureBomb(30_000), 'media/picture-too-many-pixels'],
    ['a picture of the newest phones', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'media/heic-refused'],
    ['sixteen megabytes', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(16 * 1_048_576)]), 'media/file-too-large'],
  ])('is not %s', async (_, bytes, code) => {
    expect(await storePicture(anh.seller, bytes)).toMatchObject({ ok: false, problem: { code } });
  });

  it('cut off on its way is refused', async () => {
    const whole = await sharp({
      create: { width: 800, height: 800, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 30 }, background: '#000' },
    })
      .jpeg()
      .toBuffer();
    expect(await storePicture(anh.seller, whole.subarray(0, whole.length / 2))).toMatchObject({
      ok: false,
      problem: { code: 'media/picture-damaged' },
    });
  });

  it('stays once something shows it; else it is gone after a day, and can be sent again', async () => {
    const [shown, loose] = [await photograph(420, 300), await photograph(430, 300)];
    const [kept, gone] = [expectOk(await storePicture(anh.seller, shown)), expectOk(await storePicture(anh.seller, loose))];
    const keepPicture = (stall: Stall, path: string) =>
      market.work.run(system, (tx) =>
        market.room.get(KeepPictures).execute(tx, { shopId: stall.shopId, accountId: null }, [path, '/media/demo/mam.svg']),
      );
    expect(await keepPicture(binh, kept.path)).toMatchObject({ ok: false, problem: { code: 'media/picture-not-found' } });
    expectOk(await keepPicture(anh, kept.path));
    market.room.clock.set(day(2));
    await market.room.get(RemoveAbandonedFiles).execute();
    expect(fileOf(kept.path).length).toBeGreaterThan(0);
    expect(() => fileOf(gone.path)).toThrow('ENOENT');
    expect(await keepPicture(anh, gone.path)).toMatchObject({ ok: false });
    expect(expectOk(await storePicture(anh.seller, loose))).toEqual(gone);
    expect(fileOf(gone.path).length).toBeGreaterThan(0);
    market.room.clock.set(day(0));
  });

  it('is not seen in another shop’s list, even by raw SQL', async () => {
    const count = (actor: Actor) =>
      market.work.read(actor, (tx) =>
        tx.query<{ n: number }[]>('SELECT count(*)::int AS n FROM pictures WHERE shop_id = $1', [anh.shopId]),
      );
    expect((await count(anh.seller))[0]!.n).toBeGreaterThan(1);
    expect([await count(binh.seller), await count({ role: 'public' })]).toEqual([[{ n: 0 }], [{ n: 0 }]]);
    expect((await count(systemActor('tests')))[0]!.n).toBeGreaterThan(1);
  });
});
