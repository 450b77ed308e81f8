import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { certificateKinds, EditProduct, type CertificateKind, type ContentCertificate } from '@market/catalogue';
import { Clock, isId, localDay, type Problem } from '@market/kernel';
import { PrivateFileLinks, StorePrivateFile } from '@market/media';
import { Access, CurrentSeller, Names, SellerRole, UnitOfWork, uploadsIn } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ProductCertificatesPage } from '../pages/seller/product-certificates.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { names } from '../shop/names.js';
import { DoneQuery, productPath, SellerProduct } from './seller-product.js';
import type { Seller } from './seller-shop.js';

const boxes = ['kind', 'number', 'issuer', 'issuedOn', 'validTo', 'stars', 'fileId', 'fileName'] as const;
type Typed = Readonly<Partial<Record<(typeof boxes)[number], string>>>;

/** Certificates of a product, each with the copy that officers compare it with. */
@Controller('kenh-ban-hang/san-pham/:id/chung-nhan')
@Access('seller')
@SellerRole('catalogue')
@Names({ id: 'shop:product' })
export class ProductCertificatesController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly own: SellerProduct,
    private readonly work: UnitOfWork,
    private readonly edit: EditProduct,
    private readonly store: StorePrivateFile,
    private readonly links: PrivateFileLinks,
    private readonly clock: Clock,
  ) {}

  @Get()
  async certificates(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(seller, id, request, reply, { done, typed: {} });
  }

  @Post()
  async keep(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new PostedForm(request);
    const { typed, problem } = await this.withFile(seller, form, request);
    if (problem) return this.send(seller, id, request, reply, { typed, problem });
    const { working } = await this.own.of(seller, id);
    const removed = new Set(form.all('remove', 3).map(Number));
    const kept = working.certificates.filter((_, at) => !removed.has(at));
    const certificates = isBegun(typed) ? [...kept, certificateOf(typed)] : kept;
    const edited = await this.work.run(seller, (tx) => this.edit.execute(tx, seller, { productId: id, certificates }));
    if (edited.ok) return seeOther(reply, productPath(id, '/chung-nhan', edited.value.waits ? 'waits' : 'saved'));
    await this.send(seller, id, request, reply, { typed, problem: plain(edited.problem, certificates.length - 1) });
  }

  /** The copy is stored at once, so that a form that is refused for another reason does not lose it. */
  private async withFile(seller: Seller, form: PostedForm, request: FastifyRequest): Promise<{ typed: Typed; problem?: Problem }> {
    const typed: Typed = Object.fromEntries(boxes.map((name) => [name, form.text(name, 200)]));
    const [upload] = uploadsIn(request, 'file');
    if (!upload) return { typed };
    const stored = await this.store.execute(seller, { bytes: upload.bytes, name: upload.fileName, sharedWith: ['catalogue'] });
    if (!stored.ok) return { typed, problem: { ...stored.problem, fields: { file: 'file' } } };
    return { typed: { ...typed, fileId: stored.value.id, fileName: stored.value.name } };
  }

  private async send(
    seller: Seller,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, typed, problem }: { done?: DoneQuery['done']; typed: Typed; problem?: Problem },
  ): Promise<void> {
    const [page, { shop, head, working }] = await Promise.all([this.contexts.of(request, reply), this.own.of(seller, id)]);
    const say = names(page.lang);
    const today = localDay(this.clock.now());
    const shown = ProductCertificatesPage({
      ...{ page, shop, head, done, typed },
      certificates: working.certificates.map(({ kind, stars, fileId, ...certificate }) => ({
        ...certificate,
        kind: stars === null ? say.certificates[kind] : say.stars(say.certificates[kind], stars),
        expired: certificate.validTo !== null && certificate.validTo < today,
        fileHref: fileId === null ? null : this.links.addressFor(seller, fileId),
      })),
      kinds: certificateKinds.map((value) => ({ value, label: say.certificates[value] })),
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }
}

const isBegun = ({ kind, number, issuer, issuedOn }: Typed): boolean => Boolean(kind || number || issuer || issuedOn);

const certificateOf = ({
  kind = '',
  number = '',
  issuer = '',
  issuedOn = '',
  validTo,
  stars,
  fileId = '',
  fileName,
}: Typed): ContentCertificate => ({
  // What is none is refused by the catalogue, at the box.
  kind: kind as CertificateKind,
  ...{ number, issuer, issuedOn, validTo: validTo || null, stars: stars ? Number(stars) : null },
  ...(isId(fileId) ? { fileId, fileName: fileName || 'tai-lieu' } : { fileId: null, fileName: null }),
});

/** The form adds one certificate: its boxes stand without a number. */
const plain = (problem: Problem, at: number): Problem => ({
  ...problem,
  fields: Object.fromEntries(
    Object.entries(problem.fields ?? {}).map(([field, fault]) => [field.replace(`certificates.${at}.`, ''), fault]),
  ),
});
