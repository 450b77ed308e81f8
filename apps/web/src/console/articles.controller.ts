import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock, isId, isLocalDay, newId, slugify, type Problem } from '@market/kernel';
import { StorePrivateFile } from '@market/media';
import { Access, actorOf, Refusal, uploadsIn } from '@market/platform';
import { ArticleQueries, SaveArticle, type Article, type ArticleFile, type ArticleText, type DocumentChange } from '@market/support';
import { problemText, words } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ArticleFormPage, type ArticleTyped } from '../pages/console/article-form.page.js';
import { ArticleDeskPage, type ArticleKind } from '../pages/console/articles.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { timeOf, typedTime } from './typed-time.js';

const kinds = ['news', 'document'] as const;
class ListQuery {
  @IsOptional() @IsIn(kinds) readonly loai: ArticleKind = 'news';
  @IsOptional() @IsString() @MaxLength(100) readonly q: string = '';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) readonly trang: number = 1;
  @IsOptional() @IsIn(['1']) readonly saved?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class NewQuery {
  @IsOptional() @IsIn(kinds) readonly loai: ArticleKind = 'news';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class EditQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) readonly ban?: number;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

const perPage = 30;
const boxes = [
  ...['id', 'version', 'title.vi', 'title.en', 'summary.vi', 'summary.en', 'body.vi', 'body.en', 'slug', 'state', 'publishAt'],
  ...['number', 'issuer', 'issuedOn', 'effectiveFrom', 'sourceUrl', 'changes'],
];

interface Draft {
  readonly kind: ArticleKind;
  readonly id?: string | undefined;
  readonly typed: ArticleTyped;
  readonly files: readonly ArticleFile[];
  readonly preview?: boolean;
  readonly restored?: number | undefined;
  readonly problem?: Problem | undefined;
}

/** Officers write the news and keep the library of legal documents. Auditors may look. */
@Controller('quan-tri/bai-viet')
@Access('officer')
export class ArticleDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly articles: ArticleQueries,
    private readonly saving: SaveArticle,
    private readonly store: StorePrivateFile,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async list(@Query() { loai, q, trang, saved }: ListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const [page, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.articles.desk(actor, loai, { q: q.trim(), page: trang, perPage }),
    ]);
    const now = this.clock.now();
    const articles = found.items.map(({ id, title, number, state, publishAt, changedAt }) => ({
      ...{ id, title: title.vi, number, state, changedAt, plannedFor: publishAt && publishAt > now ? publishAt : null },
    }));
    const pages = Math.ceil(found.total / perPage);
    const shown = {
      page,
      kind: loai,
      q: q.trim(),
      articles,
      at: trang,
      pages,
      readOnly: actor.role === 'auditor',
      saved: saved !== undefined,
    };
    await sendPage(reply, ArticleDeskPage(shown));
  }

  @Get('moi')
  async blank(@Query() { loai }: NewQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendForm(request, reply, { kind: loai, typed: { id: newId(), version: '', state: 'draft' }, files: [] });
  }

  /** With `ban` an earlier version is opened, to be looked at and, saved, used again. */
  @Get(':id')
  @Access('officer', 'auditor')
  async edit(
    @Param('id') id: string,
    @Query() { ban }: EditQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { article } = await this.known(request, id);
    const earlier = ban === undefined ? undefined : await this.articles.revision(actorOf(request), id, ban);
    const text: ArticleText = earlier ?? article;
    const typed = typedOf(text, article);
    await this.sendForm(request, reply, { kind: article.kind, id, typed, files: text.files, restored: earlier && ban });
  }

  @Post()
  async add(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const kind = new PostedForm(request).text('kind', 10) === 'document' ? 'document' : 'news';
    await this.keep(request, reply, kind, undefined);
  }

  @Post(':id')
  async change(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { article } = await this.known(request, id);
    await this.keep(request, reply, article.kind, article);
  }

  private async known(request: FastifyRequest, id: string) {
    const found = await this.articles.forDesk(actorOf(request), id);
    if (!found) throw new Refusal({ code: 'support/article-not-found', kind: 'not-found' });
    return found;
  }

  private async keep(request: FastifyRequest, reply: FastifyReply, kind: ArticleKind, before: Article | undefined): Promise<void> {
    const form = new PostedForm(request);
    const typed = Object.fromEntries(boxes.map((name) => [name, form.text(name, 60_000)]));
    const { files, problem } = await this.storeFiles(request);
    const draft = { kind, id: before?.id, typed, files, problem };
    const preview = form.text('act', 10) === 'preview';
    if (problem || preview) return this.sendForm(request, reply, { ...draft, preview });
    const id = before?.id ?? (isId(typed['id'] ?? '') ? typed['id']! : newId());
    const expectedVersion = before ? Number(typed['version']) || 0 : null;
    const command = { ...textOf(kind, typed, files, this.clock.now()), id, expectedVersion };
    const saved = await this.saving.execute(actorOf(request), command);
    if (saved.ok) return seeOther(reply, `/quan-tri/bai-viet?loai=${kind}&saved=1`);
    await this.sendForm(request, reply, { ...draft, problem: saved.problem });
  }

  private async storeFiles(request: FastifyRequest): Promise<{ files: readonly ArticleFile[]; problem?: Problem }> {
    const kept = new PostedForm(request).all('kept', 220).flatMap((line) => {
      const [, id, bytes, name] = /^([0-9a-f-]{36}) (\d{1,9}) (.+)$/.exec(line) ?? [];
      return id && bytes && name ? [{ id, bytes: Number(bytes), name }] : [];
    });
    for (const { bytes, fileName } of uploadsIn(request, 'files')) {
      const stored = await this.store.execute(actorOf(request), { bytes, name: fileName });
      if (!stored.ok) return { files: kept, problem: { ...stored.problem, fields: { files: 'file' } } };
      kept.push({ id: stored.value.id, bytes: stored.value.bytes, name: stored.value.name });
    }
    return { files: kept };
  }

  private async sendForm(request: FastifyRequest, reply: FastifyReply, draft: Draft): Promise<void> {
    const { kind, id, typed, files, preview = false, restored, problem } = draft;
    const actor = actorOf(request);
    const [page, found] = await Promise.all([
      this.contexts.of(request, reply),
      id === undefined ? undefined : this.articles.forDesk(actor, id),
    ]);
    const article = found?.article;
    const out = article?.state === 'published' && article.publishAt !== null && article.publishAt <= this.clock.now();
    const shown = ArticleFormPage({
      ...{ page, kind, id, typed, files, preview, restored, readOnly: actor.role === 'auditor' },
      ...{
        revisions: found?.revisions ?? [],
        publicHref: out ? `/ho-tro/${kind === 'news' ? 'tin-tuc' : 'van-ban'}/${article.slug}` : null,
      },
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }
}

function typedOf({ title, summary, body, slug, state, publishAt, document }: ArticleText, { id, version }: Article): ArticleTyped {
  return {
    ...{ id, version: String(version), slug, state, publishAt: publishAt === null ? '' : typedTime(publishAt) },
    ...{ 'title.vi': title.vi, 'title.en': title.en, 'summary.vi': summary.vi, 'summary.en': summary.en },
    ...{ 'body.vi': body.vi, 'body.en': body.en },
    ...(document && {
      ...{ number: document.number, issuer: document.issuer, issuedOn: document.issuedOn, effectiveFrom: document.effectiveFrom },
      ...{ sourceUrl: document.sourceUrl ?? '', changes: document.changes.map(changeLine).join('\n') },
    }),
  };
}

const say = words('vi').portalDesk.articles;
const changeLine = ({ byNumber, effect, fromDay }: DocumentChange): string => `${byNumber} | ${say[effect]} | ${fromDay}`;

const effects: Readonly<Record<string, DocumentChange['effect']>> = Object.fromEntries(
  (['vi', 'en'] as const).flatMap((lang) => {
    const { amended, superseded } = words(lang).portalDesk.articles;
    return [
      [amended, 'amended'],
      [superseded, 'superseded'],
    ];
  }),
);

/** `121/2025/NĐ-CP | sửa đổi | 2025-07-01`, one a line, in either language. A line without its day is refused where it is saved. */
const changesOf = (typed: string): readonly DocumentChange[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [byNumber = '', effect = '', fromDay = ''] = line.split('|').map((part) => part.trim());
      const known = effects[effect.toLowerCase()];
      return { byNumber, effect: known ?? 'amended', fromDay: known && isLocalDay(fromDay) ? fromDay : '' };
    });

const dayOf = (typed: string): string => (isLocalDay(typed) ? typed : '');

/** An empty moment is now; an empty address of the page is made from the title. */
function textOf(kind: ArticleKind, typed: ArticleTyped, files: readonly ArticleFile[], now: Date): ArticleText {
  const box = (name: string): string => typed[name] ?? '';
  const state = box('state') === 'published' || box('state') === 'withdrawn' ? (box('state') as 'published' | 'withdrawn') : 'draft';
  const at = timeOf(box('publishAt'));
  const moment = Number.isNaN(at.getTime()) ? null : at;
  return {
    ...{ kind, files, state, slug: box('slug') || slugify(box('title.vi')) },
    title: { vi: box('title.vi'), en: box('title.en') },
    summary: { vi: box('summary.vi'), en: box('summary.en') },
    body: { vi: box('body.vi'), en: box('body.en') },
    publishAt: moment ?? (state === 'published' && box('publishAt') === '' ? now : null),
    document:
      kind === 'news'
        ? null
        : {
            ...{
              number: box('number'),
              issuer: box('issuer'),
              issuedOn: dayOf(box('issuedOn')),
              effectiveFrom: dayOf(box('effectiveFrom')),
            },
            ...{ sourceUrl: box('sourceUrl') || null, changes: changesOf(box('changes')) },
          },
  };
}
