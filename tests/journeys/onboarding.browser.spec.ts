import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { MarketplaceProcess } from '../load/marketplace-process.js';
import { testTaxCode } from '../world/registrations.js';

const password = 'ChoTinh#2026';
let market: MarketplaceProcess;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  market = await MarketplaceProcess.start();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
}, 240_000);

afterAll(async () => {
  await browser.close();
  await market.stop();
}, 30_000);

/** Somebody on a small phone, signed in, without the script: what works so works always. */
async function signIn(email: string, then: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'vi-VN' });
  const page = await context.newPage();
  page.on('response', (reply) => {
    if (reply.status() >= 500) complaints.push(`${reply.status()} ${reply.url()}`);
  });
  await page.goto(`${market.url}/dang-nhap?then=${encodeURIComponent(then)}`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.click('form[action="/dang-nhap"] button[type=submit]');
  await page.waitForURL(`${market.url}${then}`);
  return page;
}

const words = (page: Page): Promise<string> => page.locator('main').innerText();
const next = (page: Page): Promise<void> => page.click('main form button:has-text("Lưu và tiếp tục")');
const fill = async (page: Page, boxes: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(boxes)) await page.fill(`main input[name=${name}]`, value);
};

function paper(name: string): string {
  const path = join(market.dataFolder, name);
  writeFileSync(path, '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  return path;
}

describe('a household business', () => {
  it('applies step by step, mends the one thing that an officer asks for, and is approved', async () => {
    const taxCode = testTaxCode(777);
    const seller = await signIn('lan@cho-tinh.example', '/kenh-ban-hang/dang-ky');
    await seller.click('text=Bắt đầu đăng ký');

    // A mistyped digit warns and stops nobody; what is wrong is said at its box and nothing typed is lost.
    await seller.selectOption('select[name=legalForm]', 'household');
    const mistyped = `${taxCode.slice(0, 9)}${(Number(taxCode[9]) + 1) % 10}`;
    await fill(seller, { taxCode: mistyped, name: '' });
    await next(seller);
    expect(await words(seller)).toMatch(/Mã số thuế này có thể gõ nhầm[\s\S]*Chưa điền ô này/);
    expect(await seller.inputValue('input[name=taxCode]')).toBe(mistyped);
    await fill(seller, { taxCode, name: 'Hộ kinh doanh Khô cá Bà Tư' });
    await next(seller);

    await fill(seller, { representativeName: 'Trần Thị Tư', identityNumber: '091900004127', representativePhone: '0912 345 678' });
    await next(seller);

    // The place is found without accents and without the script; the former commune is asked for where several became one.
    await fill(seller, { communeName: 'phu quoc', street: 'Khu phố 3' });
    await next(seller);
    const choice = seller.locator('input[type=radio][name=communeCode][value="31078"]');
    if (await choice.count()) {
      await choice.check();
      await next(seller);
    }
    await seller.selectOption('select[name=oldCommuneCode]', { index: 1 });
    await next(seller);

    await seller.selectOption('select[name=sectorCode]', '10');
    await fill(seller, { employees: '4', capital: '150.000.000' });
    await seller.click('text=Lưu, làm tiếp sau');
    expect(await words(seller)).toContain('Còn 2 bước chưa xong');
    await seller.click('text=Làm tiếp hồ sơ');

    // A picture by its name only is no paper; one file that fits is kept beside one that does not.
    writeFileSync(join(market.dataFolder, 'gia.pdf'), '<html>not a paper</html>');
    await seller.setInputFiles('input[name="document:registration-certificate"]', paper('giay-chung-nhan.pdf'));
    await seller.setInputFiles('input[name="document:representative-identity"]', join(market.dataFolder, 'gia.pdf'));
    await next(seller);
    expect(await words(seller)).toMatch(/giay-chung-nhan\.pdf[\s\S]*Tệp này chưa nhận được/);
    await seller.setInputFiles('input[name="document:representative-identity"]', paper('can-cuoc.pdf'));
    await next(seller);

    await seller.selectOption('select[name=bankBin]', '970452');
    await fill(seller, { shopName: 'Khô cá Bà Tư', accountNumber: '9900112233', holder: 'TRAN THI TU' });
    await next(seller);
    expect(await words(seller)).toMatch(/Quy mô: Siêu nhỏ[\s\S]*Nghị định 80\/2021/);
    await seller.check('input[name=confirm]');
    await seller.click('text=Gửi hồ sơ');
    expect(await words(seller)).toMatch(/Đã gửi hồ sơ[\s\S]*trả lời chậm nhất ngày \d\d\/\d\d\/\d{4}/);

    const officer = await signIn('canbo@cho-tinh.example', '/quan-tri/ho-so');
    await officer.fill('input[name=q]', 'kho ca ba tu');
    await officer.click('text=Tìm');
    await officer.click('text=Hộ kinh doanh Khô cá Bà Tư');
    await officer.click('text=Nhận xem hồ sơ này');
    await officer.click('a[href*="giay-to="] >> nth=0');
    const viewer = officer.locator('.paper-view iframe');
    expect(await viewer.getAttribute('title')).toContain('.pdf');
    const opened = await officer.request.get(`${market.url}${await viewer.getAttribute('src')}`);
    expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await officer.click('form[action$="/duyet"] button');
    expect(await words(officer)).toContain('Còn 5 mục bắt buộc chưa kiểm tra');

    // One change, asked for at the field that it means.
    await officer.click('summary:has-text("Yêu cầu sửa Số nhà")');
    await officer.fill('textarea[name="ask:street"]', 'Xin ghi rõ số nhà và tổ như trên giấy chứng nhận.');
    await officer.click('text=Gửi yêu cầu sửa');
    expect(await words(officer)).toContain('Đã gửi yêu cầu sửa');

    await seller.goto(`${market.url}/kenh-ban-hang/dang-ky`);
    expect(await words(seller)).toMatch(/Cần bổ sung, sửa đổi[\s\S]*Xin ghi rõ số nhà và tổ/);
    await seller.click('.to-mend a');
    expect(await words(seller)).toContain('Xin ghi rõ số nhà và tổ');
    await fill(seller, { street: 'Số 12, tổ 3, khu phố 3' });
    await next(seller);
    await seller.click('text=Gửi lại hồ sơ');
    await seller.check('input[name=confirm]');
    await seller.click('main form button:has-text("Gửi lại hồ sơ")');
    expect(await words(seller)).toContain('Đang chờ xét duyệt');

    await officer.goto(`${market.url}/quan-tri/ho-so?q=${taxCode}`);
    await officer.click('text=Hộ kinh doanh Khô cá Bà Tư');
    expect(await words(officer)).toContain('Số 12, tổ 3, khu phố 3');
    for (const box of await officer.locator('.check-list input:not([disabled])').all()) await box.check();
    await officer.click('text=Lưu danh mục');
    await officer.click('form[action$="/duyet"] button');
    expect(await words(officer)).toContain('Đã duyệt. Gian hàng đã mở');

    // Until the approval has been heard of, the seller centre leads back to the application.
    do await seller.goto(`${market.url}/kenh-ban-hang`);
    while (new URL(seller.url()).pathname !== '/kenh-ban-hang');
    expect(await words(seller)).toContain('Khô cá Bà Tư');
    expect(complaints).toEqual([]);
  }, 180_000);
});
