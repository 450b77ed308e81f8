import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipOf } from '../../libs/platform/src/tables/zip-archive.js';
import { MarketplaceProcess } from '../load/marketplace-process.js';
import { chosen, SellerSession, type Answer } from '../world/seller-session.js';

let market: MarketplaceProcess;
let seller: SellerSession;
beforeAll(async () => {
  market = await MarketplaceProcess.startOnCopy({ DEMO_PRODUCTS: '60' });
  seller = await SellerSession.open(market, 'honson@cho-tinh.example');
}, 240_000);
afterAll(() => market.stop(), 30_000);

const home = '/kenh-ban-hang/nhap-hang';
/** As Haravan writes it: a row that only adds a picture, a price that is none, two sizes. */
const haravan = [
  'Mã sản phẩm,Mã biến thể,Url,Tên,Mô tả,Loại sản phẩm,Hiển thị,Thuộc tính 1,Giá trị thuộc tính 1,Mã phiên bản sản phẩm,Khối lượng,Số lượng tồn kho,Giá,Giá so sánh,Barcode,Link hình',
  '1,11,tram-huong-nu,Nhang nụ trầm,<p>Trầm hai mươi năm.</p>,Nhang,Yes,Cỡ,Hộp 60 nụ,NN60,50,12,390000,421200,,https://example.vn/1.jpg',
  '1,12,tram-huong-nu,Nhang nụ trầm,,Nhang,Yes,Cỡ,Hộp 120 nụ,NN120,100,4,700000,0,,',
  '0,0,tram-huong-nu,Nhang nụ trầm,,,,,,,0,0,0,0,,https://example.vn/2.jpg',
  '2,21,tram-huong-vong,Vòng trầm,<p>Hạt 8 ly.</p>,Vòng,Yes,Title,Default Title,VT8,30,3,liên hệ,0,,',
].join('\n');

const settled = async (path: string): Promise<Answer> => {
  for (let turn = 0; ; turn++) {
    const answer = await seller.get(path);
    if (!answer.text.includes('data-poll') || turn === 600) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const count = (answer: Answer, label: string): number =>
  Number(new RegExp(`<dt>${label}</dt><dd>([\\d.]+)</dd>`).exec(answer.text)?.[1]?.replaceAll('.', '') ?? Number.NaN);

async function uploaded(name: string, text: string): Promise<{ path: string; page: Answer }> {
  await seller.get(home);
  const sent = await seller.upload(home, name, Buffer.from(text));
  expect(sent.status).toBe(303);
  return { path: sent.location!, page: await seller.get(sent.location!) };
}

describe('a file of products without script', () => {
  it('is previewed, corrected, run, given back with reasons, mended and undone', async () => {
    const { path, page } = await uploaded('haravan.csv', haravan);
    expect(page.text).toContain('Đây là tệp của Haravan');
    expect(page.text).toContain('Hộp 60 nụ');
    expect(page.text).toMatch(/Dòng 5, cột “Giá”: không đọc được giá/);

    const wishes = { ...chosen(page.text), fallbackCategory: 'nuoc-mam-va-mam', afterwards: 'draft', rate: '' };
    const wrong = await seller.post(path, { ...wishes, 'column.12': '', do: 'run' });
    expect([wrong.status, wrong.text.includes('Tệp cần ít nhất một cột tên sản phẩm')]).toEqual([422, true]);
    expect(chosen(wrong.text)['column.12']).toBe('');
    expect((await seller.post(path, { ...wishes, rate: 'hai lăm', do: 'look' })).text).toContain('value="hai lăm"');
    const looked = await seller.post(path, { ...wishes, do: 'look' });
    expect([looked.status, looked.text.includes('390.000')]).toEqual([200, true]);

    const run = await seller.post(path, { ...wishes, do: 'run' });
    expect([run.status, run.location]).toEqual([303, path]);
    const done = await settled(path);
    expect(['Sản phẩm thêm mới', 'Sản phẩm chưa nhận', 'Dòng chưa nhận'].map((label) => count(done, label))).toEqual([1, 1, 1]);
    const ask = `/ho-tro/hoi-dap/hoi?ve=import:${path.split('/').at(-1)}:5`;
    expect(done.text).toContain(ask);
    const asking = (await seller.get(ask)).text;
    expect([asking.includes('tram-huong-vong'), asking.includes('không đọc được giá')]).toEqual([true, true]);
    expect((await seller.post(path, { ...wishes, do: 'run' })).status).toBe(409);

    const back = await seller.get(`${path}/tra-lai`);
    expect(back.text.split('\r\n')[0]).toMatch(/Link hình,Kết quả nhập,Lý do$/);
    expect(back.text.split('\r\n')[4]).toMatch(/^2,21,tram-huong-vong,.*,Chưa nhận,"?Giá: không đọc được giá/);
    const mended = await uploaded('haravan-sua.csv', back.text.replace('liên hệ', '250000'));
    await seller.post(mended.path, { ...chosen(mended.page.text), fallbackCategory: 'nuoc-mam-va-mam', do: 'run' });
    const again = await settled(mended.path);
    expect(['Sản phẩm thêm mới', 'Sản phẩm giữ nguyên', 'Sản phẩm chưa nhận'].map((label) => count(again, label))).toEqual([1, 1, 0]);

    expect((await seller.post(`${mended.path}/hoan-tac`, {})).status).toBe(303);
    expect(count(await settled(mended.path), 'Sản phẩm đã rút')).toBe(1);
    const all = (await seller.get('/kenh-ban-hang/xuat-hang/csv')).text;
    expect([all.includes('NN120'), all.includes('VT8')]).toEqual([true, false]);
    expect((await seller.get(home)).text).toMatch(/haravan-sua\.csv[\s\S]*Đã hoàn tác[\s\S]*haravan\.csv/);
  }, 120_000);

  it('says on the same page what is wrong with a file that cannot be read', async () => {
    await seller.get(home);
    const open = await seller.upload(home, 'ho.csv', Buffer.from('Tên,Giá\n"Nước mắm,90000\n'));
    expect([open.status, open.text.includes('Chưa đọc được dòng')]).toEqual([422, true]);
    const none = await seller.upload(home, '', Buffer.alloc(0));
    expect(none.status).toBe(422);
    const large = await seller.upload(home, 'lon.csv', Buffer.alloc(26 * 1_048_576, 'a'));
    expect([large.status, large.text.includes('25 MB')]).toEqual([413, true]);
  }, 60_000);

  it('is nothing to others: another shop neither sees, runs nor undoes it', async () => {
    const { path } = await uploaded('cua-toi.csv', 'Tên sản phẩm,Giá bán\nMật ong,100000\n');
    const other = await SellerSession.open(market, 'hamninh@cho-tinh.example');
    await other.get(home);
    const answers = [
      await other.get(path),
      await other.get(`${path}/tra-lai`),
      await other.get(`${path}/tien-do`),
      await other.post(path, { do: 'run' }),
    ];
    expect([...answers, await other.post(`${path}/hoan-tac`, {})].map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  }, 60_000);
});

/** The most memory that the marketplace ever held, in megabytes. */
const peakMegabytes = (): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${market.pid}/status`, 'utf8'))![1]) / 1024);

function archive(name: string, content: Buffer): Buffer {
  return zipOf([{ name, method: 8, crc: crc32(content), size: content.length, raw: deflateRawSync(content, { level: 1 }) }]);
}
const sheet = 'xl/worksheets/sheet1.xml';
const entity = Buffer.from('<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><worksheet>&y;</worksheet>');

describe('a file built to hurt', () => {
  const files: readonly (readonly [string, () => Buffer, number, string, string])[] = [
    ['200 megabytes of CSV', () => Buffer.alloc(200 * 1_048_576, 'Tên,Giá\nA,1000\n'), 413, '25 MB', 'at most 25 MB'],
    ['a zip bomb', () => archive(sheet, Buffer.alloc(260 * 1_048_576)), 422, 'lớn hơn 200 MB', 'larger than 200 MB'],
    ['external entities', () => archive(sheet, entity), 422, 'tự gọi ra ngoài', 'reaches outside'],
    ['five thousand columns', () => Buffer.from(`${'x,'.repeat(5000)}\n1\n`), 422, 'hơn 500 cột', 'more than 500 columns'],
    ['a million rows', () => Buffer.from('Tên,Giá\n'.repeat(1_000_000)), 422, 'hơn 50.000 dòng', 'more than 50,000 rows'],
    [
      'a quote that is never closed',
      () => Buffer.from(`Tên,Giá\n"A,1000\n${'B,2000\n'.repeat(80_000)}`),
      422,
      'dấu ngoặc kép',
      'quotation',
    ],
    ['a picture', () => readFileSync('docker/screenshot.png'), 422, 'Chưa đọc được tệp này', 'could not read this file'],
  ];

  it.each(files)(
    'of %s is refused in both languages, in bounded memory, and nothing of it is kept',
    async (_, content, status, vi, en) => {
      const before = peakMegabytes();
      const bytes = content();
      for (const [lang, words] of [['vi', vi] as const, ['en', en] as const]) {
        await seller.get(`${home}?lang=${lang}`);
        const answer = await seller.upload(home, 'hang.xlsx', bytes);
        expect([answer.status, answer.text.includes(words)]).toEqual([status, true]);
      }
      await seller.get(`${home}?lang=vi`);
      expect(peakMegabytes() - before).toBeLessThan(400);
    },
    120_000,
  );

  it.each([
    ['UTF-16', Buffer.from('\uFEFFTên sản phẩm\tGiá bán\nNước mắm\t90.000 ₫\n', 'utf16le')],
    ['decomposed letters', Buffer.from('Tên sản phẩm,Giá bán\nNước mắm,"90,000"\n'.normalize('NFD'))],
    ['Windows-1258', Buffer.from('T\xEAn s\xE1n ph\xE2\xD2m,Gi\xE1 b\xE1n\nM\xE3\xECm,90000\n', 'latin1')],
  ])('only looks so in %s: it is read', async (_, bytes) => {
    await seller.get(home);
    const sent = await seller.upload(home, 'hang.csv', bytes);
    expect((await seller.get(sent.location!)).text).toMatch(/(Nước mắm|Mắm)[\s\S]*90\.000/);
  });
});

describe('a worker killed amid an import', () => {
  const rows = 3000;
  const large = [
    'Mã sản phẩm,Tên sản phẩm,Mã SKU,Giá bán,Tồn kho',
    ...Array.from({ length: rows }, (_, at) => `lon-${at},Hàng số ${at},LON-${at},${1000 + at},1`),
  ];

  it('is followed by one that goes on, and every row is there once', async () => {
    const { path, page } = await uploaded('lon.csv', large.join('\n'));
    await seller.post(path, { ...chosen(page.text), fallbackCategory: 'nuoc-mam-va-mam', do: 'run' });
    const state = async (): Promise<string> => (await seller.get(`${path}/tien-do`)).text;
    let seen = '';
    while (!/running-[1-9]\d\d/.test(seen) && !seen.includes('done')) seen = await state();
    expect(seen).toContain('running');
    await market.crash();
    await market.restart();
    const done = await settled(path);
    expect(count(done, 'Sản phẩm thêm mới')).toBe(rows);
    const skus = [...(await seller.get('/kenh-ban-hang/xuat-hang/csv')).text.matchAll(/LON-\d+/g)].map(([sku]) => sku);
    expect([skus.length, new Set(skus).size]).toEqual([rows, rows]);
  }, 240_000);
});
