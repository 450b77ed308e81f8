import { Injectable } from '@nestjs/common';
import { ShopProfiles, ShopQueries } from '@market/businesses';
import { assert } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';

export type Seller = Extract<Actor, { role: 'seller' }>;

/** The shop that heads every page of the seller centre. */
@Injectable()
export class SellerShop {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shops: ShopQueries,
    private readonly profiles: ShopProfiles,
  ) {}

  /** Read as the seller: of a shop that is suspended, too. */
  async of(seller: Seller): Promise<{ name: string; slug: string }> {
    const [shop] = await this.work.read(seller, (tx) => this.shops.byIds(tx, [seller.shopId]));
    assert(shop !== undefined, 'a seller has a shop');
    return { name: shop.name, slug: shop.slug };
  }

  /** With its address, for papers: a shop that is suspended still sends what was bought. */
  async sender(seller: Seller): Promise<{ name: string; address: string }> {
    const shop = await this.profiles.of(seller);
    assert(shop !== undefined, 'a seller has a shop');
    return { name: shop.name, address: shop.address };
  }
}
