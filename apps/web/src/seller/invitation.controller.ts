import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ShopStaff } from '@market/businesses';
import { chosenShopCookie } from '@market/identity';
import { assert, type Problem } from '@market/kernel';
import { Access, actorOf, Names, setCookie, Settings, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { InvitationPage } from '../pages/seller/invitation.page.js';
import { seeOther, sendPage } from '../send-page.js';

const yearSeconds = 365 * 24 * 3600;

/** The link of an invitation, which came by mail: who has it may read it, and the person invited accepts it. */
@Controller('loi-moi')
@Access('signed-in')
@Names({ token: 'key:invitation' })
export class InvitationController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly staff: ShopStaff,
    private readonly settings: Settings,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(token, request, reply);
  }

  @Post(':token')
  async accept(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    assert('accountId' in actor, 'only who is signed in comes here');
    const accepted = await this.staff.accept(actor, token);
    if (!accepted.ok) return this.send(token, request, reply, accepted.problem);
    setCookie(reply, this.settings, chosenShopCookie, accepted.value.shopId, yearSeconds);
    await seeOther(reply, '/kenh-ban-hang');
  }

  private async send(token: string, request: FastifyRequest, reply: FastifyReply, problem?: Problem): Promise<void> {
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.staff.invitedTo(token)]);
    const invitation = found && { shop: found.shopName, email: found.email, staffRole: found.staffRole };
    const refused = problem && problemText(problem, page.lang);
    const status = !found ? 404 : problem ? statusOf[problem.kind] : 200;
    await sendPage(reply, InvitationPage({ page, token, invitation, refused }), status);
  }
}
