import type { Page } from 'playwright-core';
import { call } from '../load/shopper.js';
import { Journey, says } from '../world/journey.js';

interface Found {
  readonly slug: string;
}

const shop = 'nuoc-mam-hon-son';
const owner = 'honson@cho-tinh.example';
const desk = '/kenh-ban-hang/khach-chuyen-thang';
const journey = Journey.ofThisFile();
let goods: readonly Found[];
let other: Found;

beforeAll(async () => {
  goods = (await products(`shop=${shop}`)).slice(0, 2);
  other = (await products('q=nuoc%20mam')).find((found) => found.shop.slug !== shop)!;
}, 240_000);

const products = async (query: string): Promise<readonly (Found & { readonly shop: Found })[]> =>
  (
    await call<{ items: readonly (Found & { readonly shop: Found })[] }>(
      'GET',
      `${journey.market.url}/api/v1/products?inStock=true&perPage=100&${query}`,
    )
  ).body.items;

const amountOf = (text: string): bigint => BigInt(text.replace(/[^\d−]/g, '').replace('−', '-'));

/** Reloads until the page says it: orders and books follow by events. */
async function until(page: Page, what: RegExp): Promise<void> {
  for (let turn = 0; turn < 240 && !what.test(await page.locator('main').innerText()); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.reload();
  }
  await says(page, what);
}

async function put(page: Page, { slug }: Found, quantity: number): Promise<void> {
  await page.goto(`${journey.market.url}/san-pham/${slug}`);
  await page.fill('form.buy input[name=quantity]', String(quantity));
  await page.click('form.buy button[value=gio-hang]');
  await page.waitForURL('**/gio-hang');
}

async function toPayment(page: Page): Promise<void> {
  await page.goto(`${journey.market.url}/thanh-toan`);
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
  if (!(await choice.isVisible())) return;
  await choice.check();
  await page.click('button[value=quote]');
}

/** The order as the buyer sees it. @returns its number and what it cost */
async function openOrder(page: Page): Promise<readonly [string, bigint]> {
  await until(page, /Gian hàng đã nhận đủ tiền/);
  await page.locator('.done__orders a').click();
  await page.waitForURL(/\/don-hang\//);
  return [
    decodeURIComponent(new URL(page.url()).pathname.split('/')[2]!),
    amountOf(await page.locator('.summary .totals__last dd').innerText()),
  ];
}

const rowOf = (page: Page, text: string) => page.locator('.money', { hasText: text });

describe('paying straight to the shop', () => {
  it('is offered when everything comes from one shop that takes it, and asks for the owner’s password to be turned off', async () => {
    const buyer = await journey.newPage();
    await put(buyer, goods[0]!, 1);
    await put(buyer, other, 1);
    await toPayment(buyer);
    expect(await buyer.locator('input[name=paymentMethod]').count()).toBe(2);

    const seller = await journey.visit('/kenh-ban-hang/tai-khoan-nhan-tien', { email: owner });
    await says(seller, /Đang nhận, từ/);
    await seller.fill('input[name=choicePassword]', 'không phải');
    await seller.click('form[action$="/chuyen-thang"] button');
    await says(seller, 'Mật khẩu chưa đúng');
    await seller.fill('input[name=choicePassword]', 'ChoTinh#2026');
    await seller.click('form[action$="/chuyen-thang"] button');
    await says(seller, /Đã lưu lựa chọn[\s\S]*Đang tắt/);
    const alone = await journey.newPage();
    await put(alone, goods[0]!, 1);
    await toPayment(alone);
    expect(await alone.locator('input[value=shop-transfer]').count()).toBe(0);
    await seller.fill('input[name=choicePassword]', 'ChoTinh#2026');
    await seller.click('form[action$="/chuyen-thang"] button');
    await says(seller, /Đang nhận, từ/);
    expect(journey.complaints).toEqual([]);
  }, 120_000);

  it('goes from the shop’s code over what the shop tells to the order, and back by what the shop transfers; its books follow', async () => {
    const buyer = await journey.newPage();
    await put(buyer, goods[0]!, 2);
    await put(buyer, goods[1]!, 1);
    await toPayment(buyer);
    await buyer.check('input[name=paymentMethod][value=shop-transfer]');
    await buyer.click('button[value=place]');
    await buyer.waitForURL(/\/thanh-toan\/[0-9a-f-]{36}/);
    await says(buyer, /Tiền vào thẳng tài khoản của[\s\S]*Sàn không giữ/);
    expect(await buyer.locator('.sandbox-pay').count()).toBe(0);
    const reference = (await buyer.locator('.copy-lines').innerText()).match(/KG[0-9A-Z]{8}/)![0];
    const asked = amountOf(await buyer.locator('p.transfer__amount').innerText());

    const seller = await journey.visit('/kenh-ban-hang', { email: owner });
    await seller.click(`a[href="${desk}#awaited"]`);
    const row = rowOf(seller, reference);
    expect(amountOf(await row.locator('.money__amount').innerText())).toBe(asked);
    await row.locator('input[name=amount]').fill('1.000');
    await row.locator('input[name=bankReference]').fill('...');
    await row.locator('button').click();
    await says(seller, /Thông tin khoản tiền có chỗ chưa đúng[\s\S]*Chưa điền ô này/);
    expect(await rowOf(seller, reference).locator('input[name=amount]').inputValue()).toBe('1.000');
    await rowOf(seller, reference).locator('input[name=bankReference]').fill('FT26330-1');
    await rowOf(seller, reference).locator('button').click();
    await says(seller, 'Còn thiếu: khách được nhắc chuyển nốt');
    await buyer.reload();
    await says(buyer, /Chuyển thiếu[\s\S]*Gian hàng đã nhận 1\.000/);
    const waiting = seller.locator('#awaited .money', { hasText: reference });
    expect(amountOf(await waiting.locator('.money__amount').innerText())).toBe(asked - 1_000n);
    await waiting.locator('input[name=bankReference]').fill('FT26330-2');
    await waiting.locator('button').click();
    await says(seller, 'Đã ghi nhận đủ tiền');

    const [number, total] = await openOrder(buyer);
    expect(total).toBe(asked);
    await says(buyer, 'Chuyển khoản thẳng cho gian hàng');
    await buyer.click('.next__cancel a');
    await buyer.locator('.quantities input').nth(0).fill('0');
    await buyer.locator('.quantities input').nth(1).fill('1');
    await buyer.fill('input[name=reason]', 'Đặt nhầm');
    await buyer.click('main form button[type=submit]');
    await says(buyer, /Huỷ một phần: Đặt nhầm[\s\S]*gian hàng chuyển trả, về tài khoản bạn đã chuyển/);
    const refund = amountOf(await buyer.locator('.refunds__row .amount').innerText());

    await seller.goto(`${journey.market.url}/kenh-ban-hang/don-hang/${number}`);
    await says(seller, 'Khách đã chuyển thẳng vào tài khoản gian hàng');
    await seller.goto(`${journey.market.url}${desk}`);
    await until(seller, /Phải chuyển trả khách/);
    const owed = seller.locator('#owed .money', { hasText: number });
    expect(amountOf(await owed.locator('.money__amount').innerText())).toBe(refund);
    const officer = await journey.visit('/quan-tri/tien-vao', { email: 'canbo@cho-tinh.example' });
    await says(officer, /Gian hàng còn nợ khách/);
    expect(await officer.locator('.money', { hasText: reference }).locator('form').count()).toBe(0);
    await owed.locator('input[name=bankReference]').fill('FT26331-9');
    await owed.locator('button').click();
    await says(seller, 'Đã ghi nhận chuyển trả');
    await until(buyer, /đã hoàn/);

    // The marketplace takes no fee today, so the sale and what was cancelled change nothing of what is owed.
    await seller.goto(`${journey.market.url}/kenh-ban-hang/so-quy`);
    await until(seller, new RegExp(`(${number}[\\s\\S]*){2}`));
    const lines = seller.locator('.books__line', { hasText: number });
    const changes = await lines.locator('.books__change').allInnerTexts();
    expect(changes.map((text) => amountOf(text.split(':').pop()!))).toEqual([0n, 0n]);
    const paidStraight = (await lines.allInnerTexts()).map((text) => amountOf(/Gian hàng đã nhận thẳng ([−\d.]+)/.exec(text)![1]!));
    expect(paidStraight).toEqual([-total, refund]);
    expect(journey.complaints).toEqual([]);
  }, 240_000);
});
