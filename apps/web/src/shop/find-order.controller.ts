import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { AskForLink } from '@market/orders';
import { Access } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { FindOrderPage } from '../pages/shop/find-order.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm, queryText } from './form.js';

/** A guest who has lost the link asks for it again. */
@Controller('tra-cuu-don-hang')
@Access('public')
export class FindOrderController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly askForLink: AskForLink,
  ) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const sent = queryText(request, 'sent') === '1';
    await sendPage(reply, FindOrderPage({ page, sent, typed: { number: queryText(request, 'so') ?? '', contact: '' } }));
  }

  @Post()
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const typed = { number: form.text('number', 30), contact: form.text('contact', 254) };
    const faults = Object.fromEntries(Object.entries(typed).flatMap(([name, text]) => (text === '' ? [[name, 'required']] : [])));
    if (Object.keys(faults).length > 0) {
      const page = await this.contexts.of(request, reply);
      return sendPage(reply, FindOrderPage({ page, sent: false, typed, faults }), 422);
    }
    await this.askForLink.execute(typed);
    await seeOther(reply, '/tra-cuu-don-hang?sent=1');
  }
}
