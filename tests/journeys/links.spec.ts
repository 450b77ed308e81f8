import { MarketplaceProcess } from '../load/marketplace-process.js';
import { Visitor } from '../world/visitor.js';

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
}
interface Dead {
  readonly to: string;
  readonly from: string;
  readonly status: number;
}
interface Walk {
  readonly seen: ReadonlySet<string>;
  readonly dead: readonly Dead[];
}

const levels = 3;
const mostPages = 150;
/** Of pages that differ in their names and numbers alone, so many are enough. */
const ofOneShape = 4;
let market: MarketplaceProcess;

beforeAll(async () => {
  market = await MarketplaceProcess.startOnCopy({ DEMO_PRODUCTS: '60' });
}, 240_000);
afterAll(() => market.stop(), 30_000);

async function ask(path: string, cookies: string): Promise<Answer> {
  const answer = await fetch(`${market.url}${path}`, { redirect: 'manual', headers: { accept: 'text/html', cookie: cookies } });
  const text = await answer.text();
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  return { status: answer.status, location: answer.headers.get('location'), html: isPage ? text : '' };
}

async function signIn(email: string): Promise<string> {
  const visitor = new Visitor(market.url);
  const entered = await visitor.signIn(email);
  expect([email, entered.status, entered.location]).toEqual([email, 303, '/']);
  return visitor.cookies;
}

/** The paths of this site that a page leads to. */
function linksOf({ html, location }: Answer, at: string): string[] {
  const written = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...written, ...(location === null ? [] : [location])]
    .map((href) => new URL(href, `${market.url}${at}`))
    .filter(({ origin }) => origin === market.url)
    .map(({ pathname, search }) => `${pathname}${search}`);
}

/** "/san-pham/*?lang": which page it is, whatever it shows. */
function shapeOf(link: string): string {
  const { pathname, searchParams } = new URL(link, market.url);
  const [, first = '', ...rest] = pathname.split('/');
  const isNamed = ['san-pham', 'gian-hang', 'danh-muc', 'don-hang', 'media', 'assets'].includes(first) || rest.length > 1;
  return `${isNamed ? `/${first}/*${rest.length}` : pathname}?${[...new Set(searchParams.keys())].sort().join('&')}`;
}

/** Follows every link, level by level, until enough pages have been seen. */
async function walk(cookies = ''): Promise<Walk> {
  const [seen, shapes, dead] = [new Set(['/']), new Map<string, number>(), [] as Dead[]];
  let level = [{ to: '/', from: '' }];
  for (let depth = 0; depth <= levels; depth++) {
    const next: typeof level = [];
    for (const { to, from } of level) {
      const answer = await ask(to, cookies);
      // 403 is another face of the market, and its page says so.
      if (answer.status >= 400 && answer.status !== 403) dead.push({ to, from, status: answer.status });
      for (const link of linksOf(answer, to)) {
        const [shape, known] = [shapeOf(link), shapes.get(shapeOf(link)) ?? 0];
        if (seen.has(link) || known >= ofOneShape || seen.size >= mostPages) continue;
        seen.add(link);
        shapes.set(shape, known + 1);
        next.push({ to: link, from: to });
      }
    }
    level = next;
  }
  return { seen, dead };
}

describe('no link leads nowhere', () => {
  it('for a guest, who also finds the public figures', async () => {
    const { seen, dead } = await walk();
    expect(dead).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['/so-lieu', '/gio-hang', '/kenh-ban-hang', '/api/docs']));
    expect(seen.size).toBeGreaterThan(40);
  }, 60_000);

  it.each([
    [
      'seller',
      'honson@cho-tinh.example',
      ['/tai-khoan', '/kenh-ban-hang/don-hang', '/kenh-ban-hang/san-pham', '/kenh-ban-hang/gia-va-kho?low=true'],
    ],
    ['shopper', 'lan@cho-tinh.example', ['/tai-khoan']],
    ['officer', 'canbo@cho-tinh.example', ['/tai-khoan', '/quan-tri']],
  ])(
    'for the %s, who also finds the own pages',
    async (_, email, own) => {
      const { seen, dead } = await walk(await signIn(email));
      expect(dead).toEqual([]);
      expect([...seen]).toEqual(expect.arrayContaining(own));
    },
    60_000,
  );
});

describe('the pages behind those links', () => {
  it('shows the figures to everybody, keeping the reader on the public page', async () => {
    const { status, html } = await ask('/so-lieu?asOf=2023-12-31', '');
    expect([status, html]).toEqual([200, expect.stringContaining('action="/so-lieu"')]);
    expect(html).not.toContain('action="/quan-tri"');
    expect((await ask('/so-lieu?asOf=2023-02-30', '')).status).toBe(422);
  });

  it('asks a guest to sign in before showing what was bought', async () => {
    expect(await ask('/tai-khoan', '')).toMatchObject({ status: 303, location: expect.stringMatching(/^\/dang-nhap\?then=/) });
  });
});
