import {
  AddAttributes,
  AddProduct,
  ChangePrice,
  DecideChange,
  DeskQueries,
  EditProduct,
  ProductQueries,
  PublishProduct,
  RequestProductChanges,
  SetVariants,
  SubmitProduct,
  TakeDownProduct,
  WithdrawChange,
  type ProductEdit,
} from '@market/catalogue';
import { expectOk, Money, newId, type Result } from '@market/kernel';
import { publicActor, type Actor } from '@market/platform';
import { untilSomebodyWaits } from '../world/lock-waits.js';
import { openMarket, system, testProduct, testVariant, type Market, type Stall } from '../world/market.js';

let market: Market;
let stall: Stall;
let stranger: Stall;
beforeAll(async () => {
  market = await openMarket();
  stall = await market.openStall(1);
  stranger = await market.openStall(2);
});
afterAll(() => market.close());

const picture = (name: string) => ({ path: `/media/demo/${name}.svg`, alt: `Hình ${name}`, width: 800, height: 800 });
const paper = {
  kind: 'haccp' as const,
  number: 'H-9',
  issuer: 'QUACERT',
  issuedOn: '2026-01-05',
  validTo: null,
  stars: null,
  fileId: null,
  fileName: null,
};
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code);
const edit = (change: ProductEdit, actor: Actor = stall.seller) =>
  market.work.run(actor, (tx) => market.room.get(EditProduct).execute(tx, actor, change));
const decide = (changeId: string, approve: boolean, reason = '') =>
  market.work.run(market.officer, (tx) => market.room.get(DecideChange).execute(tx, market.officer, { changeId, approve, reason }));
const desk = async (productId: string) => (await market.room.get(DeskQueries).one(stall.seller, productId))!;
const waiting = async (productId: string) => (await desk(productId)).changes.find(({ state }) => state === 'waiting');
const shown = (slug: string) => market.room.get(ProductQueries).bySlug(slug);
const onSale = async () => market.list(stall, { pictures: [picture('cu')], slug: `hang-${newId().slice(-8)}` });

describe('a draft', () => {
  it('changes at once, and a version is counted', async () => {
    const { productId } = expectOk(
      await market.work.run(stall.seller, (tx) => market.room.get(AddProduct).execute(tx, stall.seller, testProduct(stall.shopId))),
    );
    expect(
      expectOk(await edit({ productId, name: 'Nước mắm  mới', pictures: [picture('moi')], descriptionVi: '<script>x</script>Ngon' })),
    ).toEqual({
      waits: false,
    });
    expect(await desk(productId)).toMatchObject({ name: 'Nước mắm mới', pictures: [picture('moi')], version: 2, changes: [] });
    expect((await desk(productId)).descriptionVi).not.toContain('script');
  });

  it('that was edited after an officer looked at it is not published', async () => {
    const { productId } = expectOk(
      await market.work.run(stall.seller, (tx) => market.room.get(AddProduct).execute(tx, stall.seller, testProduct(stall.shopId))),
    );
    expectOk(await market.work.run(stall.seller, (tx) => market.room.get(SubmitProduct).execute(tx, stall.seller, { productId })));
    expectOk(await edit({ productId, name: 'Tên khác' }));
    const publish = (expectedVersion: number) =>
      market.work.run(market.officer, (tx) => market.room.get(PublishProduct).execute(tx, market.officer, { productId, expectedVersion }));
    expect(code(await publish(1))).toBe('catalogue/changed-meanwhile');
    expect(code(await publish(2))).toBe('ok');
  });

  it('comes back with a reason beside each field', async () => {
    const { productId } = expectOk(
      await market.work.run(stall.seller, (tx) => market.room.get(AddProduct).execute(tx, stall.seller, testProduct(stall.shopId))),
    );
    expectOk(await market.work.run(stall.seller, (tx) => market.room.get(SubmitProduct).execute(tx, stall.seller, { productId })));
    const command = { productId, reason: 'Xin sửa hai chỗ.', fields: { name: 'Thiếu dung tích', pictures: 'Ảnh mờ' } };
    expectOk(await market.work.run(market.officer, (tx) => market.room.get(RequestProductChanges).execute(tx, market.officer, command)));
    expect((await desk(productId)).moves[0]).toMatchObject({ to: 'changes-requested', reason: command.reason, fields: command.fields });
  });
});

describe('a product on sale', () => {
  it('stays as it is until an officer confirms its change', async () => {
    const { productId, slug } = await onSale();
    expect(expectOk(await edit({ productId, name: 'Tên mới', pictures: [picture('moi'), picture('cu')], certificates: [paper] }))).toEqual({
      waits: true,
    });
    expect(await shown(slug)).toMatchObject({ name: testProduct('').name, pictures: [{ url: picture('cu').path }], certificates: [] });
    const change = (await waiting(productId))!;
    expect(change).toMatchObject({ before: { name: testProduct('').name }, after: { name: 'Tên mới', certificates: [{ number: 'H-9' }] } });
    expectOk(await decide(change.id, true));
    expect(await shown(slug)).toMatchObject({
      name: 'Tên mới',
      pictures: [{ url: picture('moi').path }, { url: picture('cu').path }],
      certificates: [{ number: 'H-9' }],
    });
    const acts = await market.work.read(system, (tx) =>
      tx.query(`SELECT details FROM audit_entries WHERE act = 'catalogue/change-approved' AND subject = $1`, [productId]),
    );
    expect(acts).toMatchObject([{ details: { changeId: change.id, fields: ['name', 'pictures', 'certificates'] } }]);
  });

  it('tells of the stars that it has got when its change is confirmed', async () => {
    const { productId } = await onSale();
    const ocop = { ...paper, kind: 'ocop' as const, number: '88/QĐ-UBND', validTo: '2029-01-04', stars: 4 };
    expectOk(await edit({ productId, certificates: [ocop] }));
    expectOk(await decide((await waiting(productId))!.id, true));
    const told = await market.work.read(system, (tx) =>
      tx.query(`SELECT body FROM outbox_events WHERE name = 'catalogue/product-described' AND body->>'productId' = $1`, [productId]),
    );
    expect(told).toMatchObject([
      { body: { businessId: stall.businessId, ocop: [{ stars: 4, issuedOn: '2026-01-05', validTo: '2029-01-04' }] } },
    ]);
  });

  it('gathers several edits into one change, and drops it when all is as before', async () => {
    const { productId, slug } = await onSale();
    expectOk(await edit({ productId, name: 'Một' }));
    expectOk(await edit({ productId, pictures: [picture('hai')] }));
    expect(await waiting(productId)).toMatchObject({ after: { name: 'Một', pictures: [picture('hai')] } });
    expect(expectOk(await edit({ productId, name: testProduct('').name, pictures: [picture('cu')] }))).toEqual({ waits: false });
    expect((await desk(productId)).changes.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect((await shown(slug))?.name).toBe(testProduct('').name);
  });

  it('shows a new description at once, unless it brings words that somebody should look at', async () => {
    const { productId, slug } = await onSale();
    expect(expectOk(await edit({ productId, descriptionVi: 'Thơm, màu cánh gián.' }))).toEqual({ waits: false });
    expect((await shown(slug))?.descriptionHtml.vi).toBe('<p>Thơm, màu cánh gián.</p>');
    expect(expectOk(await edit({ productId, descriptionVi: 'Chữa bệnh dạ dày.', originText: 'Hòn Sơn' }))).toEqual({ waits: true });
    expect(await shown(slug)).toMatchObject({ descriptionHtml: { vi: '<p>Thơm, màu cánh gián.</p>' }, origin: 'Hòn Sơn' });
    const queue = await market.room
      .get(DeskQueries)
      .queue(market.officer, { kind: 'change', flagged: true, text: 'nuoc mam nhi', limit: 20, offset: 0 });
    expect(queue.items).toMatchObject([{ productId, flags: ['chữa bệnh'] }]);
    expectOk(await decide((await waiting(productId))!.id, true));
    expect((await shown(slug))?.descriptionHtml.vi).toBe('<p>Chữa bệnh dạ dày.</p>');
  });

  it('waits with words in its origin or attributes that somebody should look at', async () => {
    await market.work.commit(system, (tx) =>
      market.room.get(AddAttributes).execute(tx, [
        {
          ...{ category: 'nuoc-mam-cot', key: 'cong-dung', name: { vi: 'Công dụng', en: 'Use' }, kind: 'text' },
          ...{ unit: '', choices: [], required: false },
        },
      ]),
    );
    const { productId, slug } = await onSale();
    expect(expectOk(await edit({ productId, attributes: { 'cong-dung': 'Chấm, nêm' } }))).toEqual({ waits: false });
    expect(expectOk(await edit({ productId, attributes: { 'cong-dung': 'Đặc trị ho' }, descriptionVi: 'Thơm.' }))).toEqual({ waits: true });
    expect(await shown(slug)).toMatchObject({ descriptionHtml: { vi: '<p>Thơm.</p>' }, attributes: [{ value: { vi: 'Chấm, nêm' } }] });
    expect((await desk(productId)).flags.map(({ phrase }) => phrase)).toEqual(['đặc trị']);
    const filter = { kind: 'change', flagged: true, text: '', limit: 50, offset: 0 } as const;
    const { items } = await market.room.get(DeskQueries).queue(market.officer, filter);
    expect(items.find((item) => item.productId === productId)?.flags).toEqual(['đặc trị']);
    expectOk(await decide((await waiting(productId))!.id, true));
    expect(await shown(slug)).toMatchObject({ attributes: [{ value: { vi: 'Đặc trị ho' } }] });

    const draft = expectOk(
      await market.work.run(stall.seller, (tx) =>
        market.room.get(AddProduct).execute(tx, stall.seller, { ...testProduct(stall.shopId), originText: 'Rượu cao hổ Hòn Đất' }),
      ),
    );
    expectOk(await market.work.run(stall.seller, (tx) => market.room.get(SubmitProduct).execute(tx, stall.seller, draft)));
    const fresh = await market.room.get(DeskQueries).queue(market.officer, { ...filter, kind: 'new' });
    expect(fresh.items.find((item) => item.productId === draft.productId)?.flags).toEqual(['cao hổ']);
    expect((await desk(draft.productId)).flags.map(({ phrase }) => phrase)).toEqual(['cao hổ']);
  });

  it('is decided by one officer, of what he looked at, and only with a reason refused', async () => {
    const { productId, slug } = await onSale();
    expectOk(await edit({ productId, name: 'Thứ nhất' }));
    const first = (await waiting(productId))!.id;
    expectOk(await edit({ productId, name: 'Thứ hai' }));
    expect(code(await decide(first, true))).toBe('catalogue/change-decided');
    const second = (await waiting(productId))!.id;
    expect(code(await decide(second, false))).toBe('catalogue/reason-required');
    const both = await Promise.all([decide(second, true), decide(second, false, 'Tên gây nhầm lẫn')]);
    expect(both.map(code).sort()).toEqual(['catalogue/change-decided', 'ok']);
    const approved = both[0].ok;
    expect((await shown(slug))?.name).toBe(approved ? 'Thứ hai' : testProduct('').name);
    expect((await desk(productId)).changes[0]).toMatchObject({ state: approved ? 'approved' : 'refused' });
    expect(code(await decide(newId(), true))).toBe('catalogue/change-not-found');
  });

  it('is decided once, also by whoever waited for the other officer', async () => {
    const { productId } = await onSale();
    expectOk(await edit({ productId, name: 'Tên mới' }));
    const changeId = (await waiting(productId))!.id;
    const late = await market.work.commit(system, async (tx) => {
      await tx.query('SELECT FROM products WHERE id = $1 FOR UPDATE', [productId]);
      const other = decide(changeId, true);
      await untilSomebodyWaits(market.room.database);
      const refusal = { changeId, approve: false, reason: 'Tên gây nhầm lẫn' };
      expectOk(await market.room.get(DecideChange).execute(tx, market.officer, refusal));
      return { other };
    });
    expect(code(await late.other)).toBe('catalogue/change-decided');
  });

  it('is edited by its own shop, and what waits is seen by it and the province alone', async () => {
    const { productId } = await onSale();
    expect(code(await edit({ productId, name: 'Của tôi' }, stranger.seller))).toBe('catalogue/product-not-found');
    expectOk(await edit({ productId, name: 'Đổi tên' }));
    const seen = (actor: Actor) =>
      market.work.read(
        actor,
        async (tx) => (await tx.query<object[]>('SELECT id FROM product_changes WHERE product_id = $1', [productId])).length,
      );
    expect([await seen(stall.seller), await seen(market.officer), await seen(stranger.seller), await seen(publicActor)]).toEqual([
      1, 1, 0, 0,
    ]);
    expect(await market.room.get(DeskQueries).one(stranger.seller, productId)).toBeUndefined();
    expectOk(await market.work.run(stall.seller, (tx) => market.room.get(WithdrawChange).execute(tx, stall.seller, productId)));
    expect(await waiting(productId)).toBeUndefined();
  });

  it('keeps decided changes as they were, even against raw SQL', async () => {
    const { productId } = await onSale();
    expectOk(await edit({ productId, name: 'Đổi tên' }));
    expectOk(await decide((await waiting(productId))!.id, false, 'Không'));
    const forge = market.work.commit(system, (tx) =>
      tx.query(`UPDATE product_changes SET reason = 'x' WHERE product_id = $1`, [productId]),
    );
    await expect(forge).rejects.toThrow(/stays as it is/);
  });

  it('is sold in a matrix, whose variants keep their ids, prices and codes through every edit', async () => {
    const { productId, slug, variantIds } = await onSale();
    const set = (options: string[], variants: (Partial<ReturnType<typeof testVariant>> & { values: string[] })[]) =>
      market.work.run(stall.seller, (tx) =>
        market.room.get(SetVariants).execute(tx, stall.seller, {
          productId,
          options: options.map((name) => ({ name })),
          variants: variants.map((each) => ({ ...testVariant(50_000), ...each })),
        }),
      );
    const ids = expectOk(
      await set(
        ['Màu', 'Cỡ'],
        [
          { id: variantIds[0]!, values: ['Đỏ', 'S'], sku: 'A' },
          { values: ['Đỏ', 'M'], sku: 'B' },
          { values: ['Xanh', 'S'], sku: 'C' },
        ],
      ),
    );
    expect(ids[0]).toBe(variantIds[0]);
    expect((await shown(slug))?.variants.map(({ id, label }) => [id, label?.vi])).toEqual(
      ids.map((id, at) => [id, ['Đỏ / S', 'Đỏ / M', 'Xanh / S'][at]]),
    );
    // Two change places and codes, one goes.
    const again = [
      { id: ids[1]!, values: ['Đỏ', 'S'], sku: 'A' },
      { id: ids[0]!, values: ['Đỏ', 'M'], sku: 'B', price: Money.vnd(60_000) },
    ];
    expect(expectOk(await set(['Màu', 'Cỡ'], again))).toEqual([ids[1], ids[0]]);
    expect((await shown(slug))?.variants.map(({ id, price }) => [id, price.minor])).toEqual([
      [ids[1], 50_000n],
      [ids[0], 60_000n],
    ]);
    // What comes back under its code is what it was.
    expect(expectOk(await set(['Màu', 'Cỡ'], [...again, { values: ['Xanh', 'S'], sku: 'C' }]))[2]).toBe(ids[2]);
    expect(code(await set(['Màu'], [{ values: ['Đỏ'] }, { values: ['đỏ'] }]))).toBe('catalogue/invalid-product');
    expect(code(await set([], []))).toBe('catalogue/invalid-product');
    const other = await market.list(stall, {});
    const [{ sku } = { sku: '' }] = (await desk(other.productId)).variants;
    expect(code(await set(['Màu'], [{ values: ['Đỏ'], sku }]))).toBe('catalogue/sku-taken');
  });

  it('keeps a struck price that the grid does not speak of, and takes the same grid twice', async () => {
    const { productId, slug, variantIds } = await onSale();
    const set = (variants: (Partial<ReturnType<typeof testVariant>> & { values: string[] })[]) =>
      market.work.run(stall.seller, (tx) =>
        market.room.get(SetVariants).execute(tx, stall.seller, {
          productId,
          options: [{ name: 'Cỡ' }],
          variants: variants.map((each) => ({ ...testVariant(50_000), ...each })),
        }),
      );
    const first = { id: variantIds[0]!, values: ['S'], sku: `S-${slug}` };
    // A form that made variants does not know their ids when it is sent once more; one of them was named by a code of its own.
    const grid = [first, { values: ['M'], sku: `M-${slug}` }, { values: ['L'], sku: `L-${slug}` }];
    const ids = expectOk(await set(grid));
    expect(expectOk(await set(grid))).toEqual(ids);
    expect(expectOk(await set([first, { values: ['m'], sku: `M2-${slug}` }, { values: ['L'], sku: `L-${slug}` }]))).toEqual(ids);
    const change = { variantId: ids[0]!, price: Money.vnd(50_000), compareAtPrice: Money.vnd(70_000) };
    expectOk(await market.room.get(ChangePrice).execute(stall.seller, change));
    const struck = async () => (await shown(slug))?.variants.find(({ id }) => id === ids[0])?.compareAtPrice?.minor;
    expectOk(await set(grid));
    expect(await struck()).toBe(70_000n);
    expectOk(await market.room.get(ChangePrice).execute(stall.seller, { variantId: ids[0]!, price: Money.vnd(60_000) }));
    expect(await struck()).toBe(70_000n);
    expectOk(await set([{ ...first, price: Money.vnd(80_000) }]));
    expect(await struck()).toBeUndefined();
  });

  it('leaves nothing waiting when it is taken down', async () => {
    const down = await onSale();
    expectOk(await edit({ productId: down.productId, name: 'Đổi tên' }));
    const takeDown = { productId: down.productId, reason: 'Hàng giả' };
    expectOk(await market.work.run(market.officer, (tx) => market.room.get(TakeDownProduct).execute(tx, market.officer, takeDown)));
    expect((await desk(down.productId)).changes).toMatchObject([{ state: 'refused', reason: 'Hàng giả' }]);
    const all = { kind: 'change', flagged: false, text: '', limit: 50, offset: 0 } as const;
    const queued = (await market.room.get(DeskQueries).queue(market.officer, all)).items.map(({ productId }) => productId);
    expect(queued).not.toContain(down.productId);
  });
});

describe('attributes', () => {
  it('are asked by category, inherited from above, and must be there before a review', async () => {
    const asked = { unit: '', choices: [], required: true } as const;
    await market.work.commit(system, (tx) =>
      market.room.get(AddAttributes).execute(tx, [
        { ...asked, category: 'nuoc-mam-va-mam', key: 'thanh-phan', name: { vi: 'Thành phần', en: 'Ingredients' }, kind: 'text' },
        { ...asked, category: 'nuoc-mam-cot', key: 'do-dam', name: { vi: 'Độ đạm', en: 'Nitrogen' }, kind: 'number', unit: '°N' },
      ]),
    );
    const { productId, slug } = expectOk(
      await market.work.run(stall.seller, (tx) => market.room.get(AddProduct).execute(tx, stall.seller, testProduct(stall.shopId))),
    );
    const submit = () => market.work.run(stall.seller, (tx) => market.room.get(SubmitProduct).execute(tx, stall.seller, { productId }));
    expect(await submit()).toMatchObject({ problem: { code: 'catalogue/not-ready', fields: { 'attributes.do-dam': 'required' } } });
    expect(code(await edit({ productId, attributes: { 'do-dam': 'rất cao' } }))).toBe('catalogue/invalid-product');
    expectOk(await edit({ productId, attributes: { 'do-dam': '40', 'thanh-phan': 'Cá cơm, muối' } }));
    expectOk(await submit());
    expectOk(await market.work.run(market.officer, (tx) => market.room.get(PublishProduct).execute(tx, market.officer, { productId })));
    expect((await shown(slug))?.attributes.map(({ key, value }) => [key, value.vi])).toEqual([
      ['thanh-phan', 'Cá cơm, muối'],
      ['do-dam', '40\u00a0°N'],
    ]);
  });
});
