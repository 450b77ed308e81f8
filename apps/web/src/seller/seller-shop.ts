import { Injectable } from '@nestjs/common';
import { ShopQueries, type ShopView } from '@market/businesses';
import { assert } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';

export type Seller = Extract<Actor, { role: 'seller' }>;

/** The shop that heads every page of the seller centre. */
@Injectable()
export class SellerShop {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shops: ShopQueries,
  ) {}

  /** Read as the seller: of a shop that is suspended, too. */
  async of(seller: Seller): Promise<{ name: string; slug: string }> {
    const [shop] = await this.work.read(seller, (tx) => this.shops.byIds(tx, [seller.shopId]));
    assert(shop !== undefined, 'a seller has a shop');
    return { name: shop.name, slug: shop.slug };
  }

  /** With its address, for papers. */
  async whole(seller: Seller): Promise<ShopView> {
    const shop = await this.shops.bySlug((await this.of(seller)).slug);
    assert(shop !== undefined, 'a seller has a shop');
    return shop;
  }
}
