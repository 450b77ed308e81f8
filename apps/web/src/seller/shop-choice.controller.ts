import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ShopStaff } from '@market/businesses';
import { chosenShopCookie } from '@market/identity';
import { Access, CurrentSeller, SellerRole, setCookie, Settings, staffRoles } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ShopsPage } from '../pages/seller/shops.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { SellerShop, type Seller } from './seller-shop.js';

const yearSeconds = 365 * 24 * 3600;

/** A person who works for several shops says in which. The cookie chooses among them and opens none. */
@Controller('kenh-ban-hang/chuyen-gian-hang')
@Access('seller')
@SellerRole(...staffRoles)
export class ShopChoiceController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly staff: ShopStaff,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, shop, shops] = await Promise.all([this.contexts.of(request, reply), this.shop.of(seller), this.staff.worksIn(seller)]);
    const lines = shops.map(({ id, name, staffRole }) => ({ id, name, role: staffRole, current: id === seller.shopId }));
    await sendPage(reply, ShopsPage({ page, shop, shops: lines }));
  }

  @Post()
  async choose(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const shopId = new PostedForm(request).text('shopId', 36);
    const mine = (await this.staff.worksIn(seller)).some(({ id }) => id === shopId);
    if (mine) setCookie(reply, this.settings, chosenShopCookie, shopId, yearSeconds);
    await seeOther(reply, mine ? '/kenh-ban-hang' : '/kenh-ban-hang/chuyen-gian-hang');
  }
}
