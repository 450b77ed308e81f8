import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import { AccountQueries, chosenShopCookie } from '@market/identity';
import {
  Access,
  CurrentSeller,
  SellerRole,
  setCookie,
  Settings,
  staffRoles,
  systemActor,
  UnitOfWork,
  type StaffRole,
} from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ShopsPage } from '../pages/seller/shops.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { SellerShop, type Seller } from './seller-shop.js';

const yearSeconds = 365 * 24 * 3600;
const system = systemActor('web/shops-of-a-person');

/** A person who works for several shops says in which. The cookie chooses among them and opens none. */
@Controller('kenh-ban-hang/chuyen-gian-hang')
@Access('seller')
@SellerRole(...staffRoles)
export class ShopChoiceController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly accounts: AccountQueries,
    private readonly shops: ShopQueries,
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, shop, seats] = await Promise.all([this.contexts.of(request, reply), this.shop.of(seller), this.seatsOf(seller)]);
    const ids = seats.map(({ shopId }) => shopId);
    // A person may know the names of all own shops, also of one that is closed and not the one of this request.
    const named = await this.work.read(system, (tx) => this.shops.byIds(tx, ids));
    const lines = named.map(({ id, name }) => ({
      ...{ id, name, current: id === seller.shopId },
      role: seats.find(({ shopId }) => shopId === id)?.staffRole ?? ('owner' as const),
    }));
    await sendPage(reply, ShopsPage({ page, shop, shops: lines }));
  }

  @Post()
  async choose(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const shopId = new PostedForm(request).text('shopId', 36);
    const mine = (await this.seatsOf(seller)).some((seat) => seat.shopId === shopId);
    if (mine) setCookie(reply, this.settings, chosenShopCookie, shopId, yearSeconds);
    await seeOther(reply, mine ? '/kenh-ban-hang' : '/kenh-ban-hang/chuyen-gian-hang');
  }

  private async seatsOf(seller: Seller): Promise<readonly { readonly shopId: string; readonly staffRole: StaffRole }[]> {
    const account = await this.accounts.current(seller);
    return (account?.roles ?? []).flatMap(({ role, shopId, staffRole }) =>
      role === 'seller' && shopId !== null ? [{ shopId, staffRole: staffRoles.find((each) => each === staffRole) ?? 'owner' }] : [],
    );
  }
}
