import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { systemActor, UnitOfWork, type Tx } from '@market/platform';
import { waitSeconds } from '../domain/sign-in-limit.js';
import { SignInAttemptsRepository } from '../persistence/sign-in-attempts.repository.js';

export type TooManyAttempts = Problem<'identity/too-many-attempts'>;

/** Counts before anything is looked at, in a transaction of its own: what is refused later has been counted all the same. */
@Injectable()
export class AttemptCounter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: SignInAttemptsRepository,
    private readonly clock: Clock,
  ) {}

  /** @param limits each key with how many attempts it bears in a quarter of an hour */
  async count(limits: readonly (readonly [key: Buffer, limit: number])[]): Promise<Result<void, TooManyAttempts>> {
    const now = this.clock.now();
    const counts = await this.work.commit(systemActor('identity/count-attempts'), (tx) =>
      this.attempts.count(
        tx,
        limits.map(([key]) => key),
        now,
      ),
    );
    const limitOf = (key: Buffer): number => limits.find(([each]) => each.equals(key))![1];
    const wait = Math.max(...counts.map((count) => waitSeconds(count, limitOf(count.key), now)));
    if (wait > 0) return refuse({ code: 'identity/too-many-attempts', kind: 'too-many', facts: { retryAfterSeconds: wait } });
    return ok(undefined);
  }

  /** After a success what was counted for it starts anew. */
  forget(tx: Tx, key: Buffer): Promise<void> {
    return this.attempts.forget(tx, key);
  }
}
