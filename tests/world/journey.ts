import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { MarketplaceProcess } from '../load/marketplace-process.js';
import { signInAt } from './sign-in.js';

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Somebody on a small phone, without the script: what works so works always. */
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'vi-VN' };

/** A marketplace of its own and a browser in which people visit it. */
export class Journey {
  /** What went wrong behind the back of every page opened: errors of scripts, and answers of 500. */
  readonly complaints: string[] = [];
  private process: MarketplaceProcess | undefined;
  private window: Browser | undefined;

  /** Starts before the first test of the file and stops after its last. @param env settings that are not as usual */
  static ofThisFile(env: NodeJS.ProcessEnv = {}): Journey {
    const journey = new Journey();
    beforeAll(async () => {
      journey.process = await MarketplaceProcess.startOnCopy(env);
      journey.window = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet });
    }, 240_000);
    afterAll(async () => {
      await journey.window?.close();
      await journey.process?.stop();
    }, 30_000);
    return journey;
  }

  get market(): MarketplaceProcess {
    if (!this.process) throw new Error('The marketplace is not started yet');
    return this.process;
  }

  get browser(): Browser {
    if (!this.window) throw new Error('The browser is not started yet');
    return this.window;
  }

  /** An empty page of somebody new. */
  async newPage(settings: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.browser.newContext({ ...phone, ...settings })).newPage();
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('response', (answer) => {
      if (answer.status() >= 500) this.complaints.push(`${answer.status()} ${answer.url()}`);
    });
    return page;
  }

  /** Somebody new at a page; with `email`, signed in as this person of the demo world. */
  async visit(path: string, { email, ...settings }: BrowserContextOptions & { readonly email?: string } = {}): Promise<Page> {
    const page = await this.newPage(settings);
    if (email === undefined) await page.goto(`${this.market.url}${path}`);
    else await signInAt(page, this.market.url, email, path);
    return page;
  }
}

/** What the page says, without its header and footer. */
export const wordsOn = (page: Page): Promise<string> => page.locator('main').innerText();

/** Expects the page to say it, now or once a form that was just sent has been answered: a click does not always wait for that. */
export async function says(page: Page, what: string | RegExp): Promise<void> {
  const said = (text: string): boolean => (typeof what === 'string' ? text.includes(what) : what.test(text));
  for (let turn = 0; turn < 100 && !said(await wordsOn(page)); turn++) await new Promise((resolve) => setTimeout(resolve, 100));
  if (typeof what === 'string') expect(await wordsOn(page)).toContain(what);
  else expect(await wordsOn(page)).toMatch(what);
}
