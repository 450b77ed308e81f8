import type { Page } from 'playwright-core';
import { Journey, says } from '../world/journey.js';

const journey = Journey.ofThisFile({ DEMO_PRODUCTS: '60' });

const signIn = (email: string, then: string): Promise<Page> => journey.visit(then, { email, viewport: { width: 1280, height: 900 } });
const numberIn = (text: string | null): number => Number((text ?? '').replace(/\D/g, ''));

describe('an officer', () => {
  it('goes from a number of any past day to the rows behind it, and on to what each business has on record', async () => {
    const page = await signIn('canbo@cho-tinh.example', '/quan-tri');
    await page.fill('input[name=asOf]', '2023-12-31');
    await page.selectOption('select[name=boundaries]', 'before-2025-07');
    await page.click('.desk__filter button[type=submit]');
    const shown = numberIn(await page.locator('.headline__number').first().textContent());
    expect(shown).toBeGreaterThan(0);
    await page.locator('.headline__number').first().click();
    await says(page, `${shown} cơ sở tham gia đến hết ngày 31/12/2023`);
    expect(await page.locator('.table tbody tr').count()).toBe(shown);
    for (const type of ['xlsx', 'csv']) {
      const href = await page.locator(`a[href*=".${type}"]`).first().getAttribute('href');
      expect([type, (await page.request.get(new URL(href!, page.url()).href)).status()]).toEqual([type, 200]);
    }
    await page.locator('.table tbody a').first().click();
    await says(page, /Được duyệt[\s\S]*Đăng bán|Đăng bán[\s\S]*Được duyệt/);
  });

  it('draws up a report, signs it, locks it and sees that the facts still give the same', async () => {
    const page = await signIn('canbo@cho-tinh.example', '/quan-tri/bao-cao');
    await page.selectOption('select[name=period]', 'calendar/2025-06');
    await page.click('main form[action="/quan-tri/bao-cao"] button[type=submit]');
    await says(page, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await page.click('form[action$="/gui"] button[type=submit]');
    await says(page, 'Hãy ghi đủ nơi lập, cơ quan và người ký trước khi gửi.');
    const signer = { agency: 'SỞ CÔNG THƯƠNG', place: 'Rạch Giá', title: 'Giám đốc', name: 'Nguyễn Văn Ký' };
    for (const [name, text] of Object.entries(signer)) await page.fill(`input[name=${name}]`, text);
    await page.click('form[action$="/ghi"] button[type=submit]');
    await page.click('form[action$="/gui"] button[type=submit]');
    await says(page, 'Đếm lại từ sổ sự kiện cho đúng báo cáo đã gửi, từng ký tự.');
    expect(await page.locator('form[action$="/gui"]').count()).toBe(0);
    const address = page.url().split('?')[0]!;
    const file = await page.request.get(`${address}.xlsx`);
    expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('adds a figure from outside with its source, and everybody sees it as reported', async () => {
    const page = await signIn('canbo@cho-tinh.example', '/quan-tri/so-lieu-bao-cao');
    const box = (name: string) => `form[action="/quan-tri/so-lieu-bao-cao"] [name=${name}]`;
    await page.selectOption(box('indicator'), 'digital-signature');
    for (const [name, text] of Object.entries({ from: '2024-01-01', to: '2024-12-31', value: '85,5', source: 'Báo cáo 45/BC-SCT' }))
      await page.fill(box(name), text);
    await page.click('form[action="/quan-tri/so-lieu-bao-cao"] button[type=submit]');
    await says(page, 'Đã ghi số liệu.');
    await page.goto(`${journey.market.url}/so-lieu`);
    await says(page, /Số liệu báo cáo[\s\S]*85,5[\s\S]*Báo cáo 45\/BC-SCT/);
  });
});

describe('an administrator', () => {
  it('finds in the log what the officer did, and appoints an auditor', async () => {
    const page = await signIn('quantri@cho-tinh.example', '/quan-tri/nhat-ky?act=participation/');
    await says(page, /Thêm số liệu báo cáo[\s\S]*Gửi báo cáo/);
    await page.goto(`${journey.market.url}/quan-tri/can-bo`);
    await page.fill('input[name=email]', 'lan@cho-tinh.example');
    await page.check('input[value=auditor]');
    await page.click('form[action="/quan-tri/can-bo"] button[type=submit]');
    await says(page, /Đã cử[\s\S]*Nguyễn Thị Lan/);
    // Who was appointed sets up a second factor before anything else; the demo's auditor has one.
    const auditor = await signIn('kiemtoan@cho-tinh.example', '/quan-tri/nhat-ky');
    await says(auditor, 'Cử cán bộ');
  });
});

describe('everybody', () => {
  it('may take the open figures away, as the page shows them', async () => {
    const json = (await (await fetch(`${journey.market.url}/so-lieu/district.json?asOf=2023-12-31`)).json()) as {
      businesses: number;
      hiddenBelow: number;
      rows: { businesses: number | null }[];
    };
    expect(json.rows).toHaveLength(15);
    for (const { businesses } of json.rows) expect(businesses === null || businesses === 0 || businesses >= json.hiddenBelow).toBe(true);
    const csv = await (await fetch(`${journey.market.url}/so-lieu/growth.csv?asOf=2023-12-31`)).text();
    expect(csv.trimEnd().split('\r\n').at(-1)).toBe(`31/12/2023,${json.businesses},${(json as unknown as { products: number }).products}`);
    expect((await fetch(`${journey.market.url}/so-lieu/old-commune.csv`)).status).toBe(404);
  });
});
