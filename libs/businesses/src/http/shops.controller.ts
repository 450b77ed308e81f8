import { Controller, Get, Param } from '@nestjs/common';
import { ok, refuse } from '@market/kernel';
import { Access, answer, Names } from '@market/platform';
import { ShopQueries } from '../application/shop-queries.js';
import type { ShopView } from '../persistence/shop-reads.js';

@Controller('api/v1/shops')
@Access('public')
export class ShopsController {
  constructor(private readonly shops: ShopQueries) {}

  @Get(':slug')
  @Names({ slug: 'public:shop' })
  async one(@Param('slug') slug: string): Promise<ShopView> {
    const shop = await this.shops.bySlug(slug);
    return answer(shop ? ok(shop) : refuse({ code: 'businesses/unknown-shop', kind: 'not-found' }));
  }
}
