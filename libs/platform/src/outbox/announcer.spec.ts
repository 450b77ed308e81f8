import type { DataSource, EntityManager } from 'typeorm';
import { createLogger, Log } from '../log.js';
import { Announcer } from './announcer.js';

const turns = 12;

async function pass(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

describe('events are announced', () => {
  it.each(Array.from({ length: turns }, (_, turn) => turn))('when they are committed %d turns after others', async (turn) => {
    const said: string[] = [];
    const query = async (): Promise<void> => void said.push('announced');
    const announcer = new Announcer({ query } as unknown as DataSource, new Log(createLogger('silent')));
    const commit = (): void => {
      const tx = { queryRunner: {} } as EntityManager;
      announcer.wroteIn(tx);
      said.push('committed');
      announcer.committed(tx);
    };
    commit();
    await pass(turn);
    commit();
    await pass(turns * 2);
    expect(said.at(-1)).toBe('announced');
  });
});
