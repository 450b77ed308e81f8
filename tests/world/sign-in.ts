import type { Cookie, Page } from 'playwright-core';

/** Who has signed in already: no code opens two sessions, and a demo account has one code in half a minute. */
const entered = new Map<string, Cookie[]>();

/** Signs somebody of the demo world in, as a person would; the second time on the session of the first. Staff are asked for a code, filled in. */
export async function signInAt(page: Page, base: string, email: string, then: string): Promise<void> {
  const known = entered.get(`${base} ${email}`);
  if (known) {
    await page.context().addCookies(known);
    await page.goto(`${base}${then}`);
    return;
  }
  await page.goto(`${base}/dang-nhap?then=${encodeURIComponent(then)}`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', 'ChoTinh#2026');
  await page.click('form[action="/dang-nhap"] button[type=submit]');
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
  if (new URL(page.url()).pathname === '/xac-minh-hai-lop') await page.click('form[action="/xac-minh-hai-lop"] button[type=submit]');
  await page.waitForURL(`${base}${then}`);
  entered.set(`${base} ${email}`, await page.context().cookies());
}
