import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ParticipationOverview } from '@market/participation';
import { Access, actorOf, Refusal } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { DashboardPage } from '../pages/console/dashboard.page.js';
import { sendPage } from '../send-page.js';
import { sendTable, tableTypes } from '../send-table.js';
import { CountedRowsReader } from './counted-rows.js';
import { AskedFigures, OfficeQuery, RowsQuery } from './figures.query.js';
import { officeView } from './figures.view.js';
import { figureTables, writtenFigure } from './figure-tables.js';

/** The first screen of the province: who takes part, where, since when, and what was sold. */
@Controller('quan-tri')
@Access('officer', 'auditor')
export class ParticipationController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly overview: ParticipationOverview,
    private readonly asked: AskedFigures,
    private readonly rows: CountedRowsReader,
  ) {}

  @Get()
  async dashboard(@Query() query: OfficeQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, place] = await Promise.all([this.contexts.of(request, reply), this.asked.place(query.place)]);
    const { today, badDay, ...days } = this.asked.days(query);
    const [overview, places] = await Promise.all([
      this.overview.execute({ ...days, place: place.narrowed }),
      this.asked.placeOptions(page.lang),
    ]);
    const shown = DashboardPage({
      ...{ page, today, badDay, places, boundaries: query.boundaries },
      ...{ place: place.text, placeName: place.name, figures: officeView(overview, page.lang) },
    });
    await sendPage(reply, shown, badDay ? 422 : 200);
  }

  @Get('so-lieu/:file')
  async file(
    @Param('file') file: string,
    @Query() query: RowsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [name = '', ending] = file.split('.');
    const type = tableTypes.find((each) => each === ending);
    const table = figureTables.find((each) => each === name);
    if (!type || !(table ?? ['tat-ca', 'tham-gia'].includes(name))) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
    const { lang } = await this.contexts.withShopper(request);
    const { asOf, comparedTo } = this.asked.days(query);
    if (name === 'tham-gia') {
      const written = await this.rows.written(actorOf(request), query, lang);
      return sendTable(reply, type, `tham-gia-${query.of}-${asOf}`, [written]);
    }
    const place = await this.asked.place(query.place);
    const figures = officeView(await this.overview.execute({ asOf, comparedTo, place: place.narrowed }), lang);
    const [first, ...others] = (table ? [table] : figureTables).map((each) => writtenFigure(each, figures, place.name, lang));
    await sendTable(reply, type, `${name}-${asOf}`, [first!, ...others]);
  }
}
