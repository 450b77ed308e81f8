import { Controller, Get, Post, Res } from '@nestjs/common';
import { LinkPayee } from '@market/payments';
import { Access, answer, CurrentSeller, Settings } from '@market/platform';
import type { FastifyReply } from 'fastify';
import { seeOther } from '../send-page.js';
import type { Seller } from './seller-shop.js';

const home = '/kenh-ban-hang/so-quy';

/** The shop's account at the card provider, where what buyers paid by card is passed on to. The owner's alone: it says where money goes. */
@Controller('kenh-ban-hang/tai-khoan-the')
@Access('seller')
export class CardAccountController {
  constructor(
    private readonly link: LinkPayee,
    private readonly settings: Settings,
  ) {}

  /** Sends the owner to the provider's own page, which asks for papers and a bank account there. */
  @Post()
  async open(@CurrentSeller() { shopId }: Seller, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(answer(await this.link.execute(shopId, `${this.settings.publicUrl}/kenh-ban-hang/tai-khoan-the`)), 303);
  }

  /** Where the provider sends the owner back to: coming back says nothing, so the provider is asked. */
  @Get()
  async back(@CurrentSeller() { shopId }: Seller, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.link.refresh(shopId));
    await seeOther(reply, home);
  }
}
