import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { FigureQueries, PublicOverview, smallestCell } from '@market/participation';
import { Access, Names, publicActor, Refusal } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { OpenDataPage } from '../pages/console/open-data.page.js';
import { sendPage } from '../send-page.js';
import { sendTable } from '../send-table.js';
import { AskedFigures, FiguresQuery } from './figures.query.js';
import { publicView } from './figures.view.js';
import { figureTables, writtenFigure, type WrittenFigure } from './figure-tables.js';
import { reportedView } from './reported.view.js';

/** What the home page counts, and by which definition: open to everybody. */
@Controller('so-lieu')
@Access('public')
export class PublicFiguresController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly overview: PublicOverview,
    private readonly figures: FigureQueries,
    private readonly asked: AskedFigures,
  ) {}

  @Get()
  async show(@Query() query: FiguresQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { today, badDay, ...days } = this.asked.days(query);
    const [page, published, reported] = await Promise.all([
      this.contexts.of(request, reply),
      this.overview.execute(days),
      this.figures.all(publicActor),
    ]);
    const shown = OpenDataPage({
      ...{ page, today, badDay, smallestCell, boundaries: query.boundaries },
      figures: publicView(published, page.lang),
      reported: reportedView(reported, page.lang).filter(({ to, revised }) => !revised && to <= days.asOf),
    });
    await sendPage(reply, shown, badDay ? 422 : 200);
  }

  @Get(':file')
  @Names({ file: 'public:figures-file' })
  async file(
    @Param('file') file: string,
    @Query() query: FiguresQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [name, type] = file.split('.');
    const table = figureTables.find((each) => each === name && each !== 'old-commune');
    if (!table || (type !== 'csv' && type !== 'json')) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
    const { lang } = this.contexts.bare(request);
    const { asOf, comparedTo } = this.asked.days(query);
    const figures = publicView(await this.overview.execute({ asOf, comparedTo }), lang);
    if (type === 'csv') return sendTable(reply, 'csv', `${table}-${asOf}`, [writtenFigure(table, figures, '', lang)]);
    await reply.type('application/json; charset=utf-8').send(openTable(table, figures));
  }
}

const licence = 'CC-BY-4.0';

/** For programs: what is hidden is null. */
function openTable(table: WrittenFigure, figures: ReturnType<typeof publicView>) {
  const { asOf, definition, businesses, products, growth, months, methods } = figures;
  const rows = {
    growth,
    trade: months.map(({ month, orders, value }) => ({ month, orders, value: value?.toJSON() ?? null })),
    methods: methods.map(({ method, orders, value }) => ({ method, orders, value: value.toJSON() })),
  };
  return {
    ...{ asOf, definition, licence, hiddenBelow: smallestCell, table, businesses: businesses.now, products: products.now },
    rows: table === 'growth' || table === 'trade' || table === 'methods' ? rows[table] : figures.tables[table],
  };
}
