import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { returnAccepted, returnRefused } from '../domain/order-events.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { ActOnOrder, needsReason, type NeedsReason, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';

export type AnswerProblem = UnknownOrder | ActProblem | NeedsReason;

export interface ReturnAnswer {
  readonly number: string;
  /** Where the goods go when accepted; why not when refused. */
  readonly answer: string;
}

const longestAnswer = 1000;

/** The shop answers a return; who keeps silent until the deadline has accepted. */
@Injectable()
export class AnswerReturn {
  constructor(
    private readonly act: ActOnOrder,
    private readonly returns: ReturnRepository,
    private readonly outbox: Outbox,
  ) {}

  accept(actor: Actor, { number, answer }: ReturnAnswer): Promise<Result<void, AnswerProblem>> {
    const text = read(answer);
    return this.act.execute<void, AnswerProblem>(actor, 'accept-return', number, async (tx, open) => {
      const { order, at, side } = open;
      await this.returns.answer(tx, order.id, { accepted: true, text, at });
      const moved = await open.move(tx, 'return-accepted', text ?? (side === 'system' ? 'not-answered-in-time' : 'accepted by the seller'));
      await this.outbox.add(tx, returnAccepted({ ...aboutOrder(order.purchaseId, moved, at), answer: text, by: side }));
      return ok(undefined);
    });
  }

  async refuse(seller: Extract<Actor, { role: 'seller' }>, { number, answer }: ReturnAnswer): Promise<Result<void, AnswerProblem>> {
    const text = read(answer);
    if (text === null) return refuse(needsReason('answer'));
    return this.act.execute<void, AnswerProblem>(seller, 'refuse-return', number, async (tx, open) => {
      const { order, at, side } = open;
      await this.returns.answer(tx, order.id, { accepted: false, text, at });
      const moved = await open.move(tx, 'return-refused', text);
      await this.outbox.add(tx, returnRefused({ ...aboutOrder(order.purchaseId, moved, at), answer: text, by: side }));
      return ok(undefined);
    });
  }
}

const read = (answer: string): string | null => answer.normalize('NFC').trim().slice(0, longestAnswer) || null;
