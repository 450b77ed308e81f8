import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import { shareSize } from '@market/media';
import { Access, Names } from '@market/platform';
import { ShowProduct, type ProductDetail } from '@market/search';
import type { PageContext, ShareView } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ProductPage, type ProductPageProps } from '../pages/shop/product.page.js';
import type { SellerView } from '../pages/shop/product-parts.js';
import { sendPage } from '../send-page.js';
import { productCard, squarePicture } from './card.view.js';
import { queryText } from './form.js';
import { productPage, yearOf } from './product.view.js';
import { ShopSearch } from './shop-search.js';
import { breadcrumbThing, productThing } from './structured-data.js';

const similarShown = 4;

@Controller('san-pham')
@Access('public')
export class ProductController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly products: ShowProduct,
    private readonly shops: ShopQueries,
    private readonly search: ShopSearch,
  ) {}

  @Get(':slug')
  @Names({ slug: 'public:product' })
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const product = await this.products.execute(slug);
    if (!product) throw new NotFoundException();
    const [page, seller, similar] = await Promise.all([
      this.contexts.of(request, reply),
      this.seller(product),
      this.search.find({ category: product.category.slug, perPage: similarShown + 1 }),
    ]);
    const others = similar.items.filter((found) => found.slug !== product.slug).slice(0, similarShown);
    const around = { lang: page.lang, seller, similar: others.map(productCard), wanted: queryText(request, 'loai') };
    const shown = productPage(product, around);
    await sendPage(reply, ProductPage({ page, ...shown, share: shareOf(page, product, shown) }));
  }

  private async seller({ shop: { slug, name, place }, publishedAt }: ProductDetail): Promise<SellerView> {
    const [shop, { total, items }] = await Promise.all([
      this.shops.bySlug(slug),
      this.search.find({ shop: slug, sort: 'bestselling', perPage: 1 }),
    ]);
    const picture = squarePicture(items[0]?.pictureUrl ?? null, name);
    return {
      ...(picture ? { picture } : {}),
      slug,
      name,
      place,
      verified: shop !== undefined,
      sinceYear: yearOf(shop?.since ?? publishedAt),
      productCount: total,
    };
  }
}

function shareOf(page: PageContext, product: ProductDetail, { name, summary = '', crumbs }: Omit<ProductPageProps, 'page'>): ShareView {
  const picture = { path: `/hinh-chia-se/san-pham/${product.slug}.jpg`, ...shareSize, alt: name };
  return {
    kind: 'product',
    ...(product.pictures.length > 0 ? { picture } : {}),
    data: [productThing(page, product, name, summary), breadcrumbThing(page, crumbs, name)],
  };
}
