import { Controller, Get, Param, Query } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ok, refuse } from '@market/kernel';
import { Access, answer, CurrentActor, type Actor, Names } from '@market/platform';
import { unknownOrder } from '../application/act-on-order.js';
import { OrderQueries } from '../application/order-queries.js';
import type { OrderView } from '../persistence/order-view.js';

class OrderLinkQuery {
  /** The key of the buyer's link. */
  @IsOptional() @IsString() @MaxLength(100) readonly token?: string;
}

@Controller('api/v1/orders')
@Access('public')
export class OrdersController {
  constructor(private readonly orders: OrderQueries) {}

  @Get(':number')
  @Names({ number: 'account:order' })
  async one(@CurrentActor() actor: Actor, @Param('number') number: string, @Query() { token }: OrderLinkQuery): Promise<OrderView> {
    const order = await this.orders.byNumber(actor, number, token);
    return answer(order ? ok(order) : refuse(unknownOrder));
  }
}
