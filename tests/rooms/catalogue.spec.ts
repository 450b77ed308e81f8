import { SuspendBusiness } from '@market/businesses';
import {
  AddProduct,
  CategoryQueries,
  ChangePrice,
  ProductQueries,
  PublishProduct,
  RequestProductChanges,
  SubmitProduct,
  TakeDownProduct,
  UnlistProduct,
  VariantQueries,
  type NewProduct,
} from '@market/catalogue';
import { expectOk, Money, newId, type Result } from '@market/kernel';
import { publicActor, type Actor, type Tx } from '@market/platform';
import type { Type } from '@nestjs/common';
import { openMarket, system, testProduct, testVariant, type Market, type Stall } from '../world/market.js';

interface Move {
  execute(tx: Tx, actor: Actor, command: { productId: string; reason: string }): Promise<Result<void>>;
}

let market: Market;
let stall: Stall;
let stranger: Stall;
beforeAll(async () => {
  market = await openMarket();
  stall = await market.openStall(1);
  stranger = await market.openStall(2);
});
afterAll(() => market.close());

const add = (change: Partial<NewProduct> = {}, actor: Actor = stall.seller) =>
  market.work.run(actor, (tx) => market.room.get(AddProduct).execute(tx, actor, { ...testProduct(stall.shopId), ...change }));
const move = (use: Type<Move>, actor: Actor, productId: string, reason = 'Ảnh mờ') =>
  market.work.run(actor, (tx) => market.room.get(use).execute(tx, actor, { productId, reason }));
const bySlug = (slug: string) => market.room.get(ProductQueries).bySlug(slug);
const raw = (actor: Actor, sql: string, params: unknown[] = []) => market.work.read(actor, (tx) => tx.query<unknown[]>(sql, params));
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code);

describe('a product', () => {
  it('is a draft that only its shop and the province see, until it is published', async () => {
    const { productId, slug } = expectOk(await add());
    const seen = async (actor: Actor) => (await raw(actor, 'SELECT id FROM products WHERE id = $1', [productId])).length;
    expect([await seen(stall.seller), await seen(market.officer), await seen(stranger.seller), await seen(publicActor)]).toEqual([
      1, 1, 0, 0,
    ]);
    expectOk(await move(SubmitProduct, stall.seller, productId));
    expectOk(await move(PublishProduct, market.officer, productId));
    expect([await seen(stranger.seller), await seen(publicActor)]).toEqual([1, 1]);
    expect((await bySlug(slug))?.name).toBe('Nước mắm nhĩ cá cơm Phú Quốc 40°N');
  });

  it('is shown whole, in one spelling, with what is in force today', async () => {
    const { slug } = await market.list(stall, {
      name: 'Nước mắm  Hòn Sơn'.normalize('NFD'),
      slug: 'nuoc-mam-hon-son',
      variants: [
        testVariant(90_000, 'Chai 500 ml'),
        { ...testVariant(160_000, 'Chai 1 lít'), unitQuantity: 1, compareAtPrice: Money.vnd(180_000) },
      ],
      pictures: [{ path: '/media/nuoc-mam.svg', alt: 'Chai nước mắm', width: 800, height: 800 }],
      certificates: [
        { kind: 'ocop', number: '12/QĐ-UBND', issuer: 'UBND tỉnh Kiên Giang', issuedOn: '2025-01-10', validTo: '2028-01-09', stars: 4 },
        { kind: 'ocop', number: '3/QĐ-UBND', issuer: 'UBND tỉnh Kiên Giang', issuedOn: '2021-01-10', validTo: '2024-01-09', stars: 3 },
        { kind: 'haccp', number: 'H-1', issuer: 'QUACERT', issuedOn: '2024-05-01' },
      ],
    });
    const product = await bySlug(slug);
    expect(product).toMatchObject({
      name: 'Nước mắm Hòn Sơn'.normalize('NFC'),
      category: {
        slug: 'nuoc-mam-cot',
        path: [{ slug: 'nuoc-mam-va-mam' }, { slug: 'nuoc-mam-cot', name: { en: 'First-press fish sauce' } }],
      },
      shop: { id: stall.shopId, slug: stall.slug },
      pictures: [{ url: '/media/nuoc-mam.svg', width: 800 }],
      ocop: { stars: 4, number: '12/QĐ-UBND', validTo: '2028-01-09' },
    });
    expect(product?.priceFrom).toEqual(Money.vnd(90_000));
    expect(product?.variants.map(({ label, unitPrice }) => [label?.vi, unitPrice?.price.minor])).toEqual([
      ['Chai 500 ml', 180_000n],
      ['Chai 1 lít', undefined],
    ]);
    expect(product?.certificates.map(({ kind, inForce }) => `${kind} ${inForce}`)).toEqual(['ocop true', 'haccp true', 'ocop false']);
  });

  it('has a description that can do no harm', async () => {
    const dirty = '<p onclick="x()">Ngon</p><script>alert(1)</script><a href="javascript:x()">a</a><img src=x onerror=x()><h1>To</h1>';
    const { slug } = await market.list(stall, { descriptionVi: dirty, descriptionEn: 'a < b\n\nsecond' });
    const { vi, en } = (await bySlug(slug))!.descriptionHtml;
    expect(vi).toBe('<p>Ngon</p><a rel="nofollow ugc noopener">a</a><h3>To</h3>');
    expect(en).toBe('<p>a &lt; b</p><p>second</p>');
  });

  it('gets a slug of its own from its name', async () => {
    const slugs = [expectOk(await add({ name: 'Rượu sim Đảo Ngọc' })).slug, expectOk(await add({ name: 'Rượu sim Đảo Ngọc' })).slug];
    expect(slugs[0]).toBe('ruou-sim-dao-ngoc');
    expect(slugs[1]).toMatch(/^ruou-sim-dao-ngoc-[0-9a-f]{8}$/);
  });

  const id = newId();
  const variant = testVariant(10_000);
  it.each<[string, Partial<NewProduct>, string]>([
    ['without a variant', { variants: [] }, 'catalogue/invalid-product'],
    ['for nothing', { variants: [{ ...variant, price: Money.vnd(0) }] }, 'catalogue/invalid-product'],
    ['with a wrong GTIN', { variants: [{ ...variant, gtin: '8934563138164' }] }, 'catalogue/invalid-product'],
    ['with one SKU twice', { variants: [variant, variant] }, 'catalogue/invalid-product'],
    [
      'with a picture from elsewhere',
      { pictures: [{ path: '//evil.example/x.png', alt: '', width: 1, height: 1 }] },
      'catalogue/invalid-product',
    ],
    ['in no category', { categorySlug: 'khong-co' }, 'catalogue/unknown-category'],
    ['with a slug that another has', { slug: 'nuoc-mam-hon-son' }, 'catalogue/slug-taken'],
    ['for another shop', { shopId: newId() }, 'catalogue/not-your-shop'],
    ['the first time', { id, variants: [variant] }, 'ok'],
    ['a second time under its id', { id, variants: [testVariant(10_000)] }, 'catalogue/product-exists'],
    ['with a SKU of the shop that is in use', { variants: [{ ...testVariant(1_000), sku: variant.sku }] }, 'catalogue/sku-taken'],
  ])('%s answers accordingly', async (_, change, expected) => {
    expect(code(await add(change))).toBe(expected);
  });
});

describe('the life of a product', () => {
  const fresh = async (): Promise<string> => expectOk(await add()).productId;
  const states = async (productId: string) =>
    (await raw(system, 'SELECT to_state AS state, reason FROM product_moves WHERE product_id = $1 ORDER BY at, id', [productId])) as {
      state: string;
    }[];

  it('leaves a row for every move', async () => {
    const productId = await fresh();
    expectOk(await move(SubmitProduct, stall.seller, productId));
    expectOk(await move(RequestProductChanges, market.officer, productId));
    expectOk(await move(SubmitProduct, stall.seller, productId));
    expectOk(await move(PublishProduct, market.officer, productId));
    expectOk(await move(UnlistProduct, stall.seller, productId));
    expectOk(await move(PublishProduct, stall.seller, productId));
    expectOk(await move(TakeDownProduct, market.officer, productId));
    expect((await states(productId)).map(({ state }) => state)).toEqual([
      'draft',
      'in-review',
      'changes-requested',
      'in-review',
      'published',
      'unlisted',
      'published',
      'taken-down',
    ]);
    const events = (await raw(system, `SELECT name FROM outbox_events WHERE body->>'productId' = $1 ORDER BY sequence`, [productId])) as {
      name: string;
    }[];
    expect(events.map(({ name }) => name)).toEqual([
      'catalogue/product-returned',
      'catalogue/product-published',
      'catalogue/product-unlisted',
      'catalogue/product-published',
      'catalogue/product-taken-down',
    ]);
    await expect(market.room.database.owner.query('DELETE FROM product_moves')).rejects.toThrow('append-only');
  });

  it('has refusals', async () => {
    const draft = await fresh();
    expect(code(await move(PublishProduct, stall.seller, draft))).toBe('catalogue/needs-review');
    expect(code(await move(UnlistProduct, stall.seller, draft))).toBe('catalogue/wrong-state');
    expect(code(await move(SubmitProduct, stranger.seller, draft))).toBe('catalogue/product-not-found');
    expectOk(await move(PublishProduct, market.officer, draft));
    expect(code(await move(TakeDownProduct, stall.seller, draft))).toBe('catalogue/needs-review');
    expect(code(await move(TakeDownProduct, market.officer, draft, ' '))).toBe('catalogue/reason-required');
    expectOk(await move(TakeDownProduct, market.officer, draft));
    expect(code(await move(PublishProduct, market.officer, draft))).toBe('catalogue/wrong-state');
  });

  it('never reaches the public while its business is not approved', async () => {
    const closing = await market.openStall(3);
    const { slug, productId } = await market.list(closing, {});
    const waiting = expectOk(await add({ shopId: closing.shopId }, closing.seller)).productId;
    expect(await bySlug(slug)).toBeDefined();
    const reason = 'Giấy phép hết hạn';
    expectOk(
      await market.work.run(market.officer, (tx) =>
        market.room.get(SuspendBusiness).execute(tx, market.officer, { businessId: closing.businessId, reason }),
      ),
    );
    expect(await bySlug(slug)).toBeUndefined();
    expect(code(await move(PublishProduct, market.officer, waiting))).toBe('catalogue/business-not-approved');
    const [variant] = await market.work.commit(system, (tx) => market.room.get(VariantQueries).forSale(tx, []));
    expect(variant).toBeUndefined();
    const ids = (await raw(system, 'SELECT id FROM variants WHERE product_id = $1', [productId])) as { id: string }[];
    const [sale] = await market.work.commit(system, (tx) =>
      market.room.get(VariantQueries).forSale(
        tx,
        ids.map(({ id }) => id),
      ),
    );
    expect(sale).toMatchObject({ productId, shopId: closing.shopId, onSale: false });
  });
});

describe('a price', () => {
  it('changes at once, stays on record, and is told to other rooms', async () => {
    const { variantIds, slug, productId } = await market.list(stall, {});
    const variantId = variantIds[0]!;
    expectOk(
      await market.room
        .get(ChangePrice)
        .execute(stall.seller, { variantId, price: Money.vnd(120_000), compareAtPrice: Money.vnd(150_000) }),
    );
    expect((await bySlug(slug))?.priceFrom).toEqual(Money.vnd(120_000));
    expect(
      await raw(stall.seller, 'SELECT price, compare_at_price AS before, by FROM variant_prices WHERE variant_id = $1 ORDER BY at, id', [
        variantId,
      ]),
    ).toEqual([
      { price: 150_000n, before: null, by: null },
      { price: 120_000n, before: 150_000n, by: stall.seller.accountId },
    ]);
    expect(
      await raw(system, `SELECT 1 AS told FROM outbox_events WHERE name = 'catalogue/product-changed' AND body->>'productId' = $1`, [
        productId,
      ]),
    ).toEqual([{ told: 1 }]);
  });

  it('is nobody else’s to change', async () => {
    const { variantIds } = await market.list(stall, {});
    const change = (actor: Actor, price: bigint) =>
      market.room.get(ChangePrice).execute(actor, { variantId: variantIds[0]!, price: Money.vnd(price) });
    expect(code(await change(stranger.seller, 1n))).toBe('catalogue/variant-not-found');
    expect(code(await change(stall.seller, 0n))).toBe('catalogue/invalid-price');
  });
});

describe('the database itself', () => {
  const tables = ['products', 'variants', 'product_pictures', 'certificates', 'product_moves', 'variant_prices'];

  it('lets a shop change nothing of another, even by raw SQL', async () => {
    await market.list(stall, {});
    for (const table of tables.slice(0, 4)) {
      const touched = await market.work.commit(stranger.seller, (tx) =>
        tx.query<unknown[]>(
          `WITH t AS (UPDATE ${table} SET id = id RETURNING shop_id) SELECT DISTINCT shop_id FROM t WHERE shop_id <> actor_shop()`,
        ),
      );
      expect(touched).toEqual([]);
    }
    const forged = market.work.commit(stranger.seller, (tx) =>
      tx
        .query(`UPDATE variants SET shop_id = $1 WHERE shop_id = $2`, [stall.shopId, stranger.shopId])
        .then(() =>
          tx.query(
            `INSERT INTO variants (id, product_id, shop_id, sku, price, weight_grams) SELECT $1, id, shop_id, 'forged', 1, 1 FROM products WHERE shop_id = $2 LIMIT 1`,
            [newId(), stall.shopId],
          ),
        ),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });

  it('shows a shop no draft, move or price of another', async () => {
    expectOk(await add());
    for (const table of tables) {
      const others = await raw(
        stranger.seller,
        `SELECT 1 FROM ${table} t WHERE shop_id <> actor_shop()
        AND NOT EXISTS (SELECT FROM products p WHERE p.state = 'published' AND p.id::text IN (to_jsonb(t)->>'id', to_jsonb(t)->>'product_id'))`,
      );
      expect({ table, others }).toEqual({ table, others: [] });
    }
  });
});

describe('lists', () => {
  it('give a seller its own products and an officer everybody’s', async () => {
    const own = await market.room.get(ProductQueries).list(stall.seller, { page: 1, perPage: 100 });
    expect(new Set(own.items.map(({ shopId }) => shopId))).toEqual(new Set([stall.shopId]));
    const all = await market.room.get(ProductQueries).list(market.officer, { page: 1, perPage: 100, state: 'draft' });
    expect(all.items.length).toBeGreaterThan(0);
    expect(new Set(all.items.map(({ state }) => state))).toEqual(new Set(['draft']));
  });

  it('show the categories as trees', async () => {
    const tree = await market.room.get(CategoryQueries).tree();
    expect(tree.map(({ slug, children }) => [slug, children.map((child) => child.slug)])).toEqual([
      ['nuoc-mam-va-mam', ['nuoc-mam-cot']],
      ['trai-cay', ['trai-cay-tuoi']],
    ]);
  });
});
