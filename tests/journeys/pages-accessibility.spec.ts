import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { ExampleBrowser } from '../world/example-browser.js';
import { exampleNames } from '../world/preview-pages.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let world: ExampleBrowser;
beforeAll(async () => {
  world = await ExampleBrowser.open();
}, 60_000);
afterAll(() => world.close());

describe.each([
  ['a phone by day', { viewport: { width: 360, height: 740 }, colorScheme: 'light', hasTouch: true, isMobile: true }],
  ['a desk at night', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
] as const)('on %s', (_, settings) => {
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    const context = await world.browser.newContext(settings);
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(() => page.context().close());

  it.each(exampleNames)(
    '%s can be read and used by everybody',
    async (name) => {
      complaints.length = 0;
      await page.goto(`${world.origin}/${name}`);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // The strict content policy turns an inline style or script into a complaint.
      expect(complaints).toEqual([]);
    },
    30_000,
  );
});
