import { chosen, SellerSession } from '../world/seller-session.js';
import { MarketplaceProcess } from './marketplace-process.js';
import { call } from './shopper.js';

const page = '/kenh-ban-hang/nhap-hang';
const askEveryMs = 50;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const elapsed = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Two variants a product, with a description as sellers write it. */
function fileOf(rows: number): Buffer {
  const header = 'Mã sản phẩm,Tên sản phẩm,Mô tả,Danh mục,Mã SKU,Tên phân loại,Phân loại,Giá bán,Tồn kho,Khối lượng (g)';
  const lines = Array.from({ length: rows }, (_, at) => {
    const product = Math.floor(at / 2);
    const story = `"<p>Đặc sản số ${product}, làm từ nguyên liệu trong tỉnh, phơi ba nắng, đóng gói tại xưởng.</p><ul><li>Sạch</li><li>Ngon</li></ul>"`;
    const option = at % 2 === 0 ? 'Nhỏ' : 'Lớn';
    return `nhap-${product},Đặc sản thử tải số ${product},${story},Nước mắm,NHAP-${at},Cỡ,${option},${10_000 + at},${at % 50},500`;
  });
  return Buffer.from([header, ...lines].join('\n'));
}

/** A shopper who asks what nobody has asked before, again and again, until told to stop. */
function askOnAndOn(market: MarketplaceProcess): { stop(): Promise<string> } {
  const times: number[] = [];
  let [going, most, failed] = [true, 0, 0];
  const asking = (async () => {
    while (going) {
      const at = performance.now();
      const { status } = await call('GET', `${market.url}/api/v1/products?q=nuoc%20mam&maxPrice=${1_000_000_000 + Math.round(at * 1000)}`);
      times.push(performance.now() - at);
      if (status !== 200) failed++;
      most = Math.max(most, market.memoryMegabytes());
      await wait(askEveryMs);
    }
  })();
  const stop = async (): Promise<string> => {
    going = false;
    await asking;
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
    return `${times.length} searches (${failed} failed): p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms; at most ${most} MB`;
  };
  return { stop };
}

async function whileStateIs(seller: SellerSession, path: string, state: string): Promise<string> {
  for (;;) {
    const now = (JSON.parse((await seller.get(`${path}/tien-do`)).text) as { state: string }).state;
    if (!now.startsWith(state)) return now.replace('-', ' with ');
    await wait(200);
  }
}

/** A seller's file from its upload to its undoing, and what shoppers who search meanwhile feel of it. */
export async function benchImport(rows = 10_000): Promise<void> {
  const market = await MarketplaceProcess.start();
  try {
    const seller = await SellerSession.open(market, 'honson@cho-tinh.example');
    const quiet = askOnAndOn(market);
    await wait(8000);
    console.log(`\n${rows} rows beside searches that nobody has asked before\n\nbefore: ${await quiet.stop()}`);
    const bytes = fileOf(rows);
    const disturbed = askOnAndOn(market);
    await seller.get(page);
    let since = performance.now();
    const { location, status } = await seller.upload(page, 'tai.csv', bytes);
    if (!location) throw new Error(`the file was not taken: ${status}`);
    console.log(`upload and preview (${(bytes.length / 1_048_576).toFixed(1)} MB): ${elapsed(since)}`);
    const fields = chosen((await seller.get(location)).text);
    since = performance.now();
    await seller.post(location, { ...fields, fallbackCategory: 'nuoc-mam-va-mam', do: 'run' });
    console.log(
      `import: ${await whileStateIs(seller, location, 'running')} products in ${elapsed(since)}; meanwhile ${await disturbed.stop()}`,
    );
    since = performance.now();
    await seller.get('/kenh-ban-hang/xuat-hang/xlsx');
    console.log(`export of all as a workbook: ${elapsed(since)}`);
    since = performance.now();
    await seller.get(location);
    await seller.post(`${location}/hoan-tac`, {});
    console.log(`undoing: ${await whileStateIs(seller, location, 'undoing')} products in ${elapsed(since)}`);
  } finally {
    await market.stop();
  }
}
