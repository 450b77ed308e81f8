import { Injectable } from '@nestjs/common';
import { Clock, type Result } from '@market/kernel';
import { Log, systemActor, UnitOfWork } from '@market/platform';
import { LifeRepository, type DueOrder } from '../persistence/life.repository.js';
import { AnswerReturn } from './answer-return.js';
import { CancelOrder } from './cancel-order.js';
import { CompleteOrder } from './complete-order.js';
import { OneByOne } from './one-by-one.js';
import { RemindOfReturn } from './remind-of-return.js';

const batch = 100;
const actor = systemActor('orders/deadlines');

/**
 * Acts where a deadline has passed: an order that nobody confirmed is cancelled, a delivered one is completed, an unanswered return is
 * accepted, goods that were not sent back stay with the buyer, and whoever lets sent goods wait is reminded. Whoever acts at the same
 * moment wins or is refused, never both.
 */
@Injectable()
export class RunDeadlines {
  constructor(
    private readonly work: UnitOfWork,
    private readonly life: LifeRepository,
    private readonly cancel: CancelOrder,
    private readonly complete: CompleteOrder,
    private readonly returns: AnswerReturn,
    private readonly remind: RemindOfReturn,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * @returns how many orders it moved
   * @throws once all were tried, when some failed
   */
  async execute(): Promise<number> {
    const seen: string[] = [];
    const orders = new OneByOne(this.log, 'orders/deadlines');
    for (;;) {
      const due = await this.work.commit(actor, (tx) => this.life.overdue(tx, this.clock.now(), seen, batch));
      if (due.length === 0) return orders.end();
      for (const order of due) {
        seen.push(order.number);
        await orders.try(order.number, async () => (await this.act(order))?.ok ?? false);
      }
    }
  }

  private act({ number, state, sentBack }: DueOrder): Promise<Result<void>> | undefined {
    switch (state) {
      case 'paid':
        return this.cancel.execute(actor, { number, reason: 'not-confirmed-in-time' });
      case 'delivered':
        return this.complete.execute(actor, { number, why: 'return-time-over' });
      case 'return-requested':
        return this.returns.accept(actor, { number, answer: '' });
      case 'return-accepted':
        return sentBack ? this.remind.execute(actor, number) : this.complete.execute(actor, { number, why: 'not-sent-back-in-time' });
      case 'return-refused':
        return this.complete.execute(actor, { number, why: 'refusal-stands' });
      default:
        return undefined;
    }
  }
}
