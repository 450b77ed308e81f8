import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { ExampleBrowser } from './example-browser.js';
import { exampleNames } from './preview-pages.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens every example page as `settings` say, and expects that axe, the width of the screen and the content policy find no fault. */
export function everyPageIsAccessible(settings: BrowserContextOptions): void {
  let world: ExampleBrowser;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    world = await ExampleBrowser.open();
    page = await (await world.browser.newContext(settings)).newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(() => world.close());

  it.each(exampleNames)('%s can be read and used by everybody', async (name) => {
    complaints.length = 0;
    await page.goto(`${world.origin}/${name}`);
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    // The strict content policy turns an inline style or script into a complaint.
    expect(complaints).toEqual([]);
  });
}

/** The legacy mode leaves out the second page axe opens to look into frames: our one frame shows a paper, and it halves the time. */
async function faults(page: Page): Promise<string[]> {
  const options = { runOnly: { type: 'tag' as const, values: rules }, resultTypes: ['violations' as const] };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
