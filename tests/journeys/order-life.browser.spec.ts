import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { call } from '../load/shopper.js';
import { Journey, says, wordsOn as words } from '../world/journey.js';

interface Found {
  readonly slug: string;
  readonly shop: { readonly slug: string };
}

const shop = 'nuoc-mam-hon-son';
const journey = Journey.ofThisFile();
/** Two products of the shop whose seller can sign in, and one of another shop. */
let own: readonly Found[];
let other: Found;

beforeAll(async () => {
  own = (await products(`shop=${shop}`)).slice(0, 2);
  other = (await products('q=nuoc%20mam')).find((found) => found.shop.slug !== shop)!;
}, 240_000);

const products = async (query: string): Promise<readonly Found[]> =>
  (await call<{ items: readonly Found[] }>('GET', `${journey.market.url}/api/v1/products?inStock=true&perPage=100&${query}`)).body.items;

const signIn = (email: string, then: string): Promise<Page> => journey.visit(then, { email });

const amountOf = (text: string): bigint => BigInt(text.replace(/[^\d−]/g, '').replace('−', '-'));

/** Reloads until the page says it: money and books follow by events. */
async function until(page: Page, what: RegExp): Promise<void> {
  for (let turn = 0; turn < 240 && !what.test(await words(page)); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.reload();
  }
  await says(page, what);
}

async function fillCart(page: Page): Promise<void> {
  for (const [product, quantity] of [
    [own[0]!, 2],
    [own[1]!, 1],
    [other, 1],
  ] as const) {
    await page.goto(`${journey.market.url}/san-pham/${product.slug}`);
    await page.fill('form.buy input[name=quantity]', String(quantity));
    await page.click('form.buy button[value=gio-hang]');
    await page.waitForURL('**/gio-hang');
  }
  expect(await page.locator('article.line').count()).toBe(3);
}

async function checkOut(page: Page, method: 'card' | 'bank-transfer'): Promise<void> {
  await page.click('a[href="/thanh-toan"]');
  for (const [name, text] of [
    ['name', 'Nguyễn Thị Lan'],
    ['phone', '0912 345 678'],
    ['email', 'lan.khach@cho-tinh.example'],
    ['street', '12 Nguyễn Trung Trực'],
    ['communeName', 'đặc khu phú quốc'],
  ] as const)
    await page.fill(`input[name=${name}]`, text);
  await page.click('button[value=quote]');
  const choice = page.locator('input[type=radio][name=communeCode]').first();
  await choice.or(page.locator('input[name^="shipping."]').first()).first().waitFor();
  if (await choice.isVisible()) {
    await choice.check();
    await page.click('button[value=quote]');
  }
  await page.check(`input[name=paymentMethod][value=${method}]`);
  await page.click('button[value=place]');
}

async function payByCard(page: Page): Promise<void> {
  await page.waitForURL(/127\.0\.0\.1:\d+\/(?!thanh-toan)/);
  await page.click('button[value=pay]');
}

async function payByTransfer(page: Page): Promise<void> {
  await page.waitForURL(/\/thanh-toan\/[0-9a-f-]{36}/);
  const purchase = page.url();
  await page.click('.sandbox-pay button');
  await page.waitForURL(/\/bank/);
  await page.locator('form button').last().click();
  await page.waitForLoadState();
  await page.goto(purchase);
}

/** Through the done page to the order of the shop whose seller can sign in. @returns its number */
async function openOrder(page: Page): Promise<string> {
  await page.waitForURL(/\/thanh-toan\/[0-9a-f-]{36}/);
  for (let turn = 0; turn < 240 && (await page.locator('.done').count()) === 0; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.reload();
  }
  const row = page.locator('.done__orders li', { hasText: /Hòn Sơn/i });
  const number = (await row.locator('strong').innerText()).trim();
  await row.locator('a').click();
  await page.waitForURL(/\/don-hang\//);
  return number;
}

/** What the shop's books say of an order: each change, the newest last. */
async function bookedOf(seller: Page, number: string): Promise<readonly bigint[]> {
  await seller.goto(`${journey.market.url}/kenh-ban-hang/so-quy`);
  const lines = seller.locator('.books__line', { hasText: number }).locator('.books__change');
  return (await lines.allInnerTexts()).map((text) => amountOf(text.split(':').pop()!));
}

const totalOf = async (page: Page): Promise<bigint> => amountOf(await page.locator('.summary .totals__last dd').innerText());
const refundsOf = async (page: Page): Promise<readonly bigint[]> =>
  (await page.locator('.refunds__row .amount').allInnerTexts()).map(amountOf);

describe('an order from two shops', () => {
  it('paid by card is confirmed, partly cancelled, sent, received, partly returned and refunded, and the books follow', async () => {
    const buyer = await journey.newPage();
    await fillCart(buyer);
    await checkOut(buyer, 'card');
    await payByCard(buyer);
    const number = await openOrder(buyer);
    const seller = await signIn('honson@cho-tinh.example', '/kenh-ban-hang');
    await seller.click('a[href="/kenh-ban-hang/don-hang?group=paid"]');
    await seller.click(`a[href="/kenh-ban-hang/don-hang/${number}"]`);
    await seller.click('form[action$="/xac-nhan"] button');
    await says(seller, 'Đã xác nhận đơn');

    // The buyer cancels one of two bottles; a number that is too large keeps what was typed.
    await buyer.reload();
    const total = await totalOf(buyer);
    await buyer.click('.next__cancel a');
    await buyer.locator('.quantities input').nth(0).fill('1');
    await buyer.locator('.quantities input').nth(1).fill('0');
    await buyer.fill('input[name=reason]', 'Đặt dư một chai');
    await buyer.click('main form button[type=submit]');
    await says(buyer, /Đã huỷ[\s\S]*Huỷ một phần: Đặt dư một chai/);

    // A slip of the two pieces that are left, and the parcel.
    const slip = await seller.request.get(`${journey.market.url}/kenh-ban-hang/don-hang/phieu-dong-goi?so=${number}`);
    expect([slip.status(), slip.headers()['content-type'], (await slip.body()).subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    await seller.goto(`${journey.market.url}/kenh-ban-hang/don-hang/${number}`);
    await seller.selectOption('form[action$="/gui-hang"] select[name=carrier]', 'ghn');
    await seller.click('form[action$="/gui-hang"] > button');
    await says(seller, 'Chưa điền ô này.');
    await seller.fill('form[action$="/gui-hang"] input[name=trackingCode]', 'GHN-2611-1');
    await seller.click('form[action$="/gui-hang"] > button');
    await says(seller, 'Đã ghi nhận gửi hàng');

    await buyer.reload();
    await says(buyer, 'GHN-2611-1');
    await buyer.click('form[action*="/da-nhan"] button');
    await says(buyer, 'Cảm ơn bạn đã báo đã nhận hàng');

    // The other line goes back, with a picture of what is wrong.
    await buyer.click('a[href*="/tra-hang"]');
    const picture = join(journey.market.dataFolder, 'vo-chai.png');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'));
    await buyer.setInputFiles('input[name=pictures]', picture);
    await buyer.fill('textarea[name=note]', 'Chai bị nứt cổ.');
    await buyer.selectOption('select[name=reason]', 'damaged');
    await buyer.click('main form button[type=submit]');
    await says(buyer, /Hãy chọn ít nhất một món[\s\S]*vo-chai\.png/);
    expect(await buyer.inputValue('textarea[name=note]')).toBe('Chai bị nứt cổ.');
    await buyer.locator('.quantities input').nth(1).fill('1');
    await buyer.click('main form button[type=submit]');
    await says(buyer, /Đã gửi yêu cầu[\s\S]*1 ảnh đã gửi/);

    await seller.goto(`${journey.market.url}/kenh-ban-hang/don-hang?group=returns`);
    await seller.click(`a[href="/kenh-ban-hang/don-hang/${number}"]`);
    await says(seller, /Chai bị nứt cổ[\s\S]*Ảnh 1/);
    await seller.fill('textarea[name=instructions]', 'Không cần gửi lại.');
    await seller.click('form[action$="/nhan-tra"] button');
    await buyer.reload();
    await buyer.fill('input[name=trackingCode]', 'vtp 7788');
    await buyer.click('form[action*="/da-gui-lai"] button');
    await says(buyer, /Bạn đã gửi hàng lại[\s\S]*VTP 7788/);
    expect(await buyer.locator('form[action*="/da-gui-lai"]').count()).toBe(0);
    await seller.reload();
    await says(seller, 'VTP 7788');
    await seller.locator('form[action$="/da-nhan-lai"] input[type=number]').fill('1');
    await seller.click('form[action$="/da-nhan-lai"] button');
    await says(seller, 'Đã nhận lại hàng');

    await until(buyer, /Đã hoàn tiền[\s\S]*đã hoàn[\s\S]*đã hoàn/);
    const refunds = await refundsOf(buyer);
    expect(refunds).toHaveLength(2);
    await seller.goto(`${journey.market.url}/kenh-ban-hang/so-quy`);
    await until(seller, new RegExp(`(${number}[\\s\\S]*){3}`));
    const booked = await bookedOf(seller, number);
    expect([...booked].sort()).toEqual([total, ...refunds.map((amount) => -amount)].sort());
    const kept = booked.reduce((sum, change) => sum + change, 0n);
    expect(kept).toBe(total - refunds[0]! - refunds[1]!);
    expect(kept).toBeGreaterThan(0n);
    expect(journey.complaints).toEqual([]);
  }, 240_000);

  it('paid by transfer and cancelled by the shop leaves the shop’s books at nothing, and an officer sees the order on record', async () => {
    const buyer = await journey.newPage();
    await fillCart(buyer);
    await checkOut(buyer, 'bank-transfer');
    await payByTransfer(buyer);
    const number = await openOrder(buyer);
    const seller = await signIn('honson@cho-tinh.example', `/kenh-ban-hang/don-hang/${number}`);
    await seller.click('summary:has-text("Huỷ đơn hoặc một phần")');
    await seller.fill('form[action$="/huy"] input[name=reason]', 'Hết hàng trong kho');
    await seller.click('form[action$="/huy"] button');
    await says(seller, 'Tiền của khách đang được hoàn');
    await buyer.reload();
    await says(buyer, /Đã huỷ[\s\S]*Huỷ đơn: Hết hàng trong kho/);
    expect(await refundsOf(buyer)).toEqual([await totalOf(buyer)]);
    await seller.goto(`${journey.market.url}/kenh-ban-hang/so-quy`);
    await until(seller, new RegExp(`(${number}[\\s\\S]*){2}`));
    expect((await bookedOf(seller, number)).reduce((sum, change) => sum + change, 0n)).toBe(0n);

    const officer = await signIn('canbo@cho-tinh.example', '/quan-tri/don-hang');
    await officer.fill('input[name=so]', number.toLowerCase());
    await officer.click('main form button[type=submit]');
    const seen = await words(officer);
    expect(seen).toMatch(/Nguyễn T\. L\.[\s\S]*•••678/);
    expect(seen).not.toContain('0912');
    expect(journey.complaints).toEqual([]);
  }, 240_000);
});
