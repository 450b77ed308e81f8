import { Injectable } from '@nestjs/common';
import { type Problem, type Result } from '@market/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';
import { Announcer } from '../outbox/announcer.js';

export type Tx = EntityManager;

class Rollback<R> extends Error {
  constructor(readonly result: R) {
    super('rolled back by a refused result');
  }
}

@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly announcer: Announcer,
  ) {}

  /** Commits when the work answers ok. A refusal or a throw rolls everything back. */
  async run<T, P extends Problem>(actor: Actor, work: (tx: Tx) => Promise<Result<T, P>>): Promise<Result<T, P>> {
    try {
      return await this.transaction(actor, async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Rollback(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Rollback) return error.result as Result<T, P>;
      throw error;
    }
  }

  /** For work that cannot be refused: reactions, sweeps. */
  commit<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(actor, work);
  }

  /**
   * Reads as the actor. The public needs no transaction: without an actor row-level security shows what is public,
   * and a query alone is one round trip instead of four.
   */
  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (actor.role === 'public') return work(this.dataSource.manager);
    return this.commit(actor, work);
  }

  private async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    let opened: Tx | undefined;
    const done = await this.dataSource.transaction(async (tx) => {
      opened = tx;
      await setActor(tx, actor);
      return work(tx);
    });
    if (opened) this.announcer.committed(opened);
    return done;
  }
}

async function setActor(tx: Tx, actor: Actor): Promise<void> {
  await tx.query(
    `SELECT set_config('market.role', $1, true), set_config('market.account', $2, true),
            set_config('market.shop', $3, true), set_config('market.purchase', $4, true)`,
    [
      actor.role,
      'accountId' in actor ? actor.accountId : '',
      'shopId' in actor ? actor.shopId : '',
      'purchaseId' in actor ? (actor.purchaseId ?? '') : '',
    ],
  );
}
