import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { legalForms, ShopQueries } from '@market/businesses';
import { CategoryQueries, type CategoryView } from '@market/catalogue';
import { expectOk } from '@market/kernel';
import { CountParticipation } from '@market/participation';
import { Access, Names } from '@market/platform';
import type { FoundProduct, SearchResult } from '@market/search';
import { words, type Lang, type ShopCardView } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { coverView } from '../picture.view.js';
import { HomePage, type CategoryTile } from '../pages/shop/home.page.js';
import { ResultsPage } from '../pages/shop/results.page.js';
import { ShopPage } from '../pages/shop/shop.page.js';
import { sendPage } from '../send-page.js';
import { firstOfEachShop, productCard, shopCard, squarePicture } from './card.view.js';
import { queryText } from './form.js';
import { categoryCrumbs, yearOf } from './product.view.js';
import { ResultLinks } from './result-links.js';
import { resultsPage } from './results.view.js';
import { ShopSearch, understood } from './shop-search.js';
import { breadcrumbThing, listThing, shopThing, siteThing } from './structured-data.js';

/** Full rows where a page is widest, and on a phone. */
const [shelf, shopsShown, onShopPage] = [8, 8, 24];

/** The ways to products: home, search, categories and shops. */
@Controller()
@Access('public')
export class BrowseController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly search: ShopSearch,
    private readonly categories: CategoryQueries,
    private readonly shops: ShopQueries,
    private readonly participation: CountParticipation,
  ) {}

  @Get('/')
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, tree, newest, ocop, popular, live] = await Promise.all([
      this.contexts.of(request, reply),
      this.categories.shown(),
      this.search.find({ sort: 'newest', inStock: 'true', perPage: shelf }),
      this.ocopByStars(),
      this.search.find({ sort: 'bestselling', inStock: 'true', perPage: 100 }),
      this.participation.execute({}).then(expectOk),
    ]);
    const [categories, shops] = await Promise.all([this.categoryTiles(tree, page.lang), this.shopCards(popular.items)]);
    await sendPage(
      reply,
      HomePage({
        page,
        popular: [],
        categories,
        ocop: ocop.map(productCard),
        newest: newest.items.map(productCard),
        shops,
        live: { businesses: live.businesses, products: live.products },
        share: { data: [siteThing(page)] },
      }),
    );
  }

  @Get('tim-kiem')
  async results(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const query = understood(request.query as Record<string, unknown>);
    const typed = queryText(request, 'q')?.trim() ?? '';
    const links = ResultLinks.of('/tim-kiem', query, typed);
    const [page, tree, result] = await Promise.all([this.contexts.of(request, reply), this.categories.tree(), this.search.run(query)]);
    this.search.asked(typed, query, result.total, `${request.ip} ${request.headers['user-agent'] ?? ''}`);
    const shown = resultsPage(result, { lang: page.lang, query, links, tree, categories: flat(tree) });
    await sendPage(reply, ResultsPage({ page, ...(typed ? { query: typed } : {}), crumbs: [], ...shown }));
  }

  @Get('danh-muc/:slug')
  @Names({ slug: 'public:category' })
  async category(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, tree] = await Promise.all([this.contexts.of(request, reply), this.categories.tree()]);
    const path = pathTo(tree, slug);
    const category = path.at(-1);
    if (!category) throw new NotFoundException();
    const asked = request.query as Record<string, unknown>;
    const query = understood({ ...asked, category: slug });
    const links = ResultLinks.of(`/danh-muc/${slug}`, query, '', [slug]);
    const result = await this.search.run(query);
    const shown = resultsPage(result, { lang: page.lang, query, links, tree, categories: flat(tree), ofPath: 'category' });
    const crumbs = categoryCrumbs(path.slice(0, -1), page.lang);
    const name = category.name[page.lang];
    await sendPage(
      reply,
      ResultsPage({
        page,
        category: { slug, name, description: words(page.lang).finding.categoryLead(name, page.market.province) },
        below: withGoods(category.children, result, page.lang),
        share: { data: [breadcrumbThing(page, crumbs, name), listThing(page, result.items)] },
        ...{ crumbs, ...shown },
      }),
    );
  }

  @Get('gian-hang/:slug')
  @Names({ slug: 'public:shop' })
  async shop(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const shop = await this.shops.bySlug(slug);
    if (!shop) throw new NotFoundException();
    const found = understood({ page: queryText(request, 'page'), shop: slug, perPage: String(onShopPage), sort: 'bestselling' });
    const [page, result] = await Promise.all([this.contexts.of(request, reply), this.search.run(found)]);
    const own = shop.cover === null ? undefined : coverView(shop.cover, shop.name);
    const picture = own ?? squarePicture(result.items[0]?.pictureUrl ?? null, shop.name);
    await sendPage(
      reply,
      ShopPage({
        page,
        ...{ slug, name: shop.name, place: shop.place, about: shop.about[page.lang], sinceYear: yearOf(shop.since) },
        ...{ productCount: result.total, verified: true, suspended: false },
        legal: {
          ...{ name: shop.legalName, form: legalForms[shop.legalForm][page.lang], taxCode: shop.taxCode, address: shop.address },
        },
        ...{ delivery: shop.deliveryPolicy, returns: shop.returnsPolicy },
        ...(picture ? { picture } : {}),
        share: { data: [shopThing(page, shop)] },
        products: result.items.map(productCard),
        pageNumber: result.page,
        pages: Math.ceil(result.total / result.perPage),
        hrefOf: (at) => `/gian-hang/${slug}${at === 1 ? '' : `?page=${at}`}`,
      }),
    );
  }

  /** As the ranking policy says: by stars first. */
  private async ocopByStars(): Promise<readonly FoundProduct[]> {
    const ofStars = (stars: string) => this.search.find({ sort: 'bestselling', ocop: stars, inStock: 'true', perPage: shelf });
    const [five, four, three] = await Promise.all(['5', '4', '3'].map(ofStars));
    return [five, four, three].flatMap((found) => found?.items ?? []).slice(0, shelf);
  }

  /** The top categories that have something to sell, each with its best selling product for a picture. */
  private async categoryTiles(tree: readonly CategoryView[], lang: Lang): Promise<CategoryTile[]> {
    const tiles = await Promise.all(
      tree.map(async ({ slug, name }) => {
        const { items, total } = await this.search.find({ category: slug, sort: 'bestselling', perPage: 1 });
        const picture = squarePicture(items[0]?.pictureUrl ?? null, name[lang]);
        return { slug, name: name[lang], productCount: total, ...(picture ? { picture } : {}) };
      }),
    );
    return tiles.filter(({ productCount }) => productCount > 0);
  }

  private shopCards(products: readonly FoundProduct[]): Promise<ShopCardView[]> {
    const shown = firstOfEachShop(products).slice(0, shopsShown);
    return Promise.all(
      shown.map(async (product) =>
        shopCard(product, (await this.search.find({ shop: product.shop.slug, sort: 'bestselling', perPage: 1 })).total),
      ),
    );
  }
}

const flat = (tree: readonly CategoryView[]): Map<string, CategoryView> =>
  new Map(tree.flatMap((category) => [[category.slug, category] as const, ...flat(category.children)]));

/** The categories below, with how many products each has to show; the facet counts them as the search does. */
const withGoods = (children: readonly CategoryView[], { facets }: SearchResult, lang: Lang) =>
  children.flatMap(({ slug, name }) => {
    const count = facets.category.find(({ value }) => value === slug)?.count ?? 0;
    return count > 0 ? [{ slug, name: name[lang], count }] : [];
  });

/** From the top category down to the one of this slug; empty where there is none. */
function pathTo(tree: readonly CategoryView[], slug: string): CategoryView[] {
  for (const category of tree) {
    if (category.slug === slug) return [category];
    const below = pathTo(category.children, slug);
    if (below.length > 0) return [category, ...below];
  }
  return [];
}
