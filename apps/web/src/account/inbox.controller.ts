import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { InboxQueries, ReadMessage } from '@market/notifications';
import { Access, answer, Names } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { AccountInboxPage } from '../pages/account/inbox.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { InboxQuery } from './inbox.query.js';
import { personOf } from './person.js';

/** What a person was told. */
@Controller('tai-khoan/thong-bao')
@Access('signed-in')
export class InboxController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly inbox: InboxQueries,
    private readonly readMessage: ReadMessage,
  ) {}

  @Get()
  async list(@Query() query: InboxQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const found = await this.inbox.list(personOf(request), 'own', page.lang, query.page);
    const pages = Math.ceil(found.total / found.perPage);
    await sendPage(reply, AccountInboxPage({ page, messages: found.items, unread: found.unread, at: found.page, pages }));
  }

  @Post('da-doc')
  async readAll(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.readMessage.all(personOf(request), 'own');
    await seeOther(reply, '/tai-khoan/thong-bao');
  }

  @Post(':id/mo')
  @Names({ id: 'account:message' })
  async open(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await seeOther(reply, answer(await this.readMessage.execute(personOf(request), 'own', id)));
  }
}
