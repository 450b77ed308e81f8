import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Result } from '@market/kernel';
import { AnswerReturn, CancelOrder, ConfirmOrder, DeliverOrder, OrderQueries, ShipOrder, TakeBackReturn } from '@market/orders';
import { Access, CurrentSeller, Names, Refusal, SellerRole } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SellerOrderDone, SellerOrderProps } from '../pages/seller/order-props.js';
import { seeOther } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { chosenLines } from '../shop/order-lines.form.js';
import { SellerOrderSheet } from './order-sheet.js';
import type { Seller } from './seller-shop.js';

interface Act {
  readonly done: SellerOrderDone;
  readonly form: NonNullable<SellerOrderProps['refusedForm']>;
  readonly typed?: Readonly<Record<string, string>>;
}

/** Everything that a shop does to an order, each a form on the order's page. */
@Controller('kenh-ban-hang/don-hang/:number')
@Access('seller')
@SellerRole('orders')
@Names({ number: 'shop:order' })
export class SellerOrderActsController {
  constructor(
    private readonly sheet: SellerOrderSheet,
    private readonly orders: OrderQueries,
    private readonly confirmOrder: ConfirmOrder,
    private readonly cancelOrder: CancelOrder,
    private readonly shipOrder: ShipOrder,
    private readonly deliverOrder: DeliverOrder,
    private readonly answerReturn: AnswerReturn,
    private readonly takeBackReturn: TakeBackReturn,
  ) {}

  @Post('xac-nhan')
  async confirm(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const confirmed = await this.confirmOrder.execute(seller, { number });
    await this.answer(seller, number, confirmed, { done: 'confirmed', form: 'confirm' }, request, reply);
  }

  @Post('huy')
  async cancel(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const form = new PostedForm(request);
    const [order] = await this.orders.someOfShop(seller, [number]);
    if (!order) throw new Refusal({ code: 'orders/unknown-order', kind: 'not-found' });
    const { lines, typed, all } = chosenLines(form, order);
    const [reason, lost] = [form.text('reason', 300), form.text('lost', 1)];
    const wish = { number, reason, restock: lost === '', ...(all ? {} : { lines }) };
    const cancelled = await this.cancelOrder.execute(seller, wish);
    await this.answer(seller, number, cancelled, { done: 'cancelled', form: 'cancel', typed: { ...typed, reason, lost } }, request, reply);
  }

  @Post('gui-hang')
  async ship(@CurrentSeller() seller: Seller, @Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const form = new PostedForm(request);
    const typed = Object.fromEntries(['carrier', 'trackingCode', 'carrier2', 'trackingCode2'].map((name) => [name, form.text(name, 60)]));
    const parcels = [
      { carrierCode: typed['carrier'] ?? '', trackingCode: typed['trackingCode'] ?? '' },
      { carrierCode: typed['carrier2'] ?? '', trackingCode: typed['trackingCode2'] ?? '' },
    ].filter(({ carrierCode, trackingCode }) => carrierCode !== '' || trackingCode !== '');
    const shipped = await this.shipOrder.execute(seller, { number, parcels });
    await this.answer(seller, number, shipped, { done: 'shipped', form: 'ship', typed }, request, reply);
  }

  @Post('kien-hang')
  async addParcel(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const form = new PostedForm(request);
    const typed = { carrier: form.text('carrier', 60), trackingCode: form.text('trackingCode', 60) };
    const parcel = { carrierCode: typed.carrier, trackingCode: typed.trackingCode };
    const added = await this.shipOrder.addParcel(seller, { number, parcel });
    await this.answer(seller, number, added, { done: 'parcel', form: 'parcel', typed }, request, reply);
  }

  @Post('da-giao')
  async deliver(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const delivered = await this.deliverOrder.bySeller(seller, number);
    await this.answer(seller, number, delivered, { done: 'delivered', form: 'deliver' }, request, reply);
  }

  @Post('nhan-tra')
  async accept(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const instructions = new PostedForm(request).text('instructions', 1000);
    const accepted = await this.answerReturn.accept(seller, { number, answer: instructions });
    await this.answer(seller, number, accepted, { done: 'accepted', form: 'accept', typed: { instructions } }, request, reply);
  }

  @Post('tu-choi-tra')
  async refuse(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const answer = new PostedForm(request).text('answer', 1000);
    const refused = await this.answerReturn.refuse(seller, { number, answer });
    await this.answer(seller, number, refused, { done: 'refused', form: 'refuse', typed: { answer } }, request, reply);
  }

  @Post('da-nhan-lai')
  async takeBack(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const typed = new PostedForm(request).group('line');
    const writtenOff = Object.entries(typed).map(([lineId, text]) => ({
      lineId,
      quantity: /^\d{0,4}$/.test(text) ? Number(text) : Number.NaN,
    }));
    const taken = await this.takeBackReturn.execute(seller, { number, writtenOff });
    await this.answer(seller, number, taken, { done: 'taken-back', form: 'take-back', typed }, request, reply);
  }

  private async answer(
    seller: Seller,
    number: string,
    result: Result<void>,
    { done, form, typed }: Act,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (result.ok) return seeOther(reply, `/kenh-ban-hang/don-hang/${encodeURIComponent(number)}?done=${done}`);
    await this.sheet.send(seller, number, request, reply, { problem: result.problem, form, ...(typed ? { typed } : {}) });
  }
}
