import { Turnstile } from './turnstile.js';

describe('the turnstile', () => {
  it('lets no more in than it says, everybody who waits in turn, and turns away whom it has no room for', async () => {
    const turnstile = new Turnstile(2, 3);
    let [inside, most] = [0, 0];
    const work = (at: number) => async (): Promise<number> => {
      most = Math.max(most, ++inside);
      await Promise.resolve();
      inside--;
      return at;
    };
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((at) => turnstile.pass(work(at))));
    expect(answers).toEqual([1, 2, 3, 4, 5, undefined, undefined]);
    expect(most).toBe(2);
    expect(await turnstile.pass(work(8))).toBe(8);
  });

  it('gives a place back also when the work fails', async () => {
    const turnstile = new Turnstile(1, 0);
    await expect(turnstile.pass(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
  });
});
