import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { AccountQueries } from '@market/identity';
import { Clock, Money, newId, type Problem } from '@market/kernel';
import { PlacePurchase, type CartView, type PurchaseView } from '@market/orders';
import { OwnAccounts } from '@market/payments';
import { Access, actorOf, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CartCookie } from '../cart-cookie.js';
import { PageContexts } from '../page-contexts.js';
import { CheckoutPage, type CheckoutValues } from '../pages/shop/checkout.page.js';
import { seeOther, sendPage } from '../send-page.js';
import {
  emptyCheckout,
  faultsByBox,
  faultsOf,
  methodChosen,
  noteToSeller,
  readCheckout,
  readShipping,
  type SeenShipping,
} from './checkout-form.js';
import { CheckoutQuotes } from './checkout-quotes.js';
import { cartChanges } from './cart.view.js';
import { checkoutShops, paymentMethods } from './checkout.view.js';
import { CommuneChooser, type CommuneChoice } from './commune-choice.js';
import { PostedForm } from './form.js';

interface Shown {
  readonly purchaseId: string;
  readonly values: CheckoutValues;
  readonly commune?: CommuneChoice;
  readonly seen: SeenShipping;
  readonly faults?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

const nothingSeen: SeenShipping = { byShop: {}, total: undefined };
const validId = /^[\w-]{8,64}$/;

@Controller('thanh-toan')
@Access('public')
export class CheckoutController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly cart: CartCookie,
    private readonly communes: CommuneChooser,
    private readonly quotes: CheckoutQuotes,
    private readonly placePurchase: PlacePurchase,
    private readonly accounts: AccountQueries,
    private readonly ownAccounts: OwnAccounts,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const account = await this.accounts.current(actorOf(request));
    const known = account ? { name: account.name, email: account.email, phone: account.phone ?? '' } : {};
    await this.send(request, reply, { purchaseId: newId(this.clock.now()), values: { ...emptyCheckout, ...known }, seen: nothingSeen });
  }

  @Post()
  async submit(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const typed = readCheckout(form);
    const asked = form.text('purchaseId', 64);
    const commune = typed.communeName ? await this.communes.understand(typed.communeName, typed.communeCode) : { candidates: [] };
    const values = commune.chosen ? { ...typed, communeCode: commune.chosen.code, communeName: commune.chosen.label } : typed;
    const shown = { purchaseId: validId.test(asked) ? asked : newId(this.clock.now()), values, commune, seen: readShipping(form) };
    const unknownPlace: Record<string, string> = typed.communeName && !commune.chosen ? { communeName: 'commune' } : {};
    if (form.text('step') !== 'place') return this.send(request, reply, { ...shown, faults: unknownPlace });
    const faults = { ...faultsOf(values), ...unknownPlace };
    // Nobody orders at a fee that was not shown.
    if (Object.keys(faults).length > 0 || shown.seen.total === undefined) return this.send(request, reply, { ...shown, faults });
    await this.place(request, reply, shown);
  }

  private async place(request: FastifyRequest, reply: FastifyReply, shown: Shown): Promise<void> {
    const { values, seen } = shown;
    const placed = await this.placePurchase.execute(actorOf(request), {
      idempotencyKey: shown.purchaseId,
      cartId: this.cart.idOf(request) ?? '',
      contact: { name: values.name, phone: values.phone, email: values.email },
      address: { street: values.street, communeCode: values.communeCode, note: noteToSeller(values) },
      services: { byShop: seen.byShop },
      paymentMethod: methodChosen(values.paymentMethod),
      expectedTotal: seen.total,
    });
    if (!placed.ok) return this.send(request, reply, { ...shown, faults: faultsByBox(placed.problem.fields), problem: placed.problem });
    await seeOther(reply, wayToPay(placed.value));
  }

  private async send(request: FastifyRequest, reply: FastifyReply, shown: Shown): Promise<void> {
    const cart = await this.cart.view(request);
    // What cannot be ordered as it lies is settled in the cart, which says what has changed; once something is typed, it stays.
    const begins = request.method === 'GET' && !cart?.ready;
    if (!cart || cart.pieces === 0 || begins) return seeOther(reply, '/gio-hang');
    const { values, commune, problem, faults = {} } = shown;
    const quoted = commune?.chosen ? await this.quotes.of(actorOf(request), cart, commune.chosen.code, shown.seen.byShop) : undefined;
    const quote = quoted && !('code' in quoted) ? quoted : undefined;
    const refused = problem ?? (quoted && 'code' in quoted ? quoted : undefined);
    const [page, toShop] = await Promise.all([this.contexts.of(request, reply), this.takesStraight(cart)]);
    const total = quote?.quote.total ?? cart.subtotal;
    const step = quote ? (values.name && values.street ? 2 : 1) : 0;
    const status = refused ? statusOf[refused.kind] : Object.keys(faults).length > 0 ? 422 : 200;
    await sendPage(
      reply,
      CheckoutPage({
        ...{ page, values, step, faults, purchaseId: shown.purchaseId },
        ...(refused ? { refusal: problemText(refused, page.lang) } : {}),
        ...choicesOf(commune),
        shops: checkoutShops(cart, quote, page.lang, this.clock.now()),
        ...{ goods: goodsOf(cart), total, ...(quote ? { shipping: quote.quote.shipping } : {}) },
        methods: paymentMethods(total, page.lang, toShop),
        changes: cartChanges(cart, page.lang),
      }),
      status,
    );
  }

  /** One transfer goes to one account, so only a purchase from one shop can be paid straight to it. */
  private async takesStraight({ shops: [only, another] }: CartView): Promise<boolean> {
    return only !== undefined && another === undefined && this.ownAccounts.takenBy(only.shop.id);
  }
}

const goodsOf = (cart: CartView): Money => Money.sum(cart.shops.map(({ subtotal }) => subtotal));

const choicesOf = (commune: CommuneChoice | undefined) =>
  !commune || commune.chosen ? {} : { communeChoices: commune.candidates.map(({ code, label }) => ({ code, label })) };

/** A card is paid on the provider's page, everything else on ours. */
const wayToPay = ({ id, state, payment }: PurchaseView): string =>
  state === 'awaiting-payment' && payment?.redirectUrl ? payment.redirectUrl : `/thanh-toan/${id}`;
