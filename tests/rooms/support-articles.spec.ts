import { expectOk, fold, newId } from '@market/kernel';
import { MediaModule, StorePrivateFile } from '@market/media';
import { publicActor } from '@market/platform';
import { ArticleQueries, PortalSearch, SaveArticle, SupportModule, type SaveArticleCommand } from '@market/support';
import { openMarket, type Market } from '../world/market.js';
import { openProgramme } from '../world/programmes.js';

let market: Market;
beforeAll(async () => {
  market = await openMarket([MediaModule, SupportModule]);
});
afterAll(() => market.close());

const get = <T>(type: new (...args: never[]) => T): T => market.room.get(type);
const save = (command: SaveArticleCommand, actor = market.officer) => get(SaveArticle).execute(actor, command);
const news = (change: Partial<SaveArticleCommand> = {}): SaveArticleCommand => ({
  ...{ id: newId(), expectedVersion: null, kind: 'news', slug: `bai-${newId().slice(-8)}`, state: 'published' },
  title: { vi: 'Khai mạc hội chợ Đặc sản Phú Quốc', en: 'A fair of Phú Quốc specialities' },
  summary: { vi: 'Sáu mươi gian hàng, ba ngày.', en: '' },
  ...{
    body: { vi: '## Chương trình\n\nNgày đầu: khai mạc.', en: '' },
    publishAt: new Date('2026-11-20T02:00:00Z'),
    document: null,
    files: [],
  },
  ...change,
});
const decree = (
  change: Partial<NonNullable<SaveArticleCommand['document']>> = {},
  more: Partial<SaveArticleCommand> = {},
): SaveArticleCommand => ({
  ...news({ kind: 'document', title: { vi: 'Về hỗ trợ pháp lý', en: '' } }),
  document: {
    ...{ number: `${newId().slice(-5)}/2019/NĐ-CP`, issuer: 'Chính phủ', issuedOn: '2019-06-24', effectiveFrom: '2019-08-16' },
    ...{ sourceUrl: null, changes: [] },
    ...change,
  },
  ...more,
});
const slugs = async (q?: string) => (await get(ArticleQueries).shown('news', { q, perPage: 50 })).items.map(({ slug }) => slug);

describe('an article', () => {
  it('is out from its moment on, neither before nor as a draft nor once withdrawn', async () => {
    const planned = news({ publishAt: new Date('2026-11-25T01:00:00Z') });
    const draft = news({ state: 'draft', publishAt: null });
    for (const command of [planned, draft]) expectOk(await save(command));
    expect(await get(ArticleQueries).bySlug('news', planned.slug)).toBeUndefined();
    expect(await slugs()).not.toContain(planned.slug);
    expect((await get(PortalSearch).find('hội chợ')).items).not.toContainEqual(expect.objectContaining({ slug: planned.slug }));

    market.room.clock.set(new Date('2026-11-25T01:00:00Z'));
    expect(await get(ArticleQueries).bySlug('news', planned.slug)).toMatchObject({ title: planned.title });
    expect(await slugs()).toContain(planned.slug);
    expect(await slugs()).not.toContain(draft.slug);
    expectOk(await save({ ...planned, state: 'withdrawn', expectedVersion: 1 }));
    expect(await get(ArticleQueries).bySlug('news', planned.slug)).toBeUndefined();
    market.room.clock.set(new Date('2026-11-23T02:00:00Z'));
  });

  it('is found without marks, by every word, the beginning of the last included', async () => {
    const found = news({ title: { vi: 'Tập huấn xuất hoá đơn điện tử từ máy tính tiền', en: '' } });
    expectOk(await save(found));
    for (const q of ['hoa don dien tu', 'HOÁ ĐƠN', 'máy tính ti', 'xuat hoa']) expect(await slugs(q)).toContain(found.slug);
    expect(await slugs('hoa don giay')).not.toContain(found.slug);
    expect(await slugs('…')).toContain(found.slug);
  });

  it('keeps every version that was saved, and nobody can rewrite one', async () => {
    const article = news();
    expectOk(await save(article));
    expectOk(await save({ ...article, title: { vi: 'Tựa mới', en: '' }, expectedVersion: 1 }));
    const { revisions } = (await get(ArticleQueries).forDesk(market.officer, article.id))!;
    expect(revisions.map(({ version, title, by }) => [version, title, by])).toEqual([
      [2, 'Tựa mới', 'Nguyễn Thị Lụa'],
      [1, article.title.vi, 'Nguyễn Thị Lụa'],
    ]);
    expect(await get(ArticleQueries).revision(market.officer, article.id, 1)).toMatchObject({
      title: article.title,
      publishAt: article.publishAt,
    });
    await expect(
      market.room.database.owner.query('UPDATE support_article_revisions SET version = 9 WHERE article_id = $1', [article.id]),
    ).rejects.toThrow(/append-only|cannot be changed|append/i);
    expect(await get(ArticleQueries).forDesk(publicActor, newId())).toBeUndefined();
  });

  it('is not saved over a colleague’s change, by a seller, under a slug that is taken, or half written', async () => {
    const article = news();
    expectOk(await save(article));
    expect(await save({ ...article, expectedVersion: 7 })).toMatchObject({ problem: { code: 'support/article-changed-meanwhile' } });
    expect(await save({ ...article, id: newId() })).toMatchObject({ problem: { code: 'support/article-slug-taken' } });
    const { seller } = await market.openStall(71);
    expect(await save(news(), seller)).toMatchObject({ problem: { code: 'platform/forbidden' } });
    const blank = { vi: ' ', en: '' };
    expect(await save(news({ title: blank, summary: blank, slug: 'Có Dấu', publishAt: null }))).toMatchObject({
      problem: {
        code: 'support/article-invalid',
        fields: { 'title.vi': 'required', 'summary.vi': 'required', slug: 'not-a-slug', publishAt: 'required' },
      },
    });
    expect((await get(ArticleQueries).forDesk(market.officer, article.id))!.revisions).toHaveLength(1);
  });

  it('is only the public’s to read, whatever a statement forgets', async () => {
    const draft = news({ state: 'draft', publishAt: null });
    expectOk(await save(draft));
    const seen = await market.work.read(publicActor, (tx) => tx.query<unknown[]>('SELECT FROM support_articles WHERE id = $1', [draft.id]));
    expect(seen).toEqual([]);
  });
});

describe('a legal document', () => {
  it('is in force, amended or superseded by the dates of what came later, each with its address where the library has it', async () => {
    const later = decree({ number: '121/2025/NĐ-CP', issuedOn: '2025-06-11', effectiveFrom: '2025-07-01' }, { slug: 'nghi-dinh-121-2025' });
    const changes = [
      { byNumber: '121/2025/NĐ-CP', effect: 'amended', fromDay: '2025-07-01' },
      { byNumber: '9/2027/NĐ-CP', effect: 'superseded', fromDay: '2027-01-01' },
    ] as const;
    const first = decree({ number: '55/2019/NĐ-CP', changes }, { slug: 'nghi-dinh-55-2019' });
    for (const command of [later, first]) expectOk(await save(command));
    const read = async () => (await get(ArticleQueries).bySlug('document', first.slug))!;
    expect(await read()).toMatchObject({ standing: 'amended', document: { changes } });
    expect([...(await read()).slugs]).toEqual([['121/2025/NĐ-CP', 'nghi-dinh-121-2025']]);
    market.room.clock.set(new Date('2027-01-01T00:00:00Z'));
    expect((await read()).standing).toBe('superseded');
    market.room.clock.set(new Date('2026-11-23T02:00:00Z'));
    const list = await get(ArticleQueries).shown('document', { q: 'NĐ 55/2019' });
    expect(list.items.map(({ slug, standing }) => [slug, standing])).toEqual([['nghi-dinh-55-2019', 'amended']]);
    expect(await get(ArticleQueries).bySlug('news', first.slug)).toBeUndefined();
  });

  it('is known by one number, and says who issued it and from when it holds', async () => {
    const one = decree();
    expectOk(await save(one));
    expect(await save(decree({ number: one.document!.number }))).toMatchObject({
      problem: { code: 'support/document-number-taken', fields: { number: 'isFree' } },
    });
    const wrong = { number: '', issuer: ' ', effectiveFrom: '2019-01-01', sourceUrl: 'javascript:alert(1)' };
    expect(await save(decree(wrong))).toMatchObject({
      problem: { fields: { number: 'required', issuer: 'required', effectiveFrom: 'before-start', sourceUrl: 'not-https' } },
    });
    expect(await save(decree({}, { document: null }))).toMatchObject({ problem: { fields: { number: 'required' } } });
  });

  it('carries a file for everybody once it is out; what another officer attached stays with it', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
    const file = expectOk(await get(StorePrivateFile).execute(market.officer, { bytes: pdf, name: 'toan-van.pdf' }));
    const command = decree({}, { files: [file], state: 'draft', publishAt: null });
    expectOk(await save(command));
    const read = () => get(ArticleQueries).file('document', command.slug, file.id);
    expect(await read()).toMatchObject({ problem: { code: 'media/file-not-found' } });
    const colleague = { ...market.officer, accountId: (await market.openStall(72)).seller.accountId };
    expectOk(await save({ ...command, state: 'published', publishAt: new Date('2026-11-22T02:00:00Z'), expectedVersion: 1 }, colleague));
    expect(expectOk(await read())).toMatchObject({ name: 'toan-van.pdf', bytes: pdf });
    expect(await get(ArticleQueries).file('document', command.slug, newId())).toMatchObject({ ok: false });
    const stolen = await save(news({ files: [{ ...file, id: newId() }] }));
    expect(stolen).toMatchObject({ problem: { code: 'media/file-not-found' } });
  });
});

describe('the search of the portal', () => {
  it('folds as the rest of the house does', async () => {
    const text = 'Nước mắm ĐẶC sản, Hoá đơn, Ủy ban Kiên Giang: ăâđêôơưỳỹýỷỵ ÀÁẢÃẠ';
    const [row] = await market.room.database.owner.query<{ folded: string }[]>('SELECT fold($1) AS folded', [text]);
    expect(row!.folded).toBe(fold(text));
  });

  it('looks through programmes, news and documents at once', async () => {
    const title = { vi: 'Ngọc trai Phú Quốc vươn xa', en: '' };
    const [article, document] = [news({ title }), decree({}, { title })];
    for (const command of [article, document]) expectOk(await save(command));
    const programme = await openProgramme(market, { title: { vi: 'Hỗ trợ nuôi ngọc trai', en: 'Pearls' } });
    const { items, total } = await get(PortalSearch).find('ngoc trai');
    expect(items.map(({ kind, slug }) => [kind, slug])).toEqual(
      expect.arrayContaining([
        ['news', article.slug],
        ['document', document.slug],
        ['programme', programme.slug],
      ]),
    );
    expect(total).toBe(3);
    expect(await get(PortalSearch).find(' ')).toEqual({ items: [], total: 0 });
    expect(await get(PortalSearch).find("'; | ! :* <->")).toEqual({ items: [], total: 0 });
  });
});
