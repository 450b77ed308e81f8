import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock, isId, localDay, newId, refuse, type Problem, type Result } from '@market/kernel';
import { OrderQueries, OrderRules } from '@market/orders';
import { AcceptPayment, ConfirmRefund, PaymentQueries, ReportTransfer, SendBackExtra } from '@market/payments';
import { Access, CurrentSeller, Names, Refusal, SellerRole, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { StraightMoneyPage, type StraightDone } from '../pages/seller/straight-money.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { dongOf } from '../typed-amount.js';
import { SellerShop, type Seller } from './seller-shop.js';
import { awaitedTransfers, transfersInDoubt, transfersToMake } from './straight-money.view.js';

const home = '/kenh-ban-hang/khach-chuyen-thang';
const dones = [
  ...(['exact', 'over', 'under', 'late', 'duplicate', 'counted-before'] as const),
  ...(['accepted', 'sent-back', 'refunded'] as const),
] satisfies readonly StraightDone[];

class DeskQuery {
  @IsOptional() @IsIn(dones) readonly xong?: StraightDone;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

interface Act {
  /** The row whose form was sent, and what had been typed there. */
  readonly at: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** Money that buyers pay straight to the shop's own account: its people say what came, and send back what is owed. */
@Controller('kenh-ban-hang/khach-chuyen-thang')
@Access('seller')
@SellerRole('finance')
export class StraightMoneyController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly payments: PaymentQueries,
    private readonly orders: OrderQueries,
    private readonly rules: OrderRules,
    private readonly report: ReportTransfer,
    private readonly accept: AcceptPayment,
    private readonly sendBack: SendBackExtra,
    private readonly confirm: ConfirmRefund,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentSeller() seller: Seller,
    @Query() { xong }: DeskQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(seller, request, reply, { done: xong });
  }

  @Post(':id/da-nhan')
  @Names({ id: 'shop:payment' })
  async came(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new PostedForm(request);
    const typed = { amount: form.text('amount', 20), bankReference: form.text('bankReference', 100) };
    const told = { paymentId: known(id), amount: dongOf(typed.amount), bankReference: typed.bankReference };
    await this.act(
      seller,
      request,
      reply,
      { at: id, typed },
      () => this.report.execute(seller, told),
      (arrival) => arrival,
    );
  }

  @Post(':id/nhan-don')
  @Names({ id: 'shop:payment' })
  async take(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const act = whyTyped(request);
    const work = async () => act.missing ?? (await this.accept.execute(seller, known(id), act.typed.why));
    await this.act(seller, request, reply, act, work, () => 'accepted');
  }

  @Post(':id/tra-lai')
  @Names({ id: 'shop:payment' })
  async back(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const act = whyTyped(request);
    const asked = { paymentId: known(id), refundId: isId(act.at) ? act.at : newId(), why: act.typed.why };
    await this.act(
      seller,
      request,
      reply,
      act,
      async () => act.missing ?? (await this.sendBack.execute(seller, asked)),
      () => 'sent-back',
    );
  }

  @Post('hoan/:id/da-chuyen')
  @Names({ id: 'shop:refund' })
  async transferred(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = { bankReference: new PostedForm(request).text('bankReference', 100) };
    const work = async () =>
      typed.bankReference === '' ? needed('bankReference') : await this.confirm.execute(seller, known(id), typed.bankReference);
    await this.act(seller, request, reply, { at: id, typed }, work, () => 'refunded');
  }

  private async act<T>(
    seller: Seller,
    request: FastifyRequest,
    reply: FastifyReply,
    act: Act,
    work: () => Promise<Result<T>>,
    done: (value: T) => StraightDone,
  ): Promise<void> {
    const result = await work();
    if (result.ok) return seeOther(reply, `${home}?xong=${done(result.value)}`);
    // What is not the shop's is not there.
    if (result.problem.kind === 'not-found') throw new Refusal(result.problem);
    await this.send(seller, request, reply, { refusal: { ...act, problem: result.problem } });
  }

  private async send(
    seller: Seller,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, refusal }: { readonly done?: StraightDone | undefined; readonly refusal?: Act & { readonly problem: Problem } },
  ): Promise<void> {
    const [page, shop, { awaited, owed }] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.payments.ofPayee(seller),
    ]);
    const numbers = await this.orders.numbersBehind(
      seller,
      [...awaited, ...owed].map(({ purposeId }) => purposeId),
    );
    const days = owed.length === 0 ? [] : await this.rules.refundsBy(owed.map(({ askedAt }) => askedAt));
    const shown = StraightMoneyPage({
      ...{ page, shop, done, awaited: awaitedTransfers(awaited, numbers), doubtful: transfersInDoubt(awaited, numbers) },
      owed: transfersToMake(owed, numbers, days, localDay(this.clock.now())),
      refused: refusal && {
        ...{ at: refusal.at, typed: refusal.typed, faults: refusal.problem.fields ?? {} },
        message: problemText(refusal.problem, page.lang),
      },
    });
    await sendPage(reply, shown, refusal ? statusOf[refusal.problem.kind] : 200);
  }
}

function known(id: string): string {
  if (!isId(id)) throw new Refusal({ code: 'payments/unknown', kind: 'not-found' });
  return id;
}

const needed = (field: string) => refuse<Problem>({ code: 'platform/invalid', kind: 'invalid', fields: { [field]: 'required' } });

/** A decision about money in doubt says why; its row is known by the refund that it would make. */
function whyTyped(request: FastifyRequest) {
  const form = new PostedForm(request);
  const typed = { why: form.text('why', 200) };
  return { at: form.text('refundId', 50), typed, missing: typed.why === '' ? needed('why') : undefined };
}
