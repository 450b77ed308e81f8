import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ok, refuse } from '@market/kernel';
import { Access, answer, CurrentActor, type Actor, Names } from '@market/platform';
import { CartQueries } from '../application/cart-queries.js';
import { CreateCart } from '../application/create-cart.js';
import { SetCartLine, unknownCart, type CartLineSet } from '../application/set-cart-line.js';
import type { CartView } from '../domain/cart-view.js';
import { CartLineBody } from './cart-line.body.js';

@Controller('api/v1/carts')
@Names({ id: 'key:cart', variantId: 'public:variant' })
@Access('public')
export class CartsController {
  constructor(
    private readonly createCart: CreateCart,
    private readonly setCartLine: SetCartLine,
    private readonly carts: CartQueries,
  ) {}

  @Post()
  async create(@CurrentActor() actor: Actor): Promise<{ id: string }> {
    return { id: await this.createCart.execute(actor) };
  }

  @Get(':id')
  async one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CartView> {
    const cart = await this.carts.view(actor, id);
    return answer(cart ? ok(cart) : refuse(unknownCart));
  }

  @Put(':id/lines/:variantId')
  async setLine(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) cartId: string,
    @Param('variantId', ParseUUIDPipe) variantId: string,
    @Body() { quantity }: CartLineBody,
  ): Promise<CartLineSet> {
    return answer(await this.setCartLine.execute(actor, { cartId, variantId, quantity }));
  }
}
