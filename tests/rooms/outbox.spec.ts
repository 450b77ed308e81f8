import { expectOk, newId, ok, refuse } from '@market/kernel';
import { Outbox, publicActor, Reactions, systemActor, UnitOfWork, type DomainEvent, type StoredEvent } from '@market/platform';
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { Announcer } from '../../libs/platform/src/outbox/announcer.js';
import { openTestRoom, type TestRoom } from '../world/room.js';

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom([]);
});
afterAll(() => room.close());

const system = systemActor('tests/outbox');
const event = (name: string, body: object = {}): DomainEvent => ({ name, version: 1, body });
const waiting = async (name: string): Promise<number> => {
  const [row] = await room.database.owner.query<{ count: bigint }[]>(
    'SELECT count(*) FROM outbox_events WHERE name = $1 AND delivered_at IS NULL',
    [name],
  );
  return Number(row?.count);
};
const announce = async (name: string, body: object = {}) =>
  expectOk(
    await room.get(UnitOfWork).run(system, async (tx) => {
      await room.get(Outbox).add(tx, event(name, body));
      return ok(undefined);
    }),
  );

describe('an event', () => {
  it('is kept with the changes it tells of', async () => {
    await announce('tests/kept');
    expect(await waiting('tests/kept')).toBe(1);
  });

  it('vanishes when the work is refused, and the refusal is the answer', async () => {
    const result = await room.get(UnitOfWork).run(publicActor, async (tx) => {
      await room.get(Outbox).add(tx, event('tests/refused'));
      return refuse({ code: 'tests/no', kind: 'conflict' });
    });
    expect(result).toEqual({ ok: false, problem: { code: 'tests/no', kind: 'conflict' } });
    expect(await waiting('tests/refused')).toBe(0);
  });

  it('vanishes when the work throws', async () => {
    const work = room.get(UnitOfWork).run(publicActor, async (tx) => {
      await room.get(Outbox).add(tx, event('tests/thrown'));
      throw new Error('a bug');
    });
    await expect(work).rejects.toThrow('a bug');
    expect(await waiting('tests/thrown')).toBe(0);
  });

  it('refuses a bigint in its body, which JSON cannot carry', async () => {
    await expect(announce('tests/bigint', { amount: 5n })).rejects.toThrow(/BigInt/);
  });
});

describe('a commit with events', () => {
  it('wakes a relay that sleeps, and one that is refused wakes none', async () => {
    const announcer = room.get(Announcer);
    await announcer.quiet();
    const listener = new pg.Client({ connectionString: room.database.appUrl });
    await listener.connect();
    await listener.query('LISTEN market_outbox');
    let heard = 0;
    const once = new Promise<void>((resolve) => listener.on('notification', () => (heard += 1) && resolve()));
    await room.get(UnitOfWork).run(system, async (tx) => {
      await room.get(Outbox).add(tx, event('tests/unheard'));
      return refuse({ code: 'tests/no', kind: 'conflict' });
    });
    await room.get(UnitOfWork).commit(system, (tx) => tx.query('SELECT 1'));
    await announcer.quiet();
    // A notice that somebody had sent would come before the answer to a later question.
    await listener.query('SELECT 1');
    expect(heard).toBe(0);
    await announce('tests/heard');
    await once;
    await listener.end();
  });
});

describe('a reaction', () => {
  it('has its effect once though the event is delivered twice', async () => {
    const seen: StoredEvent[] = [];
    room.get(Reactions).on('tests/twice', 'tests/count', async (_tx, received) => void seen.push(received));
    const subject = newId();
    await announce('tests/twice', { subject });
    await room.deliver();
    await room.database.owner.query(`UPDATE outbox_events SET delivered_at = NULL WHERE name = 'tests/twice'`);
    await room.deliver();
    expect(seen.map(({ body }) => body)).toEqual([{ subject }]);
    expect(await waiting('tests/twice')).toBe(0);
  });

  it('is done once when two relays deliver at the same time', async () => {
    let count = 0;
    room.get(Reactions).on('tests/race', 'tests/race-count', async () => {
      await pause(20);
      count += 1;
    });
    for (let i = 0; i < 5; i += 1) await announce('tests/race');
    await Promise.all([room.deliver(), room.deliver()]);
    await room.deliver();
    expect(count).toBe(5);
  });

  it('that fails leaves no trace, holds up no other, and is tried again later', async () => {
    const done: string[] = [];
    let broken = true;
    room.get(Reactions).on('tests/sick', 'tests/sick-one', async (tx) => {
      await room.get(Outbox).add(tx, event('tests/trace'));
      if (broken) throw new Error('the listener is broken');
      done.push('sick');
    });
    room.get(Reactions).on('tests/sick', 'tests/healthy-beside', async () => void done.push('beside'));
    room.get(Reactions).on('tests/well', 'tests/healthy-after', async () => void done.push('after'));
    await announce('tests/sick');
    await announce('tests/well');
    await room.deliver();
    expect(done.sort()).toEqual(['after', 'beside']);
    expect([await waiting('tests/sick'), await waiting('tests/trace'), await waiting('tests/well')]).toEqual([1, 0, 0]);

    broken = false;
    await pause(1_100);
    await room.deliver();
    expect(done.sort()).toEqual(['after', 'beside', 'sick']);
    expect(await waiting('tests/sick')).toBe(0);
  });

  it('that takes many takes those that wait together, each once, and a poisoned one fails alone', async () => {
    const turns: string[][] = [];
    room.get(Reactions).onMany<{ at: string }>('tests/many', 'tests/together', async (_tx, events) => {
      const together = events.map(({ body }) => body.at);
      if (together.includes('poison')) throw new Error('the listener cannot stand this one');
      turns.push(together);
    });
    for (const at of ['a', 'b', 'c']) await announce('tests/many', { at });
    await room.deliver();
    expect(turns).toEqual([['a', 'b', 'c']]);

    for (const at of ['d', 'poison', 'e']) await announce('tests/many', { at });
    await room.deliver();
    expect(turns.slice(1)).toEqual([['d'], ['e']]);
    expect(await waiting('tests/many')).toBe(1);

    await room.database.owner.query(`UPDATE outbox_events SET delivered_at = NULL WHERE name = 'tests/many' AND body ->> 'at' <> 'poison'`);
    await room.deliver();
    expect(turns.flat()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
