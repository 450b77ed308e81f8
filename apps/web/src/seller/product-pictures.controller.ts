import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { EditProduct, type ContentPicture } from '@market/catalogue';
import type { Problem } from '@market/kernel';
import { pictureSources, StorePicture } from '@market/media';
import { Access, CurrentSeller, Names, SellerRole, UnitOfWork, uploadsIn } from '@market/platform';
import { problemText, words, type Lang } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { pictureView } from '../picture.view.js';
import { ProductPicturesPage } from '../pages/seller/product-pictures.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { DoneQuery, productPath, SellerProduct } from './seller-product.js';
import type { Seller } from './seller-shop.js';

interface Taken {
  readonly pictures: readonly ContentPicture[];
  readonly unfit: readonly { readonly name: string; readonly problem: Problem }[];
}

/** Pictures of a product: taken, described, put in order, removed. */
@Controller('kenh-ban-hang/san-pham/:id/hinh')
@Access('seller')
@SellerRole('catalogue')
@Names({ id: 'shop:product' })
export class ProductPicturesController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly own: SellerProduct,
    private readonly work: UnitOfWork,
    private readonly edit: EditProduct,
    private readonly store: StorePicture,
  ) {}

  @Get()
  async pictures(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { working } = await this.own.of(seller, id);
    await this.send(seller, id, request, reply, { pictures: working.pictures, done });
  }

  @Post()
  async keep(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { working } = await this.own.of(seller, id);
    const kept = picturesIn(new PostedForm(request), working.pictures);
    const taken = await this.take(seller, request);
    const known = new Set(kept.map(({ path }) => path));
    const pictures = [...kept, ...taken.pictures.filter(({ path }) => !known.has(path))];
    const edited = await this.work.run(seller, (tx) => this.edit.execute(tx, seller, { productId: id, pictures }));
    if (edited.ok && taken.unfit.length === 0) return seeOther(reply, productPath(id, '/hinh', edited.value.waits ? 'waits' : 'saved'));
    await this.send(seller, id, request, reply, { pictures, unfit: taken.unfit, ...(edited.ok ? {} : { problem: edited.problem }) });
  }

  /** Those that can be taken are, one after the other; the others are named with the reason. */
  private async take(seller: Seller, request: FastifyRequest): Promise<Taken> {
    const pictures: ContentPicture[] = [];
    const unfit: { name: string; problem: Problem }[] = [];
    for (const { bytes, fileName } of [...uploadsIn(request, 'pictures'), ...uploadsIn(request, 'camera')]) {
      const stored = await this.store.execute(seller, bytes);
      if (stored.ok) pictures.push({ ...stored.value, alt: '' });
      else unfit.push({ name: fileName, problem: stored.problem });
    }
    return { pictures, unfit };
  }

  private async send(
    seller: Seller,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    outcome: { pictures: readonly ContentPicture[]; done?: DoneQuery['done']; unfit?: Taken['unfit']; problem?: Problem },
  ): Promise<void> {
    const [page, { shop, head }] = await Promise.all([this.contexts.of(request, reply), this.own.of(seller, id)]);
    const { done, problem, unfit = [] } = outcome;
    const shown = ProductPicturesPage({
      ...{ page, shop, head, done },
      pictures: outcome.pictures.map((picture) => ({ ...pictureView({ ...picture, url: picture.path }), path: picture.path })),
      unfit: unfit.map((each) => unfitLine(each, page.lang)),
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem || unfit.length > 0 ? 422 : 200);
  }
}

const unfitLine = ({ name, problem }: Taken['unfit'][number], lang: Lang): string =>
  words(lang).products.pictures.refused(name.slice(0, 60), problemText(problem, lang));

/** The form's pictures in their new order. Only what the product has, or what the room of media made, is a picture. */
function picturesIn(form: PostedForm, known: readonly ContentPicture[]): ContentPicture[] {
  const pictures = form.all('path', 200).flatMap((path, at) => {
    const size = known.find((picture) => picture.path === path) ?? pictureSources(path);
    if (!size || form.text(`remove.${at}`, 1) === '1') return [];
    return [{ path, alt: form.text(`alt.${at}`, 300), width: size.width, height: size.height, at }];
  });
  const [, from = '', by = ''] = /^(\d{1,2}):(-?1)$/.exec(form.text('move', 5)) ?? [];
  const place = pictures.findIndex(({ at }) => at === Number(from));
  const target = place + Number(by);
  if (from !== '' && place >= 0 && target >= 0 && target < pictures.length) pictures.splice(target, 0, ...pictures.splice(place, 1));
  return pictures.map(({ at: _at, ...picture }) => picture);
}
