import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ReceiveStock } from '@market/inventory';
import { UnitOfWork } from '@market/platform';
import type { Report, Word } from '../world/stampede-process.js';
import { countOf, few, noDiscrepancy, one, openCheckout, room, stockOf, system } from '../world/checkout.js';

const pieces = 100;
const processes = 3;
/** Of each process; half of them insist, the others change their minds in every way there is. */
const wishes = Array.from({ length: 168 }, (_, at) =>
  at % 2 === 0 ? 'insist' : (['pay-late', 'cancel-unpaid', 'cancel-paid', 'walk-away'] as const)[((at - 1) / 2) % 4]!,
);

class Crowd {
  private readonly heard: Report[] = [];
  private readonly waiting: (() => void)[] = [];
  private failure: Error | undefined;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (report: Report) => {
      this.heard.push(report);
      this.wake();
    });
    child.on('exit', (code) => {
      if (code !== 0) this.failure = new Error(`a process of the stampede ended with ${code}`);
      this.wake();
    });
  }

  static start(): Crowd {
    const script = join(process.cwd(), 'dist/tests/world/stampede-process.js');
    const { settings } = room.database;
    return new Crowd(
      fork(script, {
        execArgv: ['--enable-source-maps'],
        env: {
          ...{
            PATH: process.env['PATH'],
            DATABASE_URL: settings.databaseUrl,
            DATABASE_APP_URL: settings.databaseAppUrl,
            DATABASE_POOL: '10',
          },
          ...{ SESSION_SECRET: settings.sessionSecret, STRIPE_SECRET_KEY: 'sk_test_rooms', STRIPE_WEBHOOK_SECRET: 'whsec_rooms' },
          ...{ BANK_BIN: '970452', BANK_NAME: 'KienlongBank', BANK_ACCOUNT_NUMBER: '1002003004', BANK_ACCOUNT_NAME: 'SAN TMDT' },
          ...{ BANK_WEBHOOK_KEY: 'rooms', LOG_LEVEL: 'error' },
        },
      }),
    );
  }

  say(word: Word): void {
    this.child.send(word);
  }

  async hears(report: Report): Promise<void> {
    while (!this.heard.includes(report)) {
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

describe('five hundred buyers of a hundred pieces', () => {
  const crowds: Crowd[] = [];
  let variantId: string;

  beforeAll(async () => {
    await openCheckout();
    variantId = one.variantIds[few]!;
    const { onHand } = await stockOf(variantId);
    await room.get(UnitOfWork).commit(system, (tx) => room.get(ReceiveStock).execute(tx, [{ variantId, quantity: pieces - onHand }]));
  }, 60_000);
  afterAll(async () => {
    for (const crowd of crowds) crowd.kill();
    await room.close();
  });

  it('in four processes, changing their minds and paying late while every purchase expires, buy exactly a hundred', async () => {
    crowds.push(...Array.from({ length: processes + 1 }, () => Crowd.start()));
    await Promise.all(crowds.map((crowd) => crowd.hears('ready')));
    const [sweeper, ...buyers] = crowds as [Crowd, ...Crowd[]];
    sweeper.say({ role: 'sweep' });
    for (const crowd of buyers) crowd.say({ role: 'buyers', variantId, wishes });
    await Promise.all(buyers.map((crowd) => crowd.hears('tried')));
    for (const crowd of buyers) crowd.say('insist');
    for (let left = await stockOf(variantId); left.onHand > 0 || left.held > 0; left = await stockOf(variantId));
    for (const crowd of crowds) crowd.say('over');
    await Promise.all(crowds.map((crowd) => crowd.hears('done')));
    await room.deliver();

    expect(await stockOf(variantId)).toEqual({ onHand: 0, held: 0 });
    expect(await countOf(`orders WHERE state IN ('paid', 'confirmed')`)).toBe(pieces);
    expect(await countOf(`purchases WHERE state = 'awaiting-payment'`)).toBe(0);
    await noDiscrepancy();
  }, 240_000);

  it('have tried everything that was meant to go wrong', async () => {
    expect(await countOf('purchases')).toBeGreaterThan(pieces);
    expect(await countOf(`purchases WHERE state = 'expired'`)).toBeGreaterThan(0);
    expect(await countOf(`orders WHERE state = 'cancelled'`)).toBeGreaterThan(0);
    // Late money: the sweep had ended the payment, or only the purchase, and another has the piece.
    const late = await countOf(`payments WHERE attention = 'late'`);
    expect(late + (await countOf(`purchases WHERE state = 'refund-needed'`))).toBeGreaterThan(0);
  });

  it('have lost no money: each đồng that came is an order’s, on its way back, or waits for an officer’s word', async () => {
    const astray = `payments p JOIN purchases b ON b.id = p.purpose_id
      WHERE p.received > 0 AND NOT (
        (p.settled_at IS NOT NULL AND b.state = 'paid') OR
        (p.settled_at IS NOT NULL AND b.state = 'refund-needed') OR
        (p.settled_at IS NULL AND p.state = 'attention'))`;
    expect(await countOf(astray)).toBe(0);
    const owed = `(SELECT o.id FROM orders o JOIN purchases b ON b.id = o.purchase_id WHERE o.state = 'cancelled' AND b.state = 'paid'
      UNION SELECT id FROM purchases WHERE state = 'refund-needed') owed
      WHERE NOT EXISTS (SELECT FROM graphile_worker.jobs j WHERE j.key = 'orders/send-money-back:' || owed.id)`;
    expect(await countOf(owed)).toBe(0);
  });
});
