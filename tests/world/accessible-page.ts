import axe from 'axe-core';
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
    // With the page: sending it after each of them took a quarter longer.
    await page.addInitScript({ content: axe.source });
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

/** Our one frame shows a paper: nothing has to be looked for in frames. */
async function faults(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (values) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      ...{ runOnly: { type: 'tag', values }, resultTypes: ['violations'], iframes: false },
    });
    return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html.slice(0, 160)) }));
  }, rules);
  return found.map(({ id, places }) => `${id}: ${places.join(' | ')}`);
}
