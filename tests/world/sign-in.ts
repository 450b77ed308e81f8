import type { Page } from 'playwright-core';

/** Signs somebody of the demo world in, as a person would. Staff are asked for a code, which the demo world has filled in. */
export async function signInAt(page: Page, base: string, email: string, then: string): Promise<void> {
  await page.goto(`${base}/dang-nhap?then=${encodeURIComponent(then)}`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', 'ChoTinh#2026');
  await page.click('form[action="/dang-nhap"] button[type=submit]');
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
  if (new URL(page.url()).pathname === '/xac-minh-hai-lop') await page.click('form[action="/xac-minh-hai-lop"] button[type=submit]');
  await page.waitForURL(`${base}${then}`);
}
