import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ExportQueries, ReturnImport } from '@market/catalogue';
import { StockQueries } from '@market/inventory';
import { Access, answer, CurrentSeller, Names, Refusal, SellerRole, Settings, UnitOfWork } from '@market/platform';
import { words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { mediaTypes, sendTable, tableTypes, type TableType } from '../send-table.js';
import { ImportQuery } from './imports.queries.js';
import { exportTable, templateTable } from './product-table.js';
import { SellerShop, type Seller } from './seller-shop.js';

const notFound = new Refusal({ code: 'platform/not-found', kind: 'not-found' });
const typeOf = (text: string): TableType => {
  const type = tableTypes.find((each) => each === text);
  if (!type) throw notFound;
  return type;
};

/** Files that go to a seller: the template, everything that the shop owns, and a file that was imported with its reasons. */
@Controller('kenh-ban-hang')
@Access('seller')
@SellerRole('catalogue')
@Names({ id: 'shop:import', type: 'public:table-type' })
export class SellerImportFilesController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly shop: SellerShop,
    private readonly exports: ExportQueries,
    private readonly stock: StockQueries,
    private readonly returnImport: ReturnImport,
  ) {}

  @Get('mau-nhap-hang/:type')
  async template(
    @Param('type') type: string,
    @Query() _query: ImportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { lang } = await this.contexts.withShopper(request);
    await sendTable(reply, typeOf(type), words(lang).imports.list.templateName, [templateTable(lang)]);
  }

  @Get('xuat-hang/:type')
  async all(
    @CurrentSeller() seller: Seller,
    @Param('type') type: string,
    @Query() _query: ImportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = typeOf(type);
    const [{ lang }, shop, variants] = await Promise.all([
      this.contexts.withShopper(request),
      this.shop.of(seller),
      this.exports.variants(seller),
    ]);
    const levels = await this.work.read(seller, (tx) =>
      this.stock.levels(
        tx,
        variants.map(({ variantId }) => variantId),
      ),
    );
    const onHand = new Map(levels.map(({ variantId, onHand: pieces }) => [variantId, pieces]));
    const table = exportTable(variants, onHand, this.settings.publicUrl, lang);
    await sendTable(reply, file, words(lang).imports.list.exportName(shop.slug), [table]);
  }

  @Get('nhap-hang/:id/tra-lai')
  async returned(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() _query: ImportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { lang } = await this.contexts.withShopper(request);
    const { returned, faults, reason } = words(lang).imports;
    const { kind, bytes } = answer(
      await this.returnImport.execute(seller, id, {
        labels: [returned.result, returned.reason],
        outcomes: returned.outcomes,
        reason: ({ column, code, value }) => reason(column, faults[code](value)),
      }),
    );
    await reply
      .type(mediaTypes[kind])
      .header('content-disposition', `attachment; filename="${returned.name}-${id.slice(-12)}.${kind}"`)
      .header('cache-control', 'private, no-cache')
      .send(bytes);
  }
}
