import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ShopProfiles } from '@market/businesses';
import { assert, type Problem } from '@market/kernel';
import { StorePicture } from '@market/media';
import { Access, CurrentSeller, statusOf, uploadsIn } from '@market/platform';
import { problemText, words } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ShopProfilePage, type ShopProfileProps } from '../pages/seller/shop-profile.page.js';
import { coverView } from '../picture.view.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import type { Seller } from './seller-shop.js';

class DoneQuery {
  @IsOptional() @IsIn(['profile', 'name']) readonly xong?: ShopProfileProps['done'];
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** How the shop shows itself. The owner's. */
@Controller('kenh-ban-hang/gian-hang')
@Access('seller')
export class ShopProfileController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly profiles: ShopProfiles,
    private readonly pictures: StorePicture,
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
  async change(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const [upload] = uploadsIn(request, 'cover');
    const stored = upload && (await this.pictures.execute(seller, upload.bytes));
    if (stored && !stored.ok) return this.send(seller, request, reply, { problem: { ...stored.problem, fields: { cover: 'file' } } });
    const texts = {
      tagline: { vi: form.text('tagline.vi', 400), en: form.text('tagline.en', 400) },
      about: { vi: form.text('about.vi', 8000), en: form.text('about.en', 8000) },
      ...{ deliveryPolicy: form.text('deliveryPolicy', 4000), returnsPolicy: form.text('returnsPolicy', 4000) },
    };
    const changed = await this.profiles.change(seller, texts, stored?.value.path);
    if (changed.ok) return seeOther(reply, '/kenh-ban-hang/gian-hang?xong=profile');
    await this.send(seller, request, reply, { problem: changed.problem });
  }

  @Post('ten')
  async name(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.profiles.askForName(seller, new PostedForm(request).text('name', 200));
    if (asked.ok) return seeOther(reply, '/kenh-ban-hang/gian-hang?xong=name');
    await this.send(seller, request, reply, { problem: asked.problem });
  }

  private async send(
    seller: Seller,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, problem }: { done?: ShopProfileProps['done']; problem?: Problem },
  ): Promise<void> {
    const [page, profile] = await Promise.all([this.contexts.of(request, reply), this.profiles.of(seller)]);
    assert(profile !== undefined, 'a seller has a shop');
    const { tagline, about, deliveryPolicy, returnsPolicy, name, slug, cover } = profile;
    const kept = {
      'tagline.vi': tagline.vi,
      'tagline.en': tagline.en,
      'about.vi': about.vi,
      'about.en': about.en,
      deliveryPolicy,
      returnsPolicy,
    };
    const form = new PostedForm(request);
    const typed = problem ? Object.fromEntries([...Object.keys(kept), 'name'].map((field) => [field, form.text(field, 8000)])) : kept;
    const shown = ShopProfilePage({
      ...{ page, shop: { name, slug }, typed, name, done, refusedName: profile.refusedName },
      cover: cover === null ? undefined : coverView(cover, words(page.lang).shopOffice.profile.coverAlt(name)),
      waitingName: profile.nameRequest?.name ?? null,
      legal: { name: profile.legalName, taxCode: profile.taxCode, address: profile.address },
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }
}
