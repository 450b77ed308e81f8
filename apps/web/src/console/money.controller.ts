import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import { Clock, isId, localDay, Money, newId, refuse, type Problem, type Result } from '@market/kernel';
import { OrderRules } from '@market/orders';
import {
  AcceptPayment,
  ConfirmRefund,
  ImportStatement,
  PaymentQueries,
  PlaceMoney,
  ReturnMoney,
  SendBackExtra,
  type RefundByHand,
} from '@market/payments';
import { Access, actorOf, readRows, Refusal, UnitOfWork, uploadsIn, type Actor } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { MoneyPage, type MoneyDone, type MoneyPageProps } from '../pages/console/money.page.js';
import { StatementPage } from '../pages/console/statement.page.js';
import { seeOther, sendPage } from '../send-page.js';

const dones = ['placed', 'returned', 'accepted', 'sent-back', 'confirmed'] as const satisfies readonly MoneyDone[];

class MoneyQuery {
  @IsOptional() @IsIn(dones) readonly done?: MoneyDone;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class PlaceBody {
  @IsString() @MaxLength(200) readonly reference!: string;
  @IsString() @MaxLength(200) readonly why!: string;
}
class TransferBody {
  @IsString() @MaxLength(200) readonly bankReference!: string;
}
class WhyBody {
  @IsString() @MaxLength(200) readonly why!: string;
  @IsString() @MaxLength(50) readonly refundId!: string;
}

const home = '/quan-tri/tien-vao';
type Typed = Readonly<Record<string, string>>;

/** What an officer does with money that no rule could place. Auditors may look. */
@Controller('quan-tri')
@Access('officer')
export class MoneyController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queries: PaymentQueries,
    private readonly placeMoney: PlaceMoney,
    private readonly returnMoney: ReturnMoney,
    private readonly accept: AcceptPayment,
    private readonly sendBack: SendBackExtra,
    private readonly confirm: ConfirmRefund,
    private readonly statement: ImportStatement,
    private readonly shops: ShopQueries,
    private readonly rules: OrderRules,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Get('tien-vao')
  @Access('officer', 'auditor')
  async list(@Query() query: MoneyQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { done: query.done });
  }

  @Post('tien-vao/:id/ghep')
  async place(@Param('id') id: string, @Body() body: PlaceBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = { reference: body.reference.trim(), why: body.why.trim() };
    const work = () => this.placeMoney.execute(actorOf(request), { noticeId: known(id), ...typed });
    await this.act(request, reply, { at: id, typed, done: 'placed' }, work);
  }

  @Post('tien-vao/:id/da-chuyen-tra')
  async returned(
    @Param('id') id: string,
    @Body() body: TransferBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = { bankReference: body.bankReference.trim() };
    const work = () => this.returnMoney.execute(actorOf(request), known(id), typed.bankReference);
    await this.act(request, reply, { at: id, typed, done: 'returned' }, work);
  }

  @Post('khoan-thanh-toan/:id/giu-lai')
  async keep(@Param('id') id: string, @Body() body: WhyBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = { why: body.why.trim() };
    const work = () => this.accept.execute(actorOf(request), known(id), typed.why);
    await this.act(request, reply, { at: id, typed, done: 'accepted' }, work);
  }

  @Post('khoan-thanh-toan/:id/tra-lai')
  async back(@Param('id') id: string, @Body() body: WhyBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = { why: body.why.trim() };
    const work = () => this.sendBack.execute(actorOf(request), { paymentId: known(id), refundId: known(body.refundId), ...typed });
    await this.act(request, reply, { at: id, typed, done: 'sent-back' }, work);
  }

  @Post('hoan-tien/:id/da-chuyen')
  async transferred(
    @Param('id') id: string,
    @Body() body: TransferBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = { bankReference: body.bankReference.trim() };
    const work = () => this.confirm.execute(actorOf(request), known(id), typed.bankReference);
    await this.act(request, reply, { at: id, typed, done: 'confirmed' }, work);
  }

  @Post('tien-vao/sao-ke')
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [file] = uploadsIn(request, 'file');
    const read = file ? await this.read(actorOf(request), file) : missing({ file: '' });
    if (!read.ok) return this.send(request, reply, { refusal: { at: 'file', problem: read.problem, typed: {} } });
    const lines = read.value.lines.map(({ amount, ...line }) => ({ ...line, amount: Money.vnd(amount) }));
    const page = await this.contexts.of(request, reply);
    await sendPage(reply, StatementPage({ page, lines, faults: read.value.faults }));
  }

  private async read(actor: Actor, { bytes, fileName }: { bytes: Buffer; fileName: string }) {
    const rows = await readRows(bytes);
    if (!rows.ok) return rows;
    // Rows keep the number they have in the file, blank ones included.
    const sparse: (readonly string[])[] = [];
    for (const { line, cells } of rows.value) sparse[line - 1] = cells;
    return this.statement.execute(
      actor,
      Array.from(sparse, (cells) => cells ?? []),
      fileName.slice(0, 200),
    );
  }

  private async act(
    request: FastifyRequest,
    reply: FastifyReply,
    { at, typed, done }: { at: string; typed: Typed; done: MoneyDone },
    work: () => Promise<Result<unknown>>,
  ): Promise<void> {
    const empty = missing(typed);
    const result = empty.problem.fields && Object.keys(empty.problem.fields).length > 0 ? empty : await work();
    if (result.ok) return seeOther(reply, `${home}?done=${done}`);
    await this.send(request, reply, { refusal: { at, problem: result.problem, typed } });
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { done, refusal }: { done?: MoneyDone | undefined; refusal?: { at: string; problem: Problem; typed: Typed } },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, unmatched, doubtful, refunds, disputes] = await Promise.all([
      this.contexts.of(request, reply),
      this.queries.unmatched(actor),
      this.queries.needingAttention(actor),
      this.queries.refundsByHand(actor),
      this.queries.openDisputes(actor),
    ]);
    const shops = await this.shopsOf(actor, [...doubtful, ...refunds]);
    const refused: MoneyPageProps['refused'] = refusal && {
      ...{ at: refusal.at, typed: refusal.typed, faults: refusal.problem.fields ?? {} },
      message: problemText(refusal.problem, page.lang),
    };
    const shown = MoneyPage({
      ...{ page, done, refused },
      unmatched: unmatched.map(({ id, amount, receivedAt: at, memo, bankReference, outcome }) => {
        return { id, amount: Money.vnd(amount), at, memo, bankReference, ambiguous: outcome === 'ambiguous' };
      }),
      doubtful: doubtful.flatMap(({ id, reference, attention, amount, received, createdAt: at, payeeId }) =>
        attention
          ? [{ id, reference, reason: attention, asked: amount, received, at, refundId: newId(), shop: nameOf(shops, payeeId) }]
          : [],
      ),
      byHand: refunds.flatMap(({ refundId, reference, amount, askedAt: at, why, memo, payeeId }) =>
        payeeId === null ? [{ refundId, reference, amount: Money.vnd(amount), at, why, memo }] : [],
      ),
      owedByShops: await this.owedByShops(refunds, shops),
      disputes: disputes.flatMap(({ disputeId: id, amount, state, reason, dueBy: due }) =>
        state === 'inquiry' || state === 'open' ? [{ id, amount: Money.vnd(amount), state, reason, due }] : [],
      ),
    });
    await sendPage(reply, shown, refusal ? 422 : 200);
  }

  /** The names of the shops whose own accounts are spoken of. */
  private async shopsOf(actor: Actor, rows: readonly { readonly payeeId: string | null }[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(rows.flatMap(({ payeeId }) => payeeId ?? []))];
    const shops = ids.length === 0 ? [] : await this.work.read(actor, (tx) => this.shops.byIds(tx, ids));
    return new Map(shops.map(({ id, name }) => [id, name]));
  }

  private async owedByShops(refunds: readonly RefundByHand[], shops: ReadonlyMap<string, string>): Promise<MoneyPageProps['owedByShops']> {
    const owed = refunds.filter(({ payeeId }) => payeeId !== null);
    const days = owed.length === 0 ? [] : await this.rules.refundsBy(owed.map(({ askedAt }) => askedAt));
    const today = localDay(this.clock.now());
    return owed.map(({ refundId, reference, amount, why, payeeId }, at) => ({
      ...{ refundId, reference, amount: Money.vnd(amount), why, shop: nameOf(shops, payeeId) ?? '' },
      ...{ by: days[at]!, overdue: days[at]! < today },
    }));
  }
}

const nameOf = (shops: ReadonlyMap<string, string>, id: string | null): string | undefined =>
  id === null ? undefined : (shops.get(id) ?? id);

function known(id: string): string {
  if (!isId(id)) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
  return id;
}

/** The boxes that were left empty. */
const missing = (typed: Typed) =>
  refuse({
    code: 'platform/invalid',
    kind: 'invalid',
    fields: Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (value === '' ? [[name, 'required']] : []))),
  });
