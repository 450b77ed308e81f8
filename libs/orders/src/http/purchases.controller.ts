import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ok, refuse } from '@market/kernel';
import { Access, answer, CurrentActor, type Actor, Names } from '@market/platform';
import { OrderQueries } from '../application/order-queries.js';
import { PayPurchase } from '../application/pay-purchase.js';
import { PlacePurchase } from '../application/place-purchase.js';
import type { PurchaseView } from '../application/purchase-view.js';
import { commandOf, PayPurchaseBody, PlacePurchaseBody } from './place-purchase.body.js';

@Controller('api/v1/purchases')
@Names({ id: 'key:purchase' })
@Access('public')
export class PurchasesController {
  constructor(
    private readonly placePurchase: PlacePurchase,
    private readonly payPurchase: PayPurchase,
    private readonly orders: OrderQueries,
  ) {}

  /** Answers 201 for every tap of one wish: it is the same purchase, whichever tap made it. */
  @Post()
  async place(
    @CurrentActor() actor: Actor,
    @Body() body: PlacePurchaseBody,
    @Headers('idempotency-key') key: string = '',
  ): Promise<PurchaseView> {
    return answer(await this.placePurchase.execute(actor, commandOf(key, body)));
  }

  @Get(':id')
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<PurchaseView> {
    const purchase = await this.orders.purchase(id);
    return answer(purchase ? ok(purchase) : refuse({ code: 'orders/unknown-purchase', kind: 'not-found' }));
  }

  @Post(':id/payments')
  async pay(@Param('id', ParseUUIDPipe) id: string, @Body() { paymentMethod }: PayPurchaseBody): Promise<PurchaseView> {
    return answer(await this.payPurchase.execute(id, paymentMethod));
  }
}
