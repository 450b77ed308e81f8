import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import { isId, Money, type Problem } from '@market/kernel';
import { SetCartLine, SettleCart, type CartView } from '@market/orders';
import { Access, actorOf, Refusal, statusOf, Names } from '@market/platform';
import { problemText, words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CartCookie } from '../cart-cookie.js';
import { PageContexts } from '../page-contexts.js';
import { languageOf } from '../page-language.js';
import { CartPage } from '../pages/shop/cart.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { cartPage } from './cart.view.js';
import { isFetch, PostedForm } from './form.js';

const unknownVariant: Problem = { code: 'platform/not-found', kind: 'not-found' };

@Controller('gio-hang')
@Access('public')
export class CartController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly cart: CartCookie,
    private readonly setLine: SetCartLine,
    private readonly settleCart: SettleCart,
    private readonly shops: ShopQueries,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, await this.cart.view(request));
  }

  /** Adds to what already lies in the cart. */
  @Post('dong')
  async add(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const variantId = form.text('variantId');
    if (!isId(variantId)) throw new Refusal(unknownVariant);
    const cart = await this.cart.ensure(request, reply);
    const lying = cart.shops.flatMap(({ lines }) => lines).find((line) => line.variantId === variantId)?.quantity ?? 0;
    const quantity = lying + form.whole('quantity');
    const set = await this.setLine.execute(actorOf(request), { cartId: cart.id, variantId, quantity });
    if (isFetch(request)) return this.sendCount(request, reply, set.ok ? undefined : set.problem, cart.pieces + quantity - lying);
    if (!set.ok) return this.send(request, reply, cart, set.problem);
    await seeOther(reply, form.text('then') === 'thanh-toan' ? '/thanh-toan' : '/gio-hang');
  }

  @Post('dong/:variantId')
  @Names({ variantId: 'public:variant' })
  async change(@Param('variantId') variantId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const cart = await this.cart.view(request);
    if (!cart || !isId(variantId)) return seeOther(reply, '/gio-hang');
    const quantity = new PostedForm(request).whole('quantity');
    const set = await this.setLine.execute(actorOf(request), { cartId: cart.id, variantId, quantity });
    if (!set.ok) return this.send(request, reply, cart, set.problem);
    await seeOther(reply, '/gio-hang');
  }

  /** Takes the cart as the shelves and prices are now. */
  @Post('cap-nhat')
  async settle(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const cart = await this.cart.view(request);
    if (cart) await this.settleCart.execute(actorOf(request), cart.id);
    await seeOther(reply, '/gio-hang');
  }

  private async sendCount(request: FastifyRequest, reply: FastifyReply, problem: Problem | undefined, cartCount: number): Promise<void> {
    const lang = languageOf(request);
    if (problem) await reply.status(statusOf[problem.kind]).send({ message: problemText(problem, lang) });
    else await reply.send({ cartCount, message: words(lang).shop.product.added });
  }

  private async send(request: FastifyRequest, reply: FastifyReply, cart: CartView | undefined, problem?: Problem): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const nothing = { shops: [], itemCount: 0, subtotal: Money.vnd(0), changes: [], ready: false };
    const shown = cart ? cartPage(cart, await this.places(cart), page.lang) : nothing;
    const refusal = problem ? { refusal: problemText(problem, page.lang) } : {};
    await sendPage(reply, CartPage({ page, ...shown, ...refusal }), problem ? statusOf[problem.kind] : 200);
  }

  private async places(cart: CartView): Promise<Map<string, string>> {
    const shops = await Promise.all(cart.shops.map(({ shop }) => this.shops.bySlug(shop.slug)));
    return new Map(shops.flatMap((shop) => (shop ? [[shop.slug, shop.place] as const] : [])));
  }
}
