import { Injectable } from '@nestjs/common';
import type { Problem } from '@market/kernel';
import { PrivateFileLinks } from '@market/media';
import { actsOpenTo, OrderQueries, type OrderView } from '@market/orders';
import { Refusal, statusOf } from '@market/platform';
import { CarrierQueries, type Carrier } from '@market/shipping';
import { problemText, words, type Lang } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SellerOrderPage } from '../pages/seller/order.page.js';
import type { SellerOrderDone, SellerOrderProps } from '../pages/seller/order-props.js';
import { sendPage } from '../send-page.js';
import { afterAnswer, refundRow, stateName, timelineOf } from '../shop/order.view.js';
import { SellerShop, type Seller } from './seller-shop.js';

interface Outcome {
  readonly done?: SellerOrderDone | undefined;
  readonly problem?: Problem;
  /** The form that was refused, and what had been typed into it. */
  readonly form?: SellerOrderProps['refusedForm'];
  readonly typed?: Readonly<Record<string, string>>;
}

/** Sends the shop's page of one order, after whatever was done to it or refused. */
@Injectable()
export class SellerOrderSheet {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly orders: OrderQueries,
    private readonly carriers: CarrierQueries,
    private readonly files: PrivateFileLinks,
  ) {}

  async send(
    seller: Seller,
    number: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, problem, form, typed = {} }: Outcome,
  ): Promise<void> {
    const [page, shop, [order], carriers] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.orders.someOfShop(seller, [number]),
      this.carriers.active(),
    ]);
    if (!order) throw new Refusal({ code: 'orders/unknown-order', kind: 'not-found' });
    const pictures = order.return?.pictures.map((id) => this.files.addressFor(seller, id)) ?? [];
    const shown = SellerOrderPage({
      ...{ page, shop, ...orderProps(order, carriers, page.lang), pictures, done, typed, refusedForm: form },
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }
}

type OrderProps = Omit<SellerOrderProps, 'page' | 'shop' | 'pictures' | 'done' | 'typed' | 'refusedForm' | 'refused'>;

function orderProps(order: OrderView, carriers: readonly Carrier[], lang: Lang): OrderProps {
  const { name, phone, street, commune, province, note } = order.recipient;
  const say = words(lang).orderLife;
  return {
    ...{
      number: order.number,
      state: stateName(order, order.state, lang),
      dueAt: order.dueAt,
      pickup: order.service === 'pickup',
      paidToShop: order.paidToShop,
    },
    buyer: { name, phone, address: `${street}, ${commune}, ${province}`, note: note ?? undefined },
    ...{ lines: order.lines, subtotal: order.subtotal, shipping: order.shipping, total: order.total },
    timeline: timelineOf(order, lang),
    acts: actsOpenTo('seller', order.state),
    carriers,
    parcels: order.parcels,
    refunds: order.refunds.map((refund) => refundRow(refund, order, lang)),
    returned: order.return && {
      ...{ reason: say.reasons[order.return.reason], note: order.return.note, answer: order.return.answer },
      after: afterAnswer(order.return, lang),
      lines: order.return.lines.flatMap(({ lineId, quantity }) => {
        const line = order.lines.find(({ id }) => id === lineId);
        return line ? [{ id: lineId, name: line.name, option: line.option, quantity }] : [];
      }),
    },
  };
}
