import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import { productChanged } from '../domain/catalogue-events.js';
import { stockStated } from '../domain/import-events.js';
import { differing, type ImageAfter, type ImageBefore, type TargetProduct, type TargetVariant } from '../domain/import-target.js';
import { fits } from '../import/options-matrix.js';
import { pathToWithdrawn } from '../domain/product-life.js';
import { ImportRepository, type ImportRow, type ProductOutcome } from '../persistence/import.repository.js';
import { PictureLinkRepository } from '../persistence/picture-link.repository.js';
import { ImportTargetRepository } from '../persistence/import-target.repository.js';
import { AskForTexts } from './ask-for-texts.js';
import { MoveProducts } from './move-products.js';

export interface UndoneChunk {
  readonly done: number;
  readonly withdrawn: number;
  readonly restored: number;
  readonly kept: number;
}

interface Undone {
  readonly position: number;
  readonly undone: 'withdrawn' | 'restored' | 'kept';
  /** What stays as it is, since it was changed after the import. */
  readonly fields: readonly string[];
}

/** Takes back what an import did to some of its products, the last first: new ones are withdrawn, changed ones become what they were. */
@Injectable()
export class UndoChunk {
  constructor(
    private readonly imports: ImportRepository,
    private readonly targets: ImportTargetRepository,
    private readonly links: PictureLinkRepository,
    private readonly moveProducts: MoveProducts,
    private readonly askForTexts: AskForTexts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, actor: Actor, run: ImportRow, limit: number): Promise<UndoneChunk> {
    await this.targets.lockShop(tx, run.shopId);
    const rows = await this.imports.toUndo(tx, run.id, limit);
    const targets = new Map(
      (
        await this.targets.lock(
          tx,
          run.shopId,
          rows.map(({ productId }) => productId!),
        )
      ).map((each) => [each.id, each]),
    );
    const pairs = rows.map((row) => ({ row, target: targets.get(row.productId!)! }));
    const added = await this.withdraw(
      tx,
      actor,
      pairs.filter(({ row }) => row.outcome === 'added'),
    );
    const updated = await this.restore(
      tx,
      actor,
      run,
      pairs.filter(({ row }) => row.outcome === 'updated'),
    );
    await this.links.drop(tx, run.id, [...targets.keys()]);
    const undone = [...added, ...updated];
    await this.imports.markUndone(tx, run.id, undone);
    const count = (kind: Undone['undone']): number => undone.filter((each) => each.undone === kind).length;
    return { done: rows.length, withdrawn: count('withdrawn'), restored: count('restored'), kept: count('kept') };
  }

  private async withdraw(tx: Tx, actor: Actor, pairs: readonly Pair[]): Promise<Undone[]> {
    const able = pairs.filter(({ target }) => pathToWithdrawn(target.state));
    const moved = await this.moveProducts.execute(
      tx,
      actor,
      able.map(({ target }) => ({ productId: target.id, moves: pathToWithdrawn })),
    );
    assert(moved.ok, 'products are locked, and each is where the path begins');
    return pairs.map(({ row, target }) =>
      target.state === 'taken-down'
        ? { position: row.position, undone: 'kept', fields: ['taken-down'] }
        : { position: row.position, undone: 'withdrawn', fields: [] },
    );
  }

  private async restore(tx: Tx, actor: Actor, run: ImportRow, pairs: readonly Pair[]): Promise<Undone[]> {
    const plans = pairs.map((pair) => ({ ...pair, ...planOf(pair) }));
    await this.targets.setTexts(
      tx,
      plans.flatMap(({ target, texts }) => (Object.keys(texts).length > 0 ? [{ ...target, ...texts }] : [])),
    );
    await this.targets.nameOptions(
      tx,
      plans.flatMap(({ target, options }) => (options ? [{ id: target.id, names: options }] : [])),
    );
    await this.targets.setVariants(
      tx,
      plans.flatMap(({ variants }) => variants),
      this.clock.now(),
      'accountId' in actor ? actor.accountId : null,
    );
    await this.targets.remember(
      tx,
      run.shopId,
      plans.map(({ row, target }) => ({ sourceKey: row.sourceKey, productId: target.id, ...backTo(row) })),
      this.clock.now(),
    );
    const lines = plans.flatMap(({ row }) =>
      Object.entries(afterOf(row).stock).map(([variantId, quantity]) => ({ variantId, quantity: -quantity })),
    );
    if (lines.length > 0) await this.outbox.add(tx, stockStated({ shopId: run.shopId, importId: run.id, accountId: run.accountId, lines }));
    await this.outbox.add(tx, ...plans.map(({ target }) => productChanged({ productId: target.id, shopId: run.shopId })));
    const undone: Undone[] = [];
    for (const { row, target, kept } of plans) {
      const fields = [
        ...kept,
        ...(await this.askForTexts.takeBack(tx, actor, target, afterOf(row).asked ?? {}, beforeOf(row).asked ?? {})),
      ];
      undone.push({ position: row.position, undone: fields.length > 0 ? 'kept' : 'restored', fields });
    }
    return undone;
  }
}

interface Pair {
  readonly row: ProductOutcome;
  readonly target: TargetProduct;
}

const beforeOf = ({ before }: ProductOutcome): ImageBefore => before as ImageBefore;
const afterOf = ({ after }: ProductOutcome): ImageAfter => after as ImageAfter;
const backTo = (row: ProductOutcome): Pick<ImageBefore, 'digest' | 'stated'> => ({
  digest: beforeOf(row).digest,
  stated: beforeOf(row).stated,
});

interface UndoPlan {
  readonly texts: Partial<TargetProduct>;
  readonly variants: readonly TargetVariant[];
  readonly options?: readonly string[];
  readonly kept: readonly string[];
}

/** Only what still is as the import left it goes back. Words of what has come on sale since stay: they change by review. */
function planOf({ row, target }: Pair): UndoPlan {
  const [before, after] = [beforeOf(row), afterOf(row)];
  const kept = new Set<string>();
  const free = target.state === 'draft' || target.state === 'in-review' || target.state === 'changes-requested';
  const texts = free ? back(target, after.texts, before.texts, kept) : {};
  if (!free) Object.keys(after.texts).forEach((field) => kept.add(field));
  const changed = target.variants.flatMap((variant): TargetVariant[] => {
    if (after.added.includes(variant.id)) return [{ ...variant, active: false }];
    const was = before.variants[variant.id];
    return was ? [{ ...variant, ...back(variant, after.variants[variant.id] ?? {}, was, kept) }] : [];
  });
  return {
    texts,
    ...lined(target, changed.map(payable), before.options ?? target.optionNames),
    kept: [...kept].filter((field) => !/^optionValues/.test(field)),
  };
}

/** The variants under the options that they had, where they still fit; names alone tell them apart where they do not. */
function lined(target: TargetProduct, changed: readonly TargetVariant[], names: readonly string[]) {
  const whole = target.variants.map((variant) => changed.find(({ id }) => id === variant.id) ?? variant);
  const sold = whole.filter(({ active }) => active);
  const fit =
    names.length > 0 &&
    fits(
      names.length,
      sold.map(({ optionValues }) => optionValues),
    );
  const kept = fit ? names : [];
  const loose = sold
    .filter(({ optionValues }) => optionValues.length > 0)
    .map((variant) => ({ ...variant, optionValues: [], optionValuesEn: [] }));
  const rows = fit ? changed : [...changed.filter(({ id }) => !loose.some((each) => each.id === id)), ...loose];
  return { variants: rows, ...(Object.keys(differing({ optionNames: kept }, target)).length > 0 ? { options: kept } : {}) };
}

function back<T extends object>(now: T, after: Partial<T>, before: Partial<T>, kept: Set<string>): Partial<T> {
  const [fromAfter, fromBefore] = [differing(after, now), differing(before, now)];
  const fields = (Object.keys(after) as (keyof T & string)[]).filter((field) => {
    if (!(field in fromAfter)) return true;
    if (field in fromBefore) kept.add(field);
    return false;
  });
  return Object.fromEntries(fields.map((field) => [field, before[field]])) as Partial<T>;
}

/** A crossed-out price that somebody set since must stay above the price that comes back. */
const payable = (variant: TargetVariant): TargetVariant =>
  variant.compareAtPrice !== null && BigInt(variant.compareAtPrice) <= BigInt(variant.price)
    ? { ...variant, compareAtPrice: null }
    : variant;
