import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import { CategoryQueries, PublishedProducts, type CategoryView } from '@market/catalogue';
import { localDay } from '@market/kernel';
import { Access, Names, Settings } from '@market/platform';
import { policySlugs } from '@market/ui';

/** A file may name 50,000 addresses; smaller ones are made faster. */
const perFile = 10_000;
const hour = 'public, max-age=3600';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const standing = ['/', '/ocop', '/so-lieu', '/ho-tro', ...policySlugs.map((slug) => `/chinh-sach/${slug}`)];

interface Entry {
  readonly path: string;
  readonly changedOn?: string;
}

/** The map of the site for search engines (sitemaps.org 0.9): an index, and a file for each kind of page. */
@Controller()
@Access('public')
export class SitemapController {
  constructor(
    private readonly settings: Settings,
    private readonly categories: CategoryQueries,
    private readonly products: PublishedProducts,
    private readonly shops: ShopQueries,
  ) {}

  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', hour)
  async index(): Promise<string> {
    const files = Math.max(1, Math.ceil((await this.products.count()) / perFile));
    const names = ['trang', 'gian-hang', ...Array.from({ length: files }, (_, at) => `san-pham-${at + 1}`)];
    const entries = names.map((name) => `<sitemap><loc>${this.address(`/sitemap/${name}.xml`)}</loc></sitemap>`);
    return xml('sitemapindex', entries);
  }

  @Get('sitemap/:name.xml')
  @Names({ name: 'public:sitemap' })
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', hour)
  async file(@Param('name') name: string): Promise<string> {
    const entries = await this.entries(name);
    if (!entries) throw new NotFoundException();
    return xml(
      'urlset',
      entries.map(
        ({ path, changedOn }) => `<url><loc>${this.address(path)}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}</url>`,
      ),
    );
  }

  private async entries(name: string): Promise<readonly Entry[] | undefined> {
    if (name === 'trang') return [...standing, ...flat(await this.categories.shown())].map((path) => ({ path }));
    if (name === 'gian-hang') return this.shopEntries();
    const part = /^san-pham-([1-9]\d{0,4})$/.exec(name)?.[1];
    if (part === undefined) return undefined;
    const products = await this.products.part(Number(part) - 1, perFile);
    if (products.length === 0 && part !== '1') return undefined;
    return products.map(({ slug, publishedAt }) => ({ path: `/san-pham/${slug}`, changedOn: localDay(publishedAt) }));
  }

  private async shopEntries(): Promise<readonly Entry[]> {
    const { items } = await this.shops.list({ perPage: perFile });
    return items.map(({ slug, since }) => ({ path: `/gian-hang/${slug}`, changedOn: localDay(since) }));
  }

  /** Slugs are plain letters, digits and dashes; nothing here needs escaping but what a setting could hold. */
  private address(path: string): string {
    return `${this.settings.publicUrl}${path}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
}

const xml = (root: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${entries.join('\n')}\n</${root}>\n`;

const flat = (tree: readonly CategoryView[]): string[] => tree.flatMap(({ slug, children }) => [`/danh-muc/${slug}`, ...flat(children)]);
