import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { Journey, says, wordsOn as words } from '../world/journey.js';
import { mailsIn } from '../world/read-mail.js';
import { testTaxCode } from '../world/registrations.js';
import { signInAt } from '../world/sign-in.js';

const email = 'ba.tu@example.vn';
const password = 'khô cá sặc Rạch Giá';
const business = 'Hộ kinh doanh Khô cá Bà Tư';
const product = 'Khô cá sặc Bà Tư phơi hai nắng';
const taxCode = testTaxCode(777);

const journey = Journey.ofThisFile({ DEMO_PRODUCTS: '60' });
const phone = (): Promise<Page> => journey.newPage();
const press = (page: Page, label: string): Promise<void> => page.click(`main button:text-is("${label}"):not(.visually-hidden)`);
const next = (page: Page): Promise<void> => press(page, 'Lưu và tiếp tục');
const open = (page: Page, path: string) => page.goto(`${journey.market.url}${path}`);
const fill = async (page: Page, boxes: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(boxes)) await page.fill(`main [name="${name}"]`, value);
};

/** What follows by an event, or by a job, has come when it is seen. */
async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error(`${what} did not come`);
}

const participating = async (): Promise<{ businesses: number; products: number }> =>
  (await (await fetch(`${journey.market.url}/api/v1/participation`)).json()) as { businesses: number; products: number };

async function signUp(page: Page): Promise<void> {
  await open(page, '/dang-ky?then=/kenh-ban-hang/dang-ky');
  await fill(page, { name: 'Trần Thị Tư', email, password });
  for (const box of await page.locator('input[name=consents][value^="account"]').all()) await box.check();
  await page.click('main form[action="/dang-ky"] button[type=submit]');
  await page.waitForURL('**/xac-minh?**');
  const letter = await until(
    () =>
      Promise.resolve(mailsIn(journey.market.dataFolder).find(({ to, subject }) => to.includes(email) && /là mã xác nhận/.test(subject))),
    'the mail with the code',
  );
  await fill(page, { code: /\d{6}/.exec(letter.subject)![0] });
  await page.click('main form[action="/xac-minh"] button[type=submit]');
  await page.waitForURL('**/kenh-ban-hang/dang-ky');
}

function paper(name: string, content = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'): string {
  const path = join(journey.market.dataFolder, name);
  writeFileSync(path, content);
  return path;
}

async function apply(page: Page): Promise<void> {
  await page.click('main a:has-text("Bắt đầu đăng ký")');
  // A mistyped digit warns and stops nobody; what is wrong is said at its box and nothing typed is lost.
  await page.selectOption('select[name=legalForm]', 'household');
  const mistyped = `${taxCode.slice(0, 9)}${(Number(taxCode[9]) + 1) % 10}`;
  await fill(page, { taxCode: mistyped, name: '' });
  await next(page);
  await says(page, /Mã số thuế này có thể gõ nhầm[\s\S]*Chưa điền ô này/);
  expect(await page.inputValue('input[name=taxCode]')).toBe(mistyped);
  await fill(page, { taxCode, name: business });
  await next(page);

  await fill(page, { representativeName: 'Trần Thị Tư', identityNumber: '091900004127', representativePhone: '0912 345 678' });
  await next(page);

  // The place is found without accents and without the script; the former commune is asked for where several became one.
  await fill(page, { communeName: 'phu quoc', street: 'Khu phố 3' });
  await next(page);
  const choice = page.locator('input[type=radio][name=communeCode][value="31078"]');
  if (await choice.count()) {
    await choice.check();
    await next(page);
  }
  const former = page.locator('select[name=oldCommuneCode]');
  if (await former.count()) {
    await former.selectOption({ index: 1 });
    await next(page);
  }

  await page.selectOption('select[name=sectorCode]', '10');
  await fill(page, { employees: '4', capital: '150.000.000' });
  await press(page, 'Lưu, làm tiếp sau');
  await says(page, 'Còn 2 bước chưa xong');
  await page.click('main a:has-text("Làm tiếp hồ sơ")');

  // A paper by its name only is none; one file that fits is kept beside one that does not.
  await page.setInputFiles('input[name="document:registration-certificate"]', paper('giay-chung-nhan.pdf'));
  await page.setInputFiles('input[name="document:representative-identity"]', paper('gia.pdf', '<html>not a paper</html>'));
  await next(page);
  await says(page, /giay-chung-nhan\.pdf[\s\S]*Tệp này chưa nhận được/);
  await page.setInputFiles('input[name="document:representative-identity"]', paper('can-cuoc.pdf'));
  await next(page);

  await page.selectOption('select[name=bankBin]', '970452');
  await fill(page, { shopName: 'Khô cá Bà Tư', accountNumber: '9900112233', holder: 'TRAN THI TU' });
  await next(page);
  await says(page, /Quy mô: Siêu nhỏ[\s\S]*Nghị định 80\/2021/);
  await page.check('input[name=confirm]');
  await press(page, 'Gửi hồ sơ');
  await says(page, /Đã gửi hồ sơ[\s\S]*trả lời chậm nhất ngày \d\d\/\d\d\/\d{4}/);
}

async function askForOneChange(officer: Page): Promise<void> {
  await fill(officer, { q: 'kho ca ba tu' });
  await press(officer, 'Tìm');
  await officer.click(`main a:has-text("${business}")`);
  await press(officer, 'Nhận xem hồ sơ này');
  await officer.click('a[href*="giay-to="] >> nth=0');
  const viewer = officer.locator('.paper-view iframe');
  expect(await viewer.getAttribute('title')).toContain('.pdf');
  const opened = await officer.request.get(`${journey.market.url}${await viewer.getAttribute('src')}`);
  expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await officer.click('form[action$="/duyet"] button');
  await says(officer, /Còn \d+ mục bắt buộc chưa kiểm tra/);
  await officer.click('summary:has-text("Yêu cầu sửa Số nhà")');
  await fill(officer, { 'ask:street': 'Xin ghi rõ số nhà và tổ như trên giấy chứng nhận.' });
  await press(officer, 'Gửi yêu cầu sửa');
  await says(officer, 'Đã gửi yêu cầu sửa');
}

async function mend(page: Page): Promise<void> {
  await open(page, '/kenh-ban-hang/dang-ky');
  await says(page, /Cần bổ sung, sửa đổi[\s\S]*Xin ghi rõ số nhà và tổ/);
  await page.click('.to-mend a');
  await says(page, 'Xin ghi rõ số nhà và tổ');
  await fill(page, { street: 'Số 12, tổ 3, khu phố 3' });
  await next(page);
  await open(page, '/kenh-ban-hang/dang-ky');
  await page.click('main a:has-text("Gửi lại hồ sơ")');
  await page.check('input[name=confirm]');
  await press(page, 'Gửi lại hồ sơ');
  await says(page, 'Đang chờ xét duyệt');
}

async function approve(officer: Page): Promise<void> {
  await open(officer, `/quan-tri/ho-so?q=${taxCode}`);
  await officer.click(`main a:has-text("${business}")`);
  await says(officer, 'Số 12, tổ 3, khu phố 3');
  for (const box of await officer.locator('.check-list input:not([disabled])').all()) await box.check();
  await press(officer, 'Lưu danh mục');
  await officer.click('form[action$="/duyet"] button');
  await says(officer, 'Đã duyệt. Gian hàng đã mở');
}

/** @returns the id of the product, written and sent to the officers */
async function writeProduct(page: Page): Promise<string> {
  const picture = async (file: string, r: number): Promise<string> => {
    const path = join(journey.market.dataFolder, file);
    await sharp({ create: { width: 900, height: 900, channels: 3, background: { r, g: 120, b: 60 } } })
      .jpeg()
      .toFile(path);
    return path;
  };
  await open(page, '/kenh-ban-hang/san-pham/moi');
  await page.selectOption('select[name=categorySlug]', 'kho-ca-dong');
  await fill(page, { name: product, descriptionVi: 'Cá sặc đồng, phơi hai nắng.', price: '180.000', stock: '20', weight: '500' });
  await press(page, 'Lưu bản nháp');
  await page.waitForURL('**/hinh?done=added');
  const id = /san-pham\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  await page.setInputFiles('input[name=pictures]', [await picture('mat-truoc.jpg', 200), await picture('mat-sau.jpg', 90)]);
  await press(page, 'Lưu hình');
  expect(await page.locator('.picture-row').count()).toBe(2);
  await open(page, `/kenh-ban-hang/san-pham/${id}/phan-loai`);
  await fill(page, {
    'option.0': 'Khối lượng',
    'values.0': '250 g, 500 g, 1 kg',
    'all.price': '180000',
    'all.stock': '10',
    'all.weight': '600',
  });
  await press(page, 'Tạo bảng phân loại');
  await press(page, 'Lưu bảng');
  await page.waitForURL('**/phan-loai?done=saved');
  expect(await page.locator('.variant-cells').count()).toBe(3);
  await press(page, 'Gửi duyệt');
  await page.waitForURL('**done=submitted');
  return id;
}

describe('a household business', () => {
  it('signs up, registers, mends what an officer asks for, sells what it was approved to sell, is found and is counted', async () => {
    const before = await participating();
    const seller = await phone();
    await signUp(seller);
    await apply(seller);

    const officer = await phone();
    await signInAt(officer, journey.market.url, 'canbo@cho-tinh.example', '/quan-tri/ho-so');
    await askForOneChange(officer);
    await mend(seller);
    await approve(officer);

    // Until the approval has been heard of, the seller centre leads back to the application.
    await until(async () => {
      await open(seller, '/kenh-ban-hang');
      return new URL(seller.url()).pathname === '/kenh-ban-hang' ? true : undefined;
    }, 'the seller centre');
    await says(seller, 'Khô cá Bà Tư');
    const id = await writeProduct(seller);

    const visitor = await phone();
    const search = `/tim-kiem?q=${encodeURIComponent('kho ca sac ba tu')}`;
    await open(visitor, search);
    expect(await words(visitor)).not.toContain(product);
    await open(officer, `/quan-tri/san-pham/${id}`);
    await press(officer, 'Duyệt và đăng bán');
    await officer.waitForURL('**done=published');

    await until(async () => {
      await open(visitor, search);
      return (await words(visitor)).includes(product) ? true : undefined;
    }, 'the product in search');
    await visitor.click(`main a:has-text("${product}")`);
    await says(visitor, /Khô cá Bà Tư/);
    expect(await visitor.locator('.variant').count()).toBe(3);

    const counted = await until(async () => {
      const now = await participating();
      return now.products > before.products ? now : undefined;
    }, 'the business among those that take part');
    expect(counted).toMatchObject({ businesses: before.businesses + 1, products: before.products + 1 });
    expect(journey.complaints).toEqual([]);
  }, 240_000);
});
