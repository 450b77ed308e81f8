import { createLogger, Log, Settings } from '@market/platform';
import { everythingChanged, type IndexChange } from '../persistence/index-changes.js';
import { IndexListener } from '../persistence/index-listener.js';
import { AnswerCache } from './answer-cache.js';

/** The listener without a connection: it hears what the test says. */
class Ear extends IndexListener {
  constructor() {
    super(new Settings(), new Log(createLogger('silent')));
    this.hears = true;
  }
  hear(change: IndexChange): void {
    this.tell(change);
  }
}

const open = () => {
  const ear = new Ear();
  const cache = new AnswerCache(ear);
  let made = 0;
  const make = async (): Promise<number> => {
    made += 1;
    return made;
  };
  return { ear, cache, make };
};

describe('cached answers', () => {
  it('are made once, also for those who ask at the same time', async () => {
    const { cache, make } = open();
    expect(await Promise.all([cache.answer('a', 'lists', make), cache.answer('a', 'lists', make)])).toEqual([1, 1]);
    expect(await cache.answer('a', 'lists', make)).toBe(1);
    expect(await cache.answer('b', 'lists', make)).toBe(2);
  });

  it('are forgotten when what they were made from changes, and not otherwise', async () => {
    const { cache, ear, make } = open();
    await cache.answer('list', 'lists', make);
    await cache.answer('one', 'product:one', make);
    await cache.answer('two', 'product:two', make);
    ear.hear({ lists: false, slugs: ['one'] });
    expect([cache.peek('list'), cache.peek('one'), cache.peek('two')]).toEqual([1, undefined, 3]);
    ear.hear({ lists: true, slugs: [] });
    expect([cache.peek('list'), cache.peek('two')]).toEqual([undefined, 3]);
    ear.hear(everythingChanged);
    expect(cache.peek('two')).toBeUndefined();
  });

  it('that were being made while something changed are not kept, and not given to those who ask afterwards', async () => {
    const { cache, ear } = open();
    let finish: (value: string) => void = () => undefined;
    const old = cache.answer('a', 'lists', () => new Promise<string>((resolve) => (finish = resolve)));
    ear.hear({ lists: true, slugs: [] });
    const fresh = cache.answer('a', 'lists', async () => 'new');
    finish('old');
    expect(await Promise.all([old, fresh])).toEqual(['old', 'new']);
    expect(cache.peek('a')).toBe('new');
  });

  it('are believed for a second by those who hear nothing', async () => {
    const { cache, ear, make } = open();
    await cache.answer('a', 'lists', make);
    const now = jest.spyOn(performance, 'now');
    const from = performance.now();
    now.mockReturnValue(from + 1_500);
    expect(cache.peek('a')).toBe(1);
    ear.hears = false;
    expect(cache.peek('a')).toBeUndefined();
    now.mockRestore();
  });

  it('do not keep a failure, nor nothing', async () => {
    const { cache, make } = open();
    await expect(cache.answer('a', 'lists', () => Promise.reject(new Error('database away')))).rejects.toThrow('database away');
    expect(await cache.answer<number | undefined>('a', 'lists', async () => undefined)).toBeUndefined();
    expect(await cache.answer('a', 'lists', make)).toBe(1);
  });
});
