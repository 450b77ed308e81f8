import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Clock, localDay, Money } from '@market/kernel';
import { monthOf, monthsAfter, WithholdingQueries } from '@market/ledger';
import { Access, actorOf } from '@market/platform';
import { words } from '@market/ui';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { monthFile } from '../month-file.js';
import { PageContexts } from '../page-contexts.js';
import { WithholdingPage } from '../pages/console/withholding.page.js';
import { sendPage } from '../send-page.js';
import { sendTable } from '../send-table.js';

class WithholdingQuery {
  @IsOptional() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/) readonly month?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** Rates are kept in hundredths of a percent. */
const whole = 10_000;

/** The monthly file for the tax office, of sellers from whom the market withholds. */
@Controller('quan-tri/khau-tru-thue')
@Access('officer', 'auditor')
export class WithholdingController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly withholding: WithholdingQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async month(@Query() query: WithholdingQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const today = monthOf(localDay(this.clock.now()));
    const month = query.month ?? today;
    const [page, report] = await Promise.all([this.contexts.of(request, reply), this.withholding.month(actorOf(request), month)]);
    const shown = WithholdingPage({
      ...{ page, month, previous: monthsAfter(month, -1), next: month < today ? monthsAfter(month, 1) : undefined, dueOn: report.dueOn },
      taxpayers: new Set(report.rows.map(({ taxCode }) => taxCode)).size,
      sums: {
        ...{ revenue: Money.vnd(report.revenue), vat: Money.vnd(report.vat), pit: Money.vnd(report.pit) },
        total: Money.vnd(report.vat + report.pit),
      },
      rows: report.rows.map((row) => ({
        ...row,
        ...{ revenue: Money.vnd(row.revenue), vat: Money.vnd(row.vat), pit: Money.vnd(row.pit) },
        ...{ vatRate: row.vatRate / whole, pitRate: row.pitRate / whole },
      })),
    });
    await sendPage(reply, shown);
  }

  @Get(':file')
  async file(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { month, type } = monthFile(file);
    const [{ lang }, { rows }] = await Promise.all([this.contexts.withShopper(request), this.withholding.month(actorOf(request), month)]);
    const { withholding: say, statement } = words(lang).ledger;
    const percent = (tax: string) => `${tax} (${say.rate}, %)`;
    const columns = [
      ...[say.ordinal, say.taxCode, say.taxpayer, say.shop, say.activity, say.orders, say.revenue],
      ...[percent(say.vat), say.vat, percent(say.pit), say.pit, say.legalBasis],
    ];
    await sendTable(reply, type, say.file(month), [
      {
        name: statement.monthTitle(month),
        title: [say.title, statement.monthTitle(month)],
        columns: columns.map((label) => ({ label })),
        rows: rows.map((row, at) => [
          ...[at + 1, row.taxCode, row.taxpayer, row.shop, say.activities[row.activity], row.orders, row.revenue],
          ...[row.vatRate / 100, row.vat, row.pitRate / 100, row.pit, row.legalBasis],
        ]),
      },
    ]);
  }
}
