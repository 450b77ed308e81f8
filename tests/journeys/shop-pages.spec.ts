import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { MarketplaceProcess } from '../load/marketplace-process.js';

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  readonly bytes: number;
  readonly text: string;
}

const langs = ['vi', 'en'] as const;
let market: MarketplaceProcess;
let pages: Record<string, string>;

beforeAll(async () => {
  market = await MarketplaceProcess.startOnCopy();
  const { items, facets } = JSON.parse((await get('/api/v1/products?q=nuoc%20mam&inStock=true', { accept: 'application/json' })).text) as {
    items: { slug: string; shop: { slug: string } }[];
    facets: { category: { value: string }[] };
  };
  pages = {
    home: '/',
    results: '/tim-kiem?q=nuoc%20mam',
    'filtered results': '/tim-kiem?ocop=3,4&minPrice=50000&sort=-price&page=2',
    'no results': '/tim-kiem?q=zzqqxx',
    category: `/danh-muc/${facets.category[0]!.value}`,
    product: `/san-pham/${items[0]!.slug}`,
    shop: `/gian-hang/${items[0]!.shop.slug}`,
    cart: '/gio-hang',
    'signing in': '/dang-nhap',
    terms: '/chinh-sach/quy-che',
    delivery: '/chinh-sach/giao-hang',
    returns: '/chinh-sach/doi-tra',
    privacy: '/chinh-sach/bao-mat',
    ranking: '/chinh-sach/xep-hang',
    'OCOP corner': '/ocop',
  };
}, 240_000);

afterAll(() => market.stop(), 30_000);

function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET', body?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(`${market.url}${path}`, { method, headers: { accept: 'text/html', ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const raw = Buffer.concat(chunks);
        const encoding = answer.headers['content-encoding'];
        const plain = encoding === 'br' ? brotliDecompressSync(raw) : encoding === 'gzip' ? gunzipSync(raw) : raw;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: raw.length, text: plain.toString() });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const cookieOf = ({ headers }: Got): string => (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
const csrfOf = ({ text }: Got): string => /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
const inLanguage = (path: string, lang: string): string => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
/** What a reader sees, without tags. */
const wordsOf = (html: string): string => html.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');

describe('every page', () => {
  it('answers in both languages, whole and in words', async () => {
    for (const [name, path] of Object.entries(pages)) {
      for (const lang of langs) {
        const { status, text } = await get(inLanguage(path, lang));
        expect([name, lang, status]).toEqual([name, lang, 200]);
        expect(text).toContain(`<html lang="${lang}">`);
        expect([name, /\bundefined\b|\[object |\bNaN\b|\bnull\b|=>|\{\w+\}/.exec(wordsOf(text))?.[0]]).toEqual([name, undefined]);
        expect([name, /\b(shop|common|buying|orders|account)\.[a-z]+\.?[a-z]*\b/.exec(wordsOf(text))?.[0]]).toEqual([name, undefined]);
        expect(text).not.toMatch(/ style="|<script(?![^>]*(?:\bsrc=|"application\/ld\+json"))| on[a-z]+="/);
      }
    }
  }, 60_000);

  it('offers on the page of a category no filter that its address would overrule', async () => {
    const { text } = await get(pages['category']!);
    expect(text).toMatch(/href="[^"]*[?&](?:amp;)?ocop=/);
    expect(text).not.toMatch(/href="[^"]*[?&](?:amp;)?category=/);
  });

  it('carries the headers that protect its reader', async () => {
    for (const path of [...Object.values(pages), '/khong-co-trang-nay']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBeDefined();
    }
  });

  it('keeps the language that was asked for', async () => {
    const asked = await get('/?lang=en');
    const after = await get('/gio-hang', { cookie: cookieOf(asked) });
    expect(after.text).toContain('<html lang="en">');
    expect((await get('/gio-hang')).text).toContain('<html lang="vi">');
  });

  it.each(['home', 'results', 'product'])('weighs at most 50 KB with its style and script: %s', async (name) => {
    const brotli = { 'accept-encoding': 'br' };
    const page = await get(pages[name]!, brotli);
    const assets = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!);
    expect(assets.length).toBeGreaterThanOrEqual(2);
    const parts = await Promise.all(assets.map((path) => get(path, brotli)));
    for (const part of [page, ...parts]) expect([part.status, part.headers['content-encoding']]).toEqual([200, 'br']);
    for (const part of parts) expect(part.headers['cache-control']).toContain('immutable');
    expect([page, ...parts].reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(50 * 1024);
  });
});

describe('search engines and messengers', () => {
  it('find every product, shop and category on the map of the site, and each address answers', async () => {
    expect((await get('/robots.txt')).text).toContain(`Sitemap: ${market.url}/sitemap.xml`);
    const index = await get('/sitemap.xml');
    const locations = ({ text }: Got): string[] => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at!.replace(market.url, ''));
    const files = locations(index);
    expect(files).toEqual(['/sitemap/trang.xml', '/sitemap/gian-hang.xml', '/sitemap/san-pham-1.xml']);
    const lists = await Promise.all(files.map(async (file) => locations(await get(file))));
    const { total } = JSON.parse((await get('/api/v1/products?perPage=1')).text) as { total: number };
    expect(lists[2]).toHaveLength(total);
    for (const list of lists) for (const path of [list[0]!, list.at(-1)!]) expect([path, (await get(path)).status]).toEqual([path, 200]);
    expect((await get('/sitemap/san-pham-99.xml')).status).toBe(404);
    expect((await get('/sitemap/khac.xml')).status).toBe(404);
  }, 30_000);

  it('are told what a product is, and shown its picture', async () => {
    const { text } = await get(pages['product']!);
    const things = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json]) => JSON.parse(json!) as { '@type': string },
    );
    expect(things.map((thing) => thing['@type'])).toEqual(['Product', 'BreadcrumbList']);
    const picture = /property="og:image" content="([^"]+)"/.exec(text)?.[1]?.replace(market.url, '');
    const { status, headers, bytes } = await get(picture!);
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(bytes).toBeGreaterThan(5_000);
    expect((await get('/hinh-chia-se/san-pham/khong-co.jpg')).status).toBe(404);
  });
});

describe('what is refused', () => {
  it('is told on a page of its own, or as JSON to programs', async () => {
    const page = await get('/khong-co-trang-nay');
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Không tìm thấy trang này');
    expect((await get('/khong-co', { accept: 'application/json' })).headers['content-type']).toContain('application/problem+json');
    expect((await get('/san-pham/khong-co')).status).toBe(404);
    expect((await get('/thanh-toan/khong-co')).status).toBe(404);
  });

  it('a form without its token, or with another browser’s', async () => {
    expect((await get('/gio-hang/dong', form, 'POST', 'variantId=x&quantity=1')).status).toBe(403);
    const [mine, other] = [await get('/dang-nhap'), await get('/dang-nhap')];
    const body = (token: string) => `_csrf=${token}&email=a%40b.example&password=sai-mat-khau`;
    expect((await get('/dang-nhap', { ...form, cookie: cookieOf(mine) }, 'POST', body(csrfOf(other)))).status).toBe(403);
    expect((await get('/dang-nhap', { ...form, cookie: cookieOf(mine) }, 'POST', body(csrfOf(mine)))).status).toBe(401);
  });

  it('a guest at another’s door, who is sent to sign in and comes back', async () => {
    const { status, headers } = await get('/don-hang/KG-2611-000001');
    expect([status, headers.location]).toEqual([303, `/dang-nhap?then=${encodeURIComponent('/don-hang/KG-2611-000001')}`]);
  });

  it('keeps what was typed into the form', async () => {
    const shown = await get('/dang-nhap');
    const body = `_csrf=${csrfOf(shown)}&email=lan%40cho-tinh.example&password=khong-dung&then=%2Fgio-hang`;
    const { status, text } = await get('/dang-nhap', { ...form, cookie: cookieOf(shown) }, 'POST', body);
    expect(status).toBe(401);
    expect(text).toContain('value="lan@cho-tinh.example"');
    expect(text).toContain('name="then" value="/gio-hang"');
    expect(text).not.toContain('khong-dung');
  });

  it('leads nobody to another site after signing in', async () => {
    const shown = await get('/dang-nhap?then=//evil.example');
    const body = `_csrf=${csrfOf(shown)}&email=lan%40cho-tinh.example&password=${encodeURIComponent('ChoTinh#2026')}&then=%2F%2Fevil.example`;
    const { status, headers } = await get('/dang-nhap', { ...form, cookie: cookieOf(shown) }, 'POST', body);
    expect([status, headers.location]).toEqual([303, '/']);
    expect(headers['set-cookie']?.find((line) => line.startsWith('session='))).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/);
  });
});

describe('files', () => {
  it('shows pictures that may run nothing', async () => {
    const [, path] = /src="(\/media\/[^"]+)"/.exec((await get('/')).text) ?? [];
    const { status, headers } = await get(path!);
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(headers['cache-control']).toContain('immutable');
  });

  it('stay inside their folders', async () => {
    for (const path of ['/media/../secrets.json', '/media/%2e%2e/secrets.json', '/media/..%2fsecrets.json', '/assets/%2e%2e/manifest.json'])
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  });
});
