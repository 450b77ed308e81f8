import { Injectable } from '@nestjs/common';
import { assert, Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, Outbox, type Actor, type DomainEvent, type Tx } from '@market/platform';
import { productPublished, productReturned, productTakenDown, productUnlisted } from '../domain/catalogue-events.js';
import { allowsMove, productMoves, type ProductMove, type ProductState } from '../domain/product-life.js';
import { ContentRepository } from '../persistence/content.repository.js';
import { ProductRepository, type LockedProduct, type MoveRow } from '../persistence/product.repository.js';

export type MoveProblem =
  | Problem<'catalogue/product-not-found'>
  | Problem<'catalogue/wrong-state'>
  | Problem<'catalogue/needs-review'>
  | Problem<'catalogue/reason-required'>
  | Problem<'catalogue/business-not-approved'>
  | Problem<'catalogue/changed-meanwhile'>;

export interface WantedMove {
  readonly productId: string;
  /** One move, or those that lead from its state to where it should be; nothing when no path leads there. */
  readonly moves: readonly ProductMove[] | ((state: ProductState) => readonly ProductMove[] | undefined);
  readonly reason?: string;
  /** What is to be mended, by field. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The version that was looked at; refused when the shop has edited the product since. */
  readonly expectedVersion?: number;
  /** Only the system may date a move otherwise than now. */
  readonly at?: Date;
}

interface Done {
  readonly product: LockedProduct;
  readonly to: ProductState;
  readonly at: string;
  readonly rows: readonly MoveRow[];
}

/** What the rooms to the right hear of a product's new state; of drafts and submissions they hear nothing. */
function eventOf(actor: Actor, { to, product: { id, shopId, businessId, state, name, ocop }, at, rows }: Done): DomainEvent | undefined {
  const [reason, reviewed] = [rows.at(-1)?.reason ?? null, isStaff(actor)];
  const moved = { productId: id, shopId, businessId, at };
  if (to === 'published') return productPublished({ ...moved, reviewed, name, ocop });
  if (to === 'unlisted' || (to === 'withdrawn' && state === 'published')) return productUnlisted(moved);
  if (to === 'changes-requested') return productReturned({ ...moved, reviewed, name, reason });
  return to === 'taken-down' ? productTakenDown({ ...moved, reviewed, name, reason }) : undefined;
}

/** The one place where products change state: it checks, records who moved them and why, and tells the rooms to the right. */
@Injectable()
export class MoveProducts {
  constructor(
    private readonly products: ProductRepository,
    private readonly contents: ContentRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, actor: Actor, wanted: readonly WantedMove[]): Promise<Result<readonly LockedProduct[], MoveProblem>> {
    assert(wanted.every(({ at }) => at === undefined) || actor.role === 'system', 'only the system dates a move');
    const locked = new Map(
      (
        await this.products.lock(
          tx,
          wanted.map(({ productId }) => productId),
        )
      ).map((product) => [product.id, product]),
    );
    const done: Done[] = [];
    for (const want of wanted) {
      const product = locked.get(want.productId);
      const moved = product ? this.plan(actor, product, want) : refuse({ code: 'catalogue/product-not-found', kind: 'not-found' });
      if (!moved.ok) return moved;
      done.push(moved.value);
    }
    await this.record(tx, actor, done);
    return ok(done.map(({ product }) => product));
  }

  private plan(actor: Actor, product: LockedProduct, want: WantedMove): Result<Done, MoveProblem> {
    if (actor.role === 'seller' && actor.shopId !== product.shopId)
      return refuse({ code: 'catalogue/product-not-found', kind: 'not-found' });
    const moves = typeof want.moves === 'function' ? want.moves(product.state) : want.moves;
    if (!moves || moves.length === 0) return refuse({ code: 'catalogue/wrong-state', kind: 'conflict', facts: { state: product.state } });
    if (want.expectedVersion !== undefined && want.expectedVersion !== product.version)
      return refuse({ code: 'catalogue/changed-meanwhile', kind: 'conflict', facts: { name: product.name } });
    const at = (want.at ?? this.clock.now()).toISOString();
    const fields = want.fields ?? {};
    const reason = want.reason?.trim() || null;
    const rows: MoveRow[] = [];
    let state = product.state;
    for (const name of moves) {
      const move = productMoves[name];
      if (!allowsMove(state, name)) return refuse({ code: 'catalogue/wrong-state', kind: 'conflict', facts: { state: product.state } });
      if (actor.role === 'seller' && !move.bySeller) return refuse({ code: 'catalogue/needs-review', kind: 'forbidden' });
      if (move.needsReason && reason === null)
        return refuse({ code: 'catalogue/reason-required', kind: 'invalid', fields: { reason: 'required' } });
      const by = 'accountId' in actor ? actor.accountId : null;
      rows.push({
        id: newId(),
        product_id: product.id,
        shop_id: product.shopId,
        from_state: state,
        to_state: move.to,
        at,
        by,
        reason,
        fields,
      });
      state = move.to;
    }
    if (state === 'published' && !product.shopOpen)
      return refuse({ code: 'catalogue/business-not-approved', kind: 'conflict', facts: { productId: product.id } });
    return ok({ product, to: state, at, rows });
  }

  private async record(tx: Tx, actor: Actor, done: readonly Done[]): Promise<void> {
    if (done.length === 0) return;
    await this.products.setStates(
      tx,
      done.map(({ product, to, at }) => ({ id: product.id, state: to, at })),
    );
    await this.products.addMoves(
      tx,
      done.flatMap(({ rows }) => rows),
    );
    await this.settleChanges(tx, actor, done);
    const events = done.flatMap((each) => eventOf(actor, each) ?? []);
    await this.outbox.add(tx, ...events);
    if (!isStaff(actor)) return;
    for (const { product, to, rows } of done)
      await this.audit.record(tx, actor, `catalogue/${to}`, product.id, {
        reason: rows.at(-1)?.reason ?? null,
        fields: rows.at(-1)?.fields ?? {},
      });
  }

  /** Nobody decides on a change of what is not sold any more: it goes with the product. */
  private async settleChanges(tx: Tx, actor: Actor, done: readonly Done[]): Promise<void> {
    const by = 'accountId' in actor ? actor.accountId : null;
    const over = done.flatMap(({ product, to, at, rows }) => {
      if (to !== 'taken-down' && to !== 'withdrawn') return [];
      const reason = to === 'taken-down' ? rows.at(-1)!.reason : null;
      return { productId: product.id, state: to === 'taken-down' ? ('refused' as const) : ('withdrawn' as const), at, by, reason };
    });
    await this.contents.settleOf(tx, over);
  }
}
