import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AddPaper, BusinessPapers, RemovePaper } from '@market/businesses';
import { refuse, type Problem } from '@market/kernel';
import { Access, answer, CurrentSeller, Names, statusOf, uploadsIn } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SellerPapersPage, type SellerPapersProps } from '../pages/seller/papers.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { SellerShop, type Seller } from './seller-shop.js';

class DoneQuery {
  @IsOptional() @IsIn(['added', 'removed']) readonly xong?: SellerPapersProps['done'];
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** The papers of the business and how long they are good. The owner's. */
@Controller('kenh-ban-hang/giay-to')
@Access('seller')
@Names({ paperId: 'shop:paper' })
export class SellerPapersController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly papers: BusinessPapers,
    private readonly adding: AddPaper,
    private readonly removing: RemovePaper,
  ) {}

  @Get()
  async show(
    @CurrentSeller() seller: Seller,
    @Query() { xong }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(seller, request, reply, { done: xong });
  }

  @Post()
  async add(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const kind = form.text('kind', 40);
    const [upload] = uploadsIn(request, `document:${kind}`);
    const { businessId } = await this.papers.of(seller);
    const paper = {
      kind,
      bytes: upload?.bytes ?? new Uint8Array(),
      fileName: upload?.fileName ?? '',
      expiresOn: form.text(`expires:${kind}`, 10),
    };
    const added = upload
      ? await this.adding.toBusiness(seller, businessId, paper)
      : refuse({ code: 'platform/invalid', kind: 'invalid', fields: { [`document:${kind}`]: 'required' } });
    if (added.ok) return seeOther(reply, '/kenh-ban-hang/giay-to?xong=added');
    await this.send(seller, request, reply, { problem: added.problem });
  }

  @Post(':paperId/bo')
  async remove(
    @CurrentSeller() seller: Seller,
    @Param('paperId') paperId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const removed = await this.removing.fromBusiness(seller, paperId);
    if (!removed.ok && removed.problem.kind === 'conflict') return this.send(seller, request, reply, { problem: removed.problem });
    answer(removed);
    await seeOther(reply, '/kenh-ban-hang/giay-to?xong=removed');
  }

  private async send(
    seller: Seller,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, problem }: { done?: SellerPapersProps['done']; problem?: Problem },
  ): Promise<void> {
    const [page, shop, { shelves }] = await Promise.all([this.contexts.of(request, reply), this.shop.of(seller), this.papers.of(seller)]);
    const refused = problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} };
    await sendPage(reply, SellerPapersPage({ page, shop, shelves, done, refused }), problem ? statusOf[problem.kind] : 200);
  }
}
