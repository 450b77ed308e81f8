import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { isId, type Problem } from '@market/kernel';
import { StorePrivateFile } from '@market/media';
import { actsOpenTo, mostReturnPictures, OrderRules, RequestReturn, type OrderView } from '@market/orders';
import { Access, Names, statusOf, systemActor, uploadsIn } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ReturnOrderPage, type KeptPicture } from '../pages/shop/return-order.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from './form.js';
import { OrderDoor, type OpenedOrder } from './order-door.js';
import { chosenLines } from './order-lines.form.js';
import { orderPath, withKey } from './order.view.js';

interface Typed {
  readonly lines: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly note: string;
  readonly kept: readonly KeptPicture[];
}

const nothing: Typed = { lines: {}, reason: '', note: '', kept: [] };

/** The buyer asks to give back something of a delivered order. */
@Controller('don-hang/:number/tra-hang')
@Access('public')
@Names({ number: 'account:order' })
export class OrderReturnController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly door: OrderDoor,
    private readonly requestReturn: RequestReturn,
    private readonly rules: OrderRules,
    private readonly store: StorePrivateFile,
  ) {}

  @Get()
  async form(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.door.open(request, number);
    const { order, key } = opened;
    if (!order.purchase || !actsOpenTo('buyer', order.state).includes('request-return'))
      return seeOther(reply, withKey(orderPath(number), key));
    await this.send(request, reply, opened, nothing);
  }

  @Post()
  async ask(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.door.open(request, number);
    const form = new PostedForm(request);
    const { lines, typed } = chosenLines(form, opened.order);
    const { kept, problem } = await this.pictures(request, opened.order, form);
    const wish = { reason: form.text('reason', 40), note: form.text('note', 1000) };
    const shown = { ...wish, lines: typed, kept };
    if (problem) return this.send(request, reply, opened, shown, problem);
    const asked = await this.requestReturn.execute(opened.buyer, { ...wish, number, lines, pictures: kept.map(({ id }) => id) });
    if (!asked.ok) return this.send(request, reply, opened, shown, asked.problem);
    await seeOther(reply, withKey(`${orderPath(number)}?done=returned`, opened.key));
  }

  /** Pictures are stored as they come, for the shop to see, so that a form refused for another reason does not lose them. */
  private async pictures(
    request: FastifyRequest,
    { id, shop, purchase, state }: OrderView,
    form: PostedForm,
  ): Promise<{ readonly kept: readonly KeptPicture[]; readonly problem?: Problem }> {
    const kept: KeptPicture[] = Object.entries(form.group('kept'))
      .filter(([id]) => isId(id))
      .map(([id, name]) => ({ id, name }));
    // Whoever only looks at the order stores nothing.
    if (!purchase || !actsOpenTo('buyer', state).includes('request-return')) return { kept };
    for (const { bytes, fileName } of uploadsIn(request, 'pictures')) {
      if (kept.length >= mostReturnPictures)
        return { kept, problem: { code: 'orders/wrong-return', kind: 'invalid', fields: { pictures: 'too-many' } } };
      const file = { bytes, name: fileName, accept: ['jpeg', 'png'], forShop: shop.id, broughtFor: id, sharedWith: ['orders'] } as const;
      const stored = await this.store.execute(systemActor('orders/return-picture'), file);
      if (!stored.ok) return { kept, problem: { ...stored.problem, fields: { pictures: 'file' } } };
      kept.push({ id: stored.value.id, name: stored.value.name });
    }
    return { kept };
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { order, key }: OpenedOrder,
    { lines, ...typed }: Typed,
    problem?: Problem,
  ): Promise<void> {
    const [page, { rules }] = await Promise.all([this.contexts.of(request, reply), this.rules.today()]);
    const shown = ReturnOrderPage({
      ...{ page, number: order.number, typed: { ...typed, lines }, answerDays: rules['return-answer-days'].value },
      lines: order.lines.filter(({ left }) => left > 0),
      action: withKey(`${orderPath(order.number)}/tra-hang`, key),
      back: withKey(orderPath(order.number), key),
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }
}
