import { Controller, Get, Req, Res } from '@nestjs/common';
import { Access } from '@market/platform';
import { words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { OcopPage } from '../pages/shop/ocop.page.js';
import { sendPage } from '../send-page.js';
import { productCard } from './card.view.js';
import { ShopSearch } from './shop-search.js';
import { breadcrumbThing } from './structured-data.js';

const shown = 8;
const everyStar = [5, 4, 3] as const;

/** The corner of products with OCOP stars: the best first, and by place. */
@Controller('ocop')
@Access('public')
export class OcopController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly search: ShopSearch,
  ) {}

  @Get()
  async corner(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const all = everyStar.join(',');
    const [page, whole, ...byStars] = await Promise.all([
      this.contexts.of(request, reply),
      this.search.find({ ocop: all, perPage: 1 }),
      ...everyStar.map((stars) => this.search.find({ ocop: stars, inStock: 'true', sort: 'bestselling', perPage: shown })),
    ]);
    const counted = new Map(whole.facets.ocop.map(({ value, count }) => [value, count]));
    const shelves = everyStar.map((stars, at) => ({
      stars,
      count: counted.get(String(stars)) ?? 0,
      products: byStars[at]!.items.map(productCard),
      href: `/tim-kiem?ocop=${stars}`,
    }));
    await sendPage(
      reply,
      OcopPage({
        page,
        shelves: shelves.filter(({ products }) => products.length > 0),
        places: whole.facets.region.map(({ value, label, count }) => ({ label, count, href: `/tim-kiem?region=${value}&ocop=${all}` })),
        share: { data: [breadcrumbThing(page, [], words(page.lang).finding.ocop.title)] },
      }),
    );
  }
}
