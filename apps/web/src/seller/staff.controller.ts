import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ShopStaff } from '@market/businesses';
import type { Result } from '@market/kernel';
import { Access, CurrentSeller, Names, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { StaffPage, type StaffProps } from '../pages/seller/staff.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { SellerShop, type Seller } from './seller-shop.js';

type Done = NonNullable<StaffProps['done']>;

class DoneQuery {
  @IsOptional() @IsIn(['sent', 'changed', 'gone', 'withdrawn']) readonly xong?: Done;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** Who works for the shop. The owner's. */
@Controller('kenh-ban-hang/nhan-vien')
@Access('seller')
@Names({ accountId: 'shop:person', invitationId: 'shop:invitation' })
export class StaffController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly staff: ShopStaff,
  ) {}

  @Get()
  async show(
    @CurrentSeller() seller: Seller,
    @Query() { xong }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(seller, request, reply, xong);
  }

  @Post()
  async invite(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const invited = await this.staff.invite(seller, { email: form.text('email', 300), staffRole: form.text('staffRole', 20) });
    await this.after(seller, invited, 'sent', request, reply);
  }

  @Post(':accountId/vai-tro')
  async change(
    @CurrentSeller() seller: Seller,
    @Param('accountId') accountId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const changed = await this.staff.change(seller, accountId, new PostedForm(request).text('staffRole', 20));
    await this.after(seller, changed, 'changed', request, reply);
  }

  /** Who takes himself or herself out has left, and finds no shop here any more. */
  @Post(':accountId/thoi-viec')
  async remove(
    @CurrentSeller() seller: Seller,
    @Param('accountId') accountId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const removed = await this.staff.remove(seller, accountId);
    if (removed.ok && accountId === seller.accountId) return seeOther(reply, '/');
    await this.after(seller, removed, 'gone', request, reply);
  }

  @Post('loi-moi/:invitationId/huy')
  async withdraw(
    @CurrentSeller() seller: Seller,
    @Param('invitationId') invitationId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.after(seller, await this.staff.withdraw(seller, invitationId), 'withdrawn', request, reply);
  }

  private async after(seller: Seller, result: Result<void>, done: Done, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (result.ok) return seeOther(reply, `/kenh-ban-hang/nhan-vien?xong=${done}`);
    await this.send(seller, request, reply, undefined, result);
  }

  private async send(
    seller: Seller,
    request: FastifyRequest,
    reply: FastifyReply,
    done: Done | undefined,
    refusal?: Extract<Result<void>, { ok: false }>,
  ): Promise<void> {
    const [page, shop, { people, invitations }] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.staff.of(seller),
    ]);
    const form = new PostedForm(request);
    const problem = refusal?.problem;
    const shown = StaffPage({
      ...{ page, shop, invitations, done, typed: { email: form.text('email', 300), staffRole: form.text('staffRole', 20) } },
      people: people.map((person) => ({ ...person, me: person.accountId === seller.accountId })),
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }
}
