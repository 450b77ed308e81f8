import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Clock, localDay, Money } from '@market/kernel';
import { monthOf, monthsAfter, StatementQueries, type StatementLine } from '@market/ledger';
import { PayeeQueries } from '@market/payments';
import { Access, CurrentSeller, hasStaffRole, SellerRole, type WrittenTable, Names } from '@market/platform';
import { words } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { monthFile } from '../month-file.js';
import { PageContexts } from '../page-contexts.js';
import { SellerStatementPage, type StatementLineView } from '../pages/seller/statement.page.js';
import { sendPage } from '../send-page.js';
import { sendTable } from '../send-table.js';
import { SellerShop, type Seller } from './seller-shop.js';

class StatementQuery {
  @IsOptional() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/) readonly month?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly page: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

const perPage = 50;
const parts = ['goods', 'shipping', 'paidToShop', 'fee', 'vat', 'pit'] as const;

/** The shop's books: what it is owed, by month, as a page and as a workbook. */
@Controller('kenh-ban-hang/so-quy')
@Access('seller')
@SellerRole('finance')
export class SellerStatementController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly statements: StatementQueries,
    private readonly payees: PayeeQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async month(
    @CurrentSeller() seller: Seller,
    @Query() query: StatementQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = monthOf(localDay(this.clock.now()));
    const month = query.month ?? today;
    const [page, shop, payee, standing, { sums, lines }] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.payees.of(seller, seller.shopId),
      this.statements.standing(seller),
      this.statements.month(seller, month, { at: query.page, perPage }),
    ]);
    const { nextRelease, ...amounts } = standing;
    const { lines: count, ...totals } = sums;
    const onHold = standing.underWay + standing.waiting + standing.inDispute;
    const shown = SellerStatementPage({
      ...{ page, shop, month, previous: monthsAfter(month, -1), next: month < today ? monthsAfter(month, 1) : undefined },
      standing: { ...inMoney({ ...amounts, onHold }), nextRelease },
      sums: inMoney(totals),
      lines: lines.map(lineView),
      card: { state: payee?.state ?? 'none', mayOpen: hasStaffRole(seller) },
      at: query.page,
      pages: Math.ceil(count / perPage),
    });
    await sendPage(reply, shown);
  }

  @Get(':file')
  @Names({ file: 'public:month-file' })
  async file(
    @CurrentSeller() seller: Seller,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { month, type } = monthFile(file);
    const [{ lang }, shop, { sums, lines }] = await Promise.all([
      this.contexts.withShopper(request),
      this.shop.of(seller),
      this.statements.month(seller, month),
    ]);
    const say = words(lang).ledger.statement;
    const table: WrittenTable = {
      name: say.monthTitle(month),
      title: [say.title, shop.name, say.monthTitle(month)],
      columns: [
        say.day,
        say.what,
        say.order,
        say.goods,
        say.shipping,
        say.paidStraight,
        say.fee,
        say.vat,
        say.pit,
        say.change,
        say.balance,
      ].map((label, at) => ({
        label,
        width: at === 1 ? 40 : 18,
      })),
      rows: [
        [null, say.opening, null, null, null, null, null, null, null, null, sums.opening],
        ...lines.map(({ day, kind, reference, goods, shipping, paidToShop, fee, vat, pit, change, balance }) => {
          return [
            words(lang).common.on(day),
            say.kinds[kind] ?? kind,
            reference,
            goods,
            shipping,
            paidToShop,
            fee,
            vat,
            pit,
            change,
            balance,
          ];
        }),
        [null, say.closing, null, null, null, null, null, null, null, null, sums.closing],
      ],
    };
    await sendTable(reply, type, say.file(shop.slug, month), [table]);
  }
}

const inMoney = <Key extends string>(amounts: Readonly<Record<Key, bigint>>): Readonly<Record<Key, Money>> =>
  Object.fromEntries(Object.entries<bigint>(amounts).map(([key, amount]) => [key, Money.vnd(amount)])) as Record<Key, Money>;

const lineView = (line: StatementLine): StatementLineView => ({
  ...{ id: line.postingId, kind: line.kind, day: line.day, reference: line.reference },
  href: line.orderId === null ? undefined : `/kenh-ban-hang/don-hang/${line.reference}`,
  parts: parts.flatMap((part) => (line[part] === 0n ? [] : [{ part, amount: Money.vnd(line[part]) }])),
  change: Money.vnd(line.change),
  balance: Money.vnd(line.balance),
});
