import { SecondFactor } from '@market/identity';
import { expectOk } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import type { TestRoom } from './room.js';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Takes a session of staff past the second factor, which it gets where there is none yet. A session alone is nobody's. */
export async function showSecondFactor(room: Pick<TestRoom, 'get'>, session: { token: string; accountId: string }): Promise<string> {
  const factor = room.get(SecondFactor);
  if (!(await factor.standing(session.accountId)).on) {
    await room.get(UnitOfWork).commit(systemActor('tests'), (tx) => factor.enrolDemo(tx, session.accountId, secret));
  }
  expectOk(await factor.pass(session.token, (await factor.demo(session.accountId))?.code ?? 'no code left for this half minute'));
  return session.token;
}
