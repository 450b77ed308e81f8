import { Injectable } from '@nestjs/common';
import { assert, Clock, ok, type Result } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import { missingIn } from '../domain/attribute.js';
import { productChanged } from '../domain/catalogue-events.js';
import { stockStated } from '../domain/import-events.js';
import type { ProductSource, TargetProduct } from '../domain/import-target.js';
import { CategoryNames } from '../import/category-names.js';
import type { ImportedProduct, ReadProduct, RowFault } from '../import/imported-product.js';
import { digestOf, planKnown, planNew, type Plan, type PlanContext, type ProductChange } from '../import/plan-product.js';
import type { ImportRow, ProductOutcome } from '../persistence/import.repository.js';
import { ContentRepository } from '../persistence/content.repository.js';
import { ImportTargetRepository } from '../persistence/import-target.repository.js';
import { PictureLinkRepository } from '../persistence/picture-link.repository.js';
import { ProductRepository, type VariantRow } from '../persistence/product.repository.js';
import { AskForTexts } from './ask-for-texts.js';
import { AddProducts, type AddProductProblem } from './add-products.js';
import {
  changesOf,
  faultsOf,
  newPictures,
  outcomeOf,
  productIdOf,
  statedBy,
  stockBy,
  type Planned,
  type Written,
} from './chunk-outcome.js';
import type { EditProductProblem } from './edit-product.js';
import { MoveProducts, type MoveProblem } from './move-products.js';
import { variantRows } from './product-rows.js';
import { PublishProducts } from './publish-products.js';

export interface ChunkOutcome {
  readonly outcomes: readonly ProductOutcome[];
  readonly faults: readonly RowFault[];
}

/** Brings some products of a file into the shop: new ones are added, of known ones only what differs is changed. */
@Injectable()
export class ImportChunk {
  constructor(
    private readonly targets: ImportTargetRepository,
    private readonly links: PictureLinkRepository,
    private readonly products: ProductRepository,
    private readonly contents: ContentRepository,
    private readonly addProducts: AddProducts,
    private readonly askForTexts: AskForTexts,
    private readonly moveProducts: MoveProducts,
    private readonly publishProducts: PublishProducts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param first the position in the file of the first of the products */
  async execute(
    tx: Tx,
    actor: Actor,
    run: ImportRow,
    reads: readonly ReadProduct[],
    first: number,
  ): Promise<Result<ChunkOutcome, ChunkProblem>> {
    await this.targets.lockShop(tx, run.shopId);
    const planned = await this.plan(tx, run, reads, first);
    const fresh = planned.filter(({ plan }) => plan.kind === 'add');
    const added = await this.add(tx, actor, fresh);
    if (!added.ok) return added;
    const changed = await this.change(tx, actor, run, planned);
    if (!changed.ok) return changed;
    const written = new Map([...added.value, ...changed.value]);
    const asked = await this.ask(tx, actor, planned);
    if (!asked.ok) return asked;
    const moved = await this.move(tx, actor, run, planned, written);
    if (!moved.ok) return moved;
    await this.remember(tx, run, planned, written);
    const faults = [...planned.flatMap(faultsOf), ...asked.value, ...moved.value];
    return ok({ outcomes: planned.map((each) => outcomeOf(each, written)), faults });
  }

  private async plan(tx: Tx, run: ImportRow, reads: readonly ReadProduct[], first: number): Promise<Planned[]> {
    const good = reads.flatMap(({ product }) => product ?? []);
    const sources = await this.targets.sources(
      tx,
      run.shopId,
      good.map(({ key }) => key),
    );
    const skus = good.flatMap(({ variants }) => variants.flatMap(({ sku }) => sku || []));
    const owners = new Map((await this.targets.skus(tx, run.shopId, skus)).map(({ sku, productId }) => [sku, productId]));
    const ids = await this.identify(tx, run.shopId, good, sources, owners);
    const targets = new Map((await this.targets.lock(tx, run.shopId, [...new Set(ids.values())])).map((target) => [target.id, target]));
    const context: PlanContext = {
      ...{ shopId: run.shopId, owners, fallbackCategory: run.fallbackCategory },
      categories: new CategoryNames(await this.targets.categories(tx)),
    };
    const bySource = new Map(sources.map((source) => [source.sourceKey, source]));
    return reads.map((read, at) => {
      const target = read.product && targets.get(ids.get(read.key) ?? '');
      const source = bySource.get(read.key);
      return { position: first + at, read, target, source, plan: planOf(read, target, source, context) };
    });
  }

  /** By the key that it came with before, by its address, or by the codes of a product that nobody imported. */
  private async identify(
    tx: Tx,
    shopId: string,
    products: readonly ImportedProduct[],
    sources: readonly ProductSource[],
    owners: ReadonlyMap<string, string>,
  ): Promise<Map<string, string>> {
    const ids = new Map(sources.map(({ sourceKey, productId }) => [sourceKey, productId]));
    const unknown = products.filter(({ key }) => !ids.has(key));
    for (const { key, productId } of await this.targets.byAddress(
      tx,
      shopId,
      unknown.map(({ key }) => key),
    ))
      ids.set(key, productId);
    const owned = unknown.filter(({ key }) => !ids.has(key)).map((product) => ({ product, owner: soleOwner(product, owners) }));
    const imported = await this.targets.sourcesOf(
      tx,
      shopId,
      owned.flatMap(({ owner }) => owner ?? []),
    );
    const taken = new Set(imported.map(({ productId }) => productId));
    for (const { product, owner } of owned) if (owner && !taken.has(owner)) ids.set(product.key, owner);
    return ids;
  }

  private async add(tx: Tx, actor: Actor, fresh: readonly Planned[]): Promise<Result<[number, Written][], AddProductProblem>> {
    if (fresh.length === 0) return ok([]);
    const added = await this.addProducts.execute(
      tx,
      actor,
      fresh.map(({ plan }) => (plan as Extract<Plan, { kind: 'add' }>).product),
    );
    return added.ok ? ok(fresh.map(({ position }, at) => [position, added.value[at]!])) : added;
  }

  private async change(
    tx: Tx,
    actor: Actor,
    run: ImportRow,
    planned: readonly Planned[],
  ): Promise<Result<[number, Written][], MoveProblem>> {
    const changes = changesOf(planned);
    const withdrawn = changes.filter(({ target }) => target.state === 'withdrawn');
    const restored = await this.moveProducts.execute(
      tx,
      actor,
      withdrawn.map(({ target }) => ({ productId: target.id, moves: ['restore'] as const })),
    );
    if (!restored.ok) return restored;
    await this.targets.setTexts(
      tx,
      changes.flatMap(({ target, change }) => (isEmpty(change.texts) ? [] : [{ ...target, ...change.texts }])),
    );
    const variants = changes.flatMap(({ target, change }) =>
      target.variants.flatMap((variant) => (change.variants[variant.id] ? [{ ...variant, ...change.variants[variant.id] }] : [])),
    );
    const named = changes.flatMap(({ target, change: { options } }) => (options ? [{ id: target.id, names: options }] : []));
    await this.targets.nameOptions(tx, named);
    const [at, by] = [this.clock.now(), 'accountId' in actor ? actor.accountId : null];
    await this.targets.setVariants(tx, variants, at, by);
    const added = changes.map(({ target, change }) => addedRows(change, target, run.shopId));
    const stored = await this.products.addVariants(tx, added.flat(), at.toISOString(), by);
    assert(stored.size === added.flat().length, 'codes were looked up while the shop was locked');
    await this.outbox.add(tx, ...changes.map(({ target }) => productChanged({ productId: target.id, shopId: run.shopId })));
    return ok(changes.map(({ position, target }, at) => [position, { productId: target.id, variantIds: added[at]!.map(({ id }) => id) }]));
  }

  /** What is on sale keeps its words until an officer has confirmed the new ones. @returns a note for each that waits */
  private async ask(tx: Tx, actor: Actor, planned: readonly Planned[]): Promise<Result<readonly RowFault[], EditProductProblem>> {
    const notes: RowFault[] = [];
    for (const { read, target, change } of changesOf(planned)) {
      if (isEmpty(change.asked)) continue;
      const asked = await this.askForTexts.execute(tx, actor, target.id, change.asked);
      if (!asked.ok) return asked;
      if (asked.value.waits) notes.push(noteOf(read, 'text-needs-review', read.name));
    }
    return ok(notes);
  }

  /**
   * What the file shows goes to a moderator, or straight to the shelf where the system itself imports. What lacks something that its
   * category asks stays a draft. @returns a note for each of these
   */
  private async move(
    tx: Tx,
    actor: Actor,
    { afterwards }: ImportRow,
    planned: readonly Planned[],
    written: ReadonlyMap<number, Written>,
  ): Promise<Result<readonly RowFault[], MoveProblem>> {
    if (afterwards === 'draft') return ok([]);
    const shown = planned.filter(
      ({ read, plan, target }) => read.product?.shown && (plan.kind === 'add' || (plan.kind === 'change' && target?.state === 'withdrawn')),
    );
    const pairs = shown.map(({ position, read }) => ({ read, productId: written.get(position)!.productId }));
    if (pairs.length === 0) return ok([]);
    if (afterwards === 'publish') {
      const published = await this.publishProducts.execute(
        tx,
        actor,
        pairs.map(({ productId }) => ({ productId })),
      );
      return published.ok ? ok([]) : published;
    }
    const lacking = await this.lacking(
      tx,
      pairs.map(({ productId }) => productId),
    );
    const whole = pairs.filter(({ productId }) => !lacking.has(productId));
    const moved = await this.moveProducts.execute(
      tx,
      actor,
      whole.map(({ productId }) => ({ productId, moves: ['submit'] as const })),
    );
    if (!moved.ok) return moved;
    return ok(
      pairs.flatMap(({ read, productId }) => {
        const names = lacking.get(productId);
        return names ? noteOf(read, 'attributes-missing', names.join(', ')) : [];
      }),
    );
  }

  /** What each of the products has still to say, by its name. */
  private async lacking(tx: Tx, productIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const said = await this.contents.said(tx, productIds);
    const lacking = said.map(({ id, asked, attributes }) => [id, missingIn(asked, attributes).map(({ name }) => name.vi)] as const);
    return new Map(lacking.filter(([, names]) => names.length > 0));
  }

  /** Notes by which key a product came and what the file said of its stock; tells the stock's room; keeps addresses of pictures for later. */
  private async remember(tx: Tx, run: ImportRow, planned: readonly Planned[], written: ReadonlyMap<number, Written>): Promise<void> {
    const good = planned.flatMap((each) =>
      each.read.product && each.plan.kind !== 'bad' ? [{ ...each, product: each.read.product }] : [],
    );
    const sources = good.map((each): ProductSource => ({
      ...{ sourceKey: each.product.key, productId: productIdOf(each, written)!, digest: digestOf(each.product) },
      stated: statedBy(each, written),
    }));
    await this.targets.remember(tx, run.shopId, sources, this.clock.now());
    const pictures = good.flatMap((each) => newPictures(each, productIdOf(each, written)!));
    await this.links.add(tx, { importId: run.id, shopId: run.shopId, at: this.clock.now() }, pictures);
    const lines = good.flatMap((each) => Object.entries(stockBy(each, written)).map(([variantId, quantity]) => ({ variantId, quantity })));
    if (lines.length === 0) return;
    await this.outbox.add(tx, stockStated({ shopId: run.shopId, importId: run.id, accountId: run.accountId, lines }));
  }
}

type ChunkProblem = AddProductProblem | EditProductProblem | MoveProblem;

const noteOf = ({ line }: ReadProduct, code: RowFault['code'], value: string): RowFault => ({
  line,
  column: '',
  code,
  value: value.slice(0, 120),
});

const isEmpty = (part: object): boolean => Object.keys(part).length === 0;

function planOf(read: ReadProduct, target: TargetProduct | undefined, source: ProductSource | undefined, context: PlanContext): Plan {
  if (!read.product) return { kind: 'bad', faults: [] };
  return target ? planKnown(read.product, { target, source }, context) : planNew(read.product, context);
}

/** The one product that carries all codes of the file's product. */
function soleOwner({ variants }: ImportedProduct, owners: ReadonlyMap<string, string>): string | undefined {
  const found = new Set(variants.flatMap(({ sku }) => owners.get(sku) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

function addedRows({ added, options }: ProductChange, target: TargetProduct, shopId: string): VariantRow[] {
  const names = options ?? target.optionNames;
  const named = names.length > 0 ? { options: names.map((name) => ({ name })) } : {};
  return variantRows({ ...named, variants: added }, { id: target.id, shop_id: shopId }).map((row) => ({
    ...row,
    ...(names.length > 0 ? {} : { option_values: [], option_values_en: [] }),
    position: row.position + target.variants.length,
  }));
}
