import type { Page } from 'playwright-core';
import { ExampleBrowser } from '../world/example-browser.js';

let world: ExampleBrowser;
let page: Page;

beforeAll(async () => {
  world = await ExampleBrowser.open();
}, 60_000);
afterAll(() => world.close());

beforeEach(async () => {
  const context = await world.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});
afterEach(() => page.context().close());

const json = (body: object) => ({ contentType: 'application/json', body: JSON.stringify(body) });

describe('the script', () => {
  it('suggests while typing and goes where the arrows and Enter say', async () => {
    await page.route('**/api/v1/suggestions?*', (route) =>
      route.fulfill(
        json({
          items: [
            { kind: 'query', label: 'nước mắm nhĩ', url: '/shop', slug: null },
            { kind: 'product', label: 'Nước mắm 40°N', url: '/product', slug: 'a' },
            { kind: 'query', label: 'elsewhere', url: 'https://evil.example/', slug: null },
          ],
        }),
      ),
    );
    await page.goto(`${world.origin}/home`);
    const box = page.getByRole('combobox');
    await box.pressSequentially('nuoc');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await options.allTextContents()).toEqual(['nước mắm nhĩ', 'Nước mắm 40°N']);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    expect(await options.nth(1).getAttribute('id')).toBe(await box.getAttribute('aria-activedescendant'));
    await box.press('Enter');
    await page.waitForURL('**/product');
  });

  it('adds to the cart without leaving, and tells the new count', async () => {
    await page.route('**/gio-hang/dong', (route) => route.fulfill(json({ cartCount: 5, message: 'Đã thêm vào giỏ' })));
    await page.goto(`${world.origin}/product`);
    await page.locator('[data-step="1"]').click();
    const asked = page.waitForRequest('**/gio-hang/dong');
    await page.locator('button[value="gio-hang"]').click();
    const request = await asked;
    expect(new URLSearchParams(request.postData() ?? '').get('quantity')).toBe('2');
    expect(request.headers()['x-requested-with']).toBe('fetch');
    await page.getByText('Đã thêm vào giỏ').waitFor();
    expect(await page.locator('[data-cart-count]').textContent()).toBe('5');
    expect(page.url()).toBe(`${world.origin}/product`);
  });

  it('sends a settled quantity once and puts the answer in place, keeping the focus', async () => {
    await page.goto(`${world.origin}/cart`);
    const answer = (await (await page.request.get(`${world.origin}/cart`)).text()).replaceAll('785.000', '970.000');
    let sent = 0;
    await page.route('**/gio-hang/dong/v1', (route) => {
      sent += 1;
      return route.fulfill({ contentType: 'text/html', body: answer });
    });
    const more = page.locator('[data-step="1"]').first();
    await more.click();
    await more.click();
    await page.getByText('970.000').first().waitFor();
    expect(sent).toBe(1);
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await more.isVisible()).toBe(true);
  });

  it('finds a commune and asks for the fees of it', async () => {
    await page.route('**/api/v1/regions*', (route) =>
      route.fulfill(
        json({
          items: route.request().url().includes('q=')
            ? [{ code: '31078', name: 'Đặc khu Phú Quốc', provinceCode: '91' }]
            : [{ code: '91', name: 'Tỉnh An Giang', provinceCode: '91' }],
        }),
      ),
    );
    await page.goto(`${world.origin}/checkout`);
    const quoted = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/thanh-toan'));
    const html = await (await page.request.get(`${world.origin}/checkout`)).text();
    await page.route('**/thanh-toan', (route) => route.fulfill({ contentType: 'text/html', body: html.replaceAll('32.000', '41.000') }));
    await page.getByRole('combobox', { name: /Xã, phường/ }).fill('');
    await page.getByRole('combobox', { name: /Xã, phường/ }).pressSequentially('phu quoc');
    await page.getByRole('option', { name: /Phú Quốc/ }).click();
    const body = new URLSearchParams((await quoted).postData() ?? '');
    expect([body.get('communeCode'), body.get('communeName'), body.get('step')]).toEqual([
      '31078',
      'Đặc khu Phú Quốc, Tỉnh An Giang',
      'quote',
    ]);
    await page.getByText('41.000').first().waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Hạnh');
  });

  it('copies the reference, counts down, and shows the page anew when the bank has reported', async () => {
    let state = 'waiting';
    await page.route('**/trang-thai', (route) => route.fulfill(json({ state })));
    await page.goto(`${world.origin}/payment-qr`);
    await page.getByRole('button', { name: /Sao chép Nội dung/ }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('KG7Q2M4X');
    expect(await page.locator('[data-countdown-clock]').textContent()).toMatch(/^1[45]:\d\d$/);
    state = 'received';
    await page.waitForEvent('framenavigated', { timeout: 15_000 });
  }, 30_000);

  it('sends an order once, however often the button is pressed', async () => {
    let sent = 0;
    await page.goto(`${world.origin}/checkout`);
    await page.route('**/thanh-toan', async (route) => {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.fulfill({ contentType: 'text/html', body: 'ok' });
    });
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('button[value="place"]');
      button?.click();
      button?.click();
    });
    await page.getByText('ok', { exact: true }).waitFor();
    expect(sent).toBe(1);
  });
});
