import { type BrowserContext, type Page } from 'playwright-core';
import { call } from '../load/shopper.js';
import { honSonFile, importProducts } from '../world/import-command.js';
import { Journey } from '../world/journey.js';

interface Found {
  readonly slug: string;
  readonly name: string;
  readonly shop: { readonly slug: string };
}
interface Detail {
  readonly variants: readonly { readonly id: string; readonly available: number }[];
}

const password = 'ChoTinh#2026';
const seller = { email: 'honson@cho-tinh.example', password };
const journey = Journey.ofThisFile();
/** A product just imported by the seller who can sign in, and one of another shop. */
let own: Found;
let other: Found;

beforeAll(async () => {
  expect(importProducts(journey.market, 'nuoc-mam-hon-son', honSonFile).output).toContain('Đã thêm 2');
  own = await imported();
  const all = await products('/api/v1/products?inStock=true&perPage=100&q=nuoc%20mam');
  other = all.find(({ shop }) => shop.slug !== own.shop.slug)!;
}, 240_000);

/** The index follows the import within a second. */
async function imported(): Promise<Found> {
  for (let turn = 0; turn < 100; turn++) {
    const [found] = await products('/api/v1/products?q=nuoc%20mam%20nhi%20hon%20son%20me%20dau');
    if (found?.name.endsWith('mẻ đầu')) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the imported product is not found');
}

async function products(path: string): Promise<readonly Found[]> {
  return (await call<{ items: readonly Found[] }>('GET', `${journey.market.url}${path}`)).body.items;
}

async function piecesOf(slug: string): Promise<number> {
  const { body } = await call<Detail>('GET', `${journey.market.url}/api/v1/products/${slug}`);
  return body.variants.reduce((sum, { available }) => sum + available, 0);
}

/** A browser that tells of every script error and of every breach of the content policy. */
async function open(script: boolean): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await journey.browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: script, locale: 'vi-VN' });
  const [page, complaints] = [await context.newPage(), [] as string[]];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Types the name as people do, without its marks, and opens the product that is found. */
async function findProduct(page: Page, { name, slug }: Found): Promise<void> {
  await page.goto(journey.market.url);
  const typed = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
  await page.fill('input[name=q]', typed);
  await page.press('input[name=q]', 'Enter');
  await page.waitForURL(/\/tim-kiem/);
  await page.click(`a[href^="/san-pham/${slug}"]`);
  await page.waitForURL(`**/san-pham/${slug}`);
}

async function fillCart(page: Page, script: boolean): Promise<void> {
  for (const [product, quantity] of [
    [own, 2],
    [other, 1],
  ] as const) {
    await findProduct(page, product);
    await page.fill('form.buy input[name=quantity]', String(quantity));
    await page.click('form.buy button[value=gio-hang]');
    if (script) await page.waitForFunction(() => /\S/.test(document.querySelector('[data-toast]')?.textContent ?? ''));
    else await page.waitForURL('**/gio-hang');
  }
  await page.goto(`${journey.market.url}/gio-hang`);
  expect(await page.locator('article.line').count()).toBe(2);
  expect(await page.locator('section.panel').count()).toBe(2);
}

/** Types a few letters and takes the first commune of the list, whereupon the fees appear. */
async function pickCommune(page: Page): Promise<void> {
  await page.locator('input[name=communeName]').pressSequentially('phu quoc');
  await page.locator('[data-commune] [role=option]').first().click();
  await page.locator('input[name^="shipping."]').first().waitFor();
}

/** Without the script the fees are asked for by a button, and so is which commune of the name is meant. */
async function writeCommune(page: Page): Promise<void> {
  await page.fill('input[name=communeName]', 'phu quoc');
  await page.click('button[value=quote]');
  const choice = page.locator('input[type=radio][name=communeCode]').first();
  const option = page.locator('input[name^="shipping."]').first();
  await choice.or(option).first().waitFor();
  if (!(await choice.isVisible())) return;
  await choice.check();
  await page.click('button[value=quote]');
  await option.waitFor();
}

async function checkOut(page: Page, method: 'card' | 'bank-transfer', script: boolean): Promise<void> {
  await page.click('a[href="/thanh-toan"]');
  await page.fill('input[name=name]', 'Nguyễn Thị Lan');
  await page.fill('input[name=phone]', '0912 345 678');
  await page.fill('input[name=email]', 'lan.khach@cho-tinh.example');
  await page.fill('input[name=street]', '12 Nguyễn Trung Trực');
  await (script ? pickCommune(page) : writeCommune(page));
  expect(await page.inputValue('input[name=name]')).toBe('Nguyễn Thị Lan');
  await page.check(`input[name=paymentMethod][value=${method}]`);
  await page.click('button[value=place]');
}

/** Through the done page to the order of the seller who will look at it. @returns its number */
async function openPaidOrder(page: Page): Promise<string> {
  await page.waitForURL(/\/thanh-toan\/[0-9a-f-]{36}/);
  for (let turn = 0; turn < 40 && (await page.locator('.done').count()) === 0; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.reload();
  }
  expect(await page.locator('.done__orders li').count()).toBe(2);
  const number = (
    await page
      .locator('.done__orders li', { hasText: /Hòn Sơn/i })
      .locator('strong')
      .innerText()
  ).trim();
  await page.locator('.done__orders li', { hasText: number }).locator('a').click();
  await page.waitForURL(/\/don-hang\//);
  expect(await page.locator('.badge').first().innerText()).toBe('Đã thanh toán');
  return number;
}

async function payByCard(page: Page): Promise<void> {
  await page.waitForURL(/127\.0\.0\.1:\d+\/(?!thanh-toan)/);
  await page.click('button[value=pay]');
}

/** The bank's page of the sandbox, reached from the page with the QR code; its form is filled in already. */
async function payByTransfer(page: Page): Promise<void> {
  await page.waitForURL(/\/thanh-toan\/[0-9a-f-]{36}/);
  expect(await page.locator('svg.qr').isVisible()).toBe(true);
  const purchase = page.url();
  await page.click('.sandbox-pay button');
  await page.waitForURL(/\/bank/);
  await page.locator('form button').last().click();
  await page.waitForLoadState();
  await page.goto(purchase);
}

async function sellerSees(number: string): Promise<void> {
  const { context, page } = await open(true);
  await page.goto(`${journey.market.url}/dang-nhap?then=/kenh-ban-hang/don-hang`);
  await page.fill('input[name=email]', seller.email);
  await page.fill('input[name=password]', seller.password);
  await page.click('form[action="/dang-nhap"] button[type=submit]');
  await page.waitForURL('**/kenh-ban-hang/don-hang');
  expect(await page.locator('main').innerText()).toContain(number);
  await context.close();
}

describe.each([
  ['card', true],
  ['bank-transfer', true],
  ['bank-transfer', false],
] as const)('a purchase of two shops by %s, script %s', (method, script) => {
  it('goes from words without marks to a paid order, and takes exactly what was bought', async () => {
    const before = [await piecesOf(own.slug), await piecesOf(other.slug)];
    const { context, page, complaints } = await open(script);
    await fillCart(page, script);
    await checkOut(page, method, script);
    await (method === 'card' ? payByCard(page) : payByTransfer(page));
    const number = await openPaidOrder(page);
    expect(complaints).toEqual([]);
    expect([await piecesOf(own.slug), await piecesOf(other.slug)]).toEqual([before[0]! - 2, before[1]! - 1]);
    await context.close();
    await sellerSees(number);
  }, 120_000);
});
