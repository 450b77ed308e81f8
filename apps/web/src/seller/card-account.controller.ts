import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ConfirmPassword } from '@market/identity';
import type { Problem } from '@market/kernel';
import { LinkPayee, PayeeQueries } from '@market/payments';
import { Access, answer, CurrentSeller, Settings, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { CardAccountPage } from '../pages/seller/card-account.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { SellerShop, type Seller } from './seller-shop.js';

const home = '/kenh-ban-hang/tai-khoan-the';

/** The shop's account at the card provider, where what buyers paid by card is passed on to. The owner's alone: it says where money goes. */
@Controller('kenh-ban-hang/tai-khoan-the')
@Access('seller')
export class CardAccountController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly payees: PayeeQueries,
    private readonly confirm: ConfirmPassword,
    private readonly link: LinkPayee,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(seller, request, reply);
  }

  /** Sends the owner to the provider's own page, which asks for papers and a bank account there. */
  @Post()
  async open(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const confirmed = await this.confirm.execute(seller, new PostedForm(request).secret('password'));
    if (!confirmed.ok) return this.send(seller, request, reply, confirmed.problem);
    const opened = await this.link.execute(seller.shopId, `${this.settings.publicUrl}${home}/tro-ve`);
    if (!opened.ok) return this.send(seller, request, reply, opened.problem);
    await reply.redirect(opened.value, 303);
  }

  /** Where the provider sends the owner back to: coming back says nothing, so the provider is asked; what it cannot say now its notice will. */
  @Get('tro-ve')
  async back(@CurrentSeller() { shopId }: Seller, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.link.refresh(shopId);
    if (!asked.ok && asked.problem.kind !== 'unavailable') answer(asked);
    await seeOther(reply, home);
  }

  private async send(seller: Seller, request: FastifyRequest, reply: FastifyReply, problem?: Problem): Promise<void> {
    const [page, shop, payee] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.payees.of(seller, seller.shopId),
    ]);
    const refused = problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} };
    await sendPage(reply, CardAccountPage({ page, shop, state: payee?.state ?? 'none', refused }), problem ? statusOf[problem.kind] : 200);
  }
}
