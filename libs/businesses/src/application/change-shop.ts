import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { Outbox, UnitOfWork, type Actor } from '@market/platform';
import { ShopRepository, type ShopTexts } from '../persistence/shop.repository.js';

/** A seller rewrites the words of the own shop; row-level security knows whose it is. */
@Injectable()
export class ChangeShop {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shops: ShopRepository,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: Actor, { shopId, ...texts }: ShopTexts & { readonly shopId: string }): Promise<Result<void>> {
    return this.work.run(actor, async (tx) => {
      if (!(await this.shops.change(tx, shopId, texts))) return refuse({ code: 'businesses/unknown-shop', kind: 'not-found' });
      await this.outbox.add(tx, { name: 'businesses/shop-changed', version: 1, body: { shopId } });
      return ok(undefined);
    });
  }
}
