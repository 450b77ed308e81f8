import { InTurn } from './in-turn.js';

describe('an act in turn', () => {
  it('is done once for all who ask while it is under way, and begins after each of their questions', async () => {
    let [begun, now] = [0, 0];
    const release: (() => void)[] = [];
    const turn = new InTurn(async () => {
      const seen = now;
      begun += 1;
      await new Promise<void>((resolve) => release.push(resolve));
      return seen;
    });
    const first = turn.ask();
    now = 1;
    const later = [turn.ask(), turn.ask(), turn.ask()];
    release.shift()!();
    expect(await first).toBe(0);
    while (release.length === 0) await Promise.resolve();
    release.shift()!();
    expect(await Promise.all(later)).toEqual([1, 1, 1]);
    expect(begun).toBe(2);
  });

  it('goes on after a failure, which only those hear who waited for it', async () => {
    let times = 0;
    const turn = new InTurn(async () => {
      times += 1;
      if (times === 1) throw new Error('gone');
      return times;
    });
    const [failed, next] = [turn.ask(), turn.ask()];
    await expect(failed).rejects.toThrow('gone');
    expect(await next).toBe(2);
    expect(await turn.ask()).toBe(3);
  });
});
