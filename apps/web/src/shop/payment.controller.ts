import { Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import { assert, Clock, isId, type Problem } from '@market/kernel';
import { OrderQueries, PayPurchase, type PurchaseView } from '@market/orders';
import { OwnAccounts } from '@market/payments';
import { Access, setCookie, Settings, sign, statusOf, unsign, Names } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { PageContexts } from '../page-contexts.js';
import { BankTransferPage, CardPage, PaymentChoicePage, type PaymentPageState } from '../pages/shop/payment.page.js';
import { PurchaseDonePage } from '../pages/shop/purchase-done.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { methodChosen } from './checkout-form.js';
import { paymentMethods } from './checkout.view.js';
import { PostedForm, queryText } from './form.js';
import { pathOf, paymentState, purchaseNumber, transferView } from './payment.view.js';

const claimCookie = 'da-chuyen';
const claimSeconds = 3600;

/** Paying for a purchase. Its id is the key: only the buyer was told, and who pays for a friend is welcome. */
@Controller('thanh-toan/:id')
@Access('public')
@Names({ id: 'key:purchase' })
export class PaymentController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly orders: OrderQueries,
    private readonly pay: PayPurchase,
    private readonly ownAccounts: OwnAccounts,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Also where the card provider sends the shopper back to; only what the provider tells us settles anything. */
  @Get()
  async show(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, await this.find(id));
  }

  @Get('trang-thai')
  async state(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const state = paymentState(await this.find(id), this.claimed(request, id));
    await reply.header('cache-control', 'no-store').send({ state });
  }

  @Post()
  async choose(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const purchase = await this.find(id);
    const paid = await this.pay.execute(id, methodChosen(new PostedForm(request).text('paymentMethod')));
    if (!paid.ok) return this.send(request, reply, purchase, paid.problem);
    const { paymentProblem: code, payment } = paid.value;
    if (code) return this.send(request, reply, purchase, { code, kind: 'unavailable' });
    await seeOther(reply, payment?.redirectUrl ?? `/thanh-toan/${id}`);
  }

  /** What the shopper says. The bank's word alone moves anything, so it is only kept in this browser. */
  @Post('da-chuyen')
  async claim(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { id: known } = await this.find(id);
    setCookie(reply, this.settings, claimCookie, sign(known, this.settings.sessionSecret), claimSeconds);
    await seeOther(reply, `/thanh-toan/${known}`);
  }

  /** The sandbox's bank, with the transfer filled in. */
  @Post('ngan-hang-thu')
  async sandbox(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const purchase = await this.find(id);
    const { bank, publicUrl } = this.settings;
    if (!bank.sandboxUrl || purchase.payment?.method !== 'bank-transfer') throw new NotFoundException();
    const { amount, reference } = transferView(purchase, purchase.payment, paymentState(purchase, false), bank);
    const there = new URL(bank.sandboxUrl);
    there.search = new URLSearchParams({ reference, amount: amount.minor.toString(), return: `${publicUrl}/thanh-toan/${id}` }).toString();
    await seeOther(reply, there.toString());
  }

  private async find(id: string): Promise<PurchaseView> {
    const purchase = isId(id) ? await this.orders.purchase(id) : undefined;
    if (!purchase) throw new NotFoundException();
    return purchase;
  }

  private async takesStraight(purchaseId: string): Promise<boolean> {
    const payeeId = (await this.orders.stored(purchaseId))?.payeeId;
    return typeof payeeId === 'string' && this.ownAccounts.takenBy(payeeId);
  }

  private claimed(request: FastifyRequest, id: string): boolean {
    return unsign(request.cookies[claimCookie] ?? '', this.settings.sessionSecret) === id;
  }

  private async send(request: FastifyRequest, reply: FastifyReply, purchase: PurchaseView, problem?: Problem): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const state = paymentState(purchase, this.claimed(request, purchase.id));
    const choosing = problem !== undefined || queryText(request, 'chon') !== undefined || !purchase.payment;
    const open = purchase.state === 'awaiting-payment';
    const base = { page, purchaseId: purchase.id, purchaseNumber: purchaseNumber(purchase), amount: purchase.total, parts: [] };
    if (open && choosing) {
      const refusal = problem ? { refusal: problemText(problem, page.lang) } : {};
      const methods = paymentMethods(purchase.total, page.lang, await this.takesStraight(purchase.id));
      const shown = PaymentChoicePage({ ...base, methods, ...refusal });
      return sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
    }
    await sendPage(reply, this.pageOf(purchase, state, base));
  }

  private pageOf(
    purchase: PurchaseView,
    state: PaymentPageState,
    base: Parameters<typeof CardPage>[0] extends infer P ? Omit<P & object, 'provider' | 'redirectUrl' | 'failed'> : never,
  ): VNode {
    const { payment, contact, total } = purchase;
    if (purchase.state === 'paid') {
      const orders = purchase.orders.map((order) => ({
        number: order.number,
        shopName: order.shop.name,
        total: order.total,
        href: pathOf(order.url),
      }));
      const toShop = payment?.method === 'shop-transfer';
      return PurchaseDonePage({ page: base.page, name: contact.name, email: contact.email, paid: true, toShop, total, orders });
    }
    assert(payment !== null, 'a purchase that is not paid and not open has had a payment');
    if (payment.method === 'stripe' && (state === 'waiting' || state === 'claimed' || state === 'failed') && payment.redirectUrl)
      return CardPage({ ...base, provider: 'Stripe', redirectUrl: payment.redirectUrl, failed: state === 'failed' });
    return BankTransferPage({ ...base, ...transferView(purchase, payment, state, this.settings.bank), now: this.clock.now() });
  }
}
