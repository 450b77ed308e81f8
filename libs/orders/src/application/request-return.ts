import { Injectable } from '@nestjs/common';
import { KeepPrivateFiles, type FileNotFound } from '@market/media';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, systemActor, type Actor } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { returnRequested } from '../domain/order-events.js';
import { dueIn } from '../domain/order-rules.js';
import { takeBack, type Wish, type WrongLines } from '../domain/taken-back.js';
import { ReturnRepository, returnReasons, type ReturnReason } from '../persistence/return.repository.js';
import { TakenBackRepository } from '../persistence/taken-back.repository.js';
import { ActOnOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';
import { OrderRules } from './order-rules.js';

export interface ReturnWish {
  readonly number: string;
  readonly lines: readonly Wish[];
  readonly reason: string;
  readonly note: string;
  /** Private files, brought for this order. */
  readonly pictures: readonly string[];
}

export type WrongReturn = Problem<'orders/wrong-return'>;
export type ReturnTooLate = Problem<'orders/return-too-late'>;
export type ReturnProblem = UnknownOrder | ActProblem | WrongLines | WrongReturn | ReturnTooLate | FileNotFound;

export const mostReturnPictures = 5;
const longestNote = 1000;

/** The buyer wants to give back something of a delivered order, says why, and shows it. One request an order, for any of its lines. */
@Injectable()
export class RequestReturn {
  constructor(
    private readonly act: ActOnOrder,
    private readonly refunds: TakenBackRepository,
    private readonly returns: ReturnRepository,
    private readonly rules: OrderRules,
    private readonly keepFiles: KeepPrivateFiles,
    private readonly outbox: Outbox,
  ) {}

  async execute(buyer: Actor, { number, lines, reason, note, pictures }: ReturnWish): Promise<Result<void, ReturnProblem>> {
    const read = readReturn(reason, note, pictures);
    if (!read.ok) return read;
    return this.act.execute<void, ReturnProblem>(buyer, 'request-return', number, async (tx, open) => {
      const { order, at } = open;
      const taken = takeBack(await this.refunds.left(tx, order.id), lines);
      if (!taken.ok) return taken;
      const wanted = taken.value.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
      const [late] = await this.returns.tooLate(
        tx,
        wanted.map(({ lineId }) => lineId),
        at,
      );
      if (late) return refuse({ code: 'orders/return-too-late', kind: 'conflict', fields: { [`line.${late}`]: 'too-late' } });
      await this.returns.add(tx, order, { ...read.value, lines: wanted, pictures, at });
      const keep = { ids: pictures, keptFor: 'orders/return', subjectId: order.id, staffMayRead: true, brought: true };
      const kept = await this.keepFiles.execute(tx, systemActor('orders/request-return'), keep);
      if (!kept.ok) return kept;
      const moved = await open.move(tx, 'return-requested', read.value.reason);
      const answerBy = dueIn(await this.rules.book(tx), 'return-requested', at)?.toISOString() ?? null;
      await this.outbox.add(tx, returnRequested({ ...aboutOrder(order.purchaseId, moved, at), reason: read.value.reason, answerBy }));
      return ok(undefined);
    });
  }
}

function readReturn(
  reason: string,
  note: string,
  pictures: readonly string[],
): Result<{ readonly reason: ReturnReason; readonly note: string }, WrongReturn> {
  const known = returnReasons.find((each) => each === reason);
  const written = note.normalize('NFC').trim();
  const fields = {
    ...(known ? {} : { reason: 'choose' }),
    ...(written === '' ? { note: 'required' } : written.length > longestNote ? { note: 'too-long' } : {}),
    ...(pictures.length > mostReturnPictures ? { pictures: 'too-many' } : {}),
  };
  if (!known || Object.keys(fields).length > 0) return refuse({ code: 'orders/wrong-return', kind: 'invalid', fields });
  return ok({ reason: known, note: written });
}
