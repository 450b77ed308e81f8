import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Access, answer, Names, Refusal, Settings } from '@market/platform';
import { ArticleQueries, type ArticleKind, type ShownArticle } from '@market/support';
import { defaultMarket, formatNumber, words, type Lang } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ArticlePage, type PublishedFile } from '../pages/portal/article.page.js';
import { ArticlesPage } from '../pages/portal/articles.page.js';
import { DocumentPage } from '../pages/portal/document.page.js';
import { DocumentsPage } from '../pages/portal/documents.page.js';
import { sendFile } from '../send-file.js';
import { sendPage } from '../send-page.js';
import { inLanguage, isUntranslated } from './in-language.js';
import { articleCard, documentCard } from './portal-cards.js';
import { rssFeed } from './rss-feed.js';

class ListQuery {
  @IsOptional() @IsString() @MaxLength(100) readonly q: string = '';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) readonly trang: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

const perPage = 12;
const folders: Record<ArticleKind, string> = { news: 'tin-tuc', document: 'van-ban' };

/** News and legal documents, to be read, searched and followed. */
@Controller('ho-tro')
@Access('public')
export class ArticlesController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly articles: ArticleQueries,
    private readonly settings: Settings,
  ) {}

  @Get('tin-tuc')
  async news(@Query() query: ListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const q = query.q.trim();
    const [page, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.articles.shown('news', { q, page: query.trang, perPage }),
    ]);
    const articles = found.items.map((item) => articleCard(item, page.lang));
    await sendPage(reply, ArticlesPage({ page, q, articles, at: query.trang, pages: Math.ceil(found.total / perPage) }));
  }

  /** The twenty newest, for readers of feeds; kept by caches for a quarter of an hour and asked for again only when it changed. */
  @Get('tin-tuc.rss')
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.articles.shown('news', { perPage: 20 });
    const { publicUrl } = this.settings;
    const say = words('vi').portal.articles;
    const text = rssFeed({
      ...{ title: say.feedTitle(`${defaultMarket.name} ${defaultMarket.province}`), description: say.lead, language: 'vi' },
      ...{ url: `${publicUrl}/ho-tro/tin-tuc`, self: `${publicUrl}/ho-tro/tin-tuc.rss` },
      items: items.map((item) => {
        const { slug, title, summary, publishedAt } = articleCard(item, 'vi');
        return { title, summary, publishedAt, url: `${publicUrl}/ho-tro/tin-tuc/${slug}` };
      }),
    });
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    void reply.header('cache-control', 'public, max-age=900').header('etag', tag);
    const newest = items[0]?.publishAt;
    if (newest) void reply.header('last-modified', newest.toUTCString());
    if (request.headers['if-none-match']?.includes(tag)) return void (await reply.status(304).send());
    await reply.type('application/rss+xml; charset=utf-8').send(text);
  }

  @Get('tin-tuc/:slug')
  @Names({ slug: 'public:news' })
  async one(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, article] = await Promise.all([this.contexts.of(request, reply), this.known('news', slug)]);
    const { lang } = page;
    const { title, summary, body, publishAt } = article;
    const shown = ArticlePage({
      ...{ page, title: inLanguage(title, lang), summary: inLanguage(summary, lang), body: inLanguage(body, lang) },
      ...{ publishedAt: publishAt ?? new Date(0), files: filesOf(article, lang), untranslated: isUntranslated(title, lang) },
    });
    await sendPage(reply, shown);
  }

  @Get('van-ban')
  async documents(@Query() query: ListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const q = query.q.trim();
    const [page, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.articles.shown('document', { q, page: query.trang, perPage }),
    ]);
    const documents = found.items.map((item) => documentCard(item, page.lang));
    await sendPage(reply, DocumentsPage({ page, q, documents, at: query.trang, pages: Math.ceil(found.total / perPage) }));
  }

  @Get('van-ban/:slug')
  @Names({ slug: 'public:document' })
  async document(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.known('document', slug)]);
    const { lang } = page;
    const { title, summary, body, document, standing, slugs } = found;
    if (!document || !standing) throw new Refusal({ code: 'support/article-not-found', kind: 'not-found' });
    const { number, issuer, issuedOn, effectiveFrom, sourceUrl } = document;
    const changes = document.changes.map((change) => {
      const later = slugs.get(change.byNumber);
      return { ...change, href: later === undefined ? null : `/ho-tro/van-ban/${later}` };
    });
    const shown = DocumentPage({
      ...{ page, title: inLanguage(title, lang), summary: inLanguage(summary, lang), body: inLanguage(body, lang), standing },
      ...{ number, issuer, issuedOn, effectiveFrom, sourceUrl, changes, files: filesOf(found, lang) },
      untranslated: isUntranslated(title, lang),
    });
    await sendPage(reply, shown);
  }

  @Get('tin-tuc/:slug/tep/:fileId')
  @Names({ slug: 'public:news', fileId: 'public:article-file' })
  async newsFile(@Param('slug') slug: string, @Param('fileId') fileId: string, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(reply, answer(await this.articles.file('news', slug, fileId)), { shared: true });
  }

  @Get('van-ban/:slug/tep/:fileId')
  @Names({ slug: 'public:document', fileId: 'public:article-file' })
  async documentFile(@Param('slug') slug: string, @Param('fileId') fileId: string, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(reply, answer(await this.articles.file('document', slug, fileId)), { shared: true });
  }

  private async known(kind: ArticleKind, slug: string): Promise<ShownArticle> {
    const found = await this.articles.bySlug(kind, slug);
    if (!found) throw new Refusal({ code: 'support/article-not-found', kind: 'not-found' });
    return found;
  }
}

function filesOf({ kind, slug, files }: ShownArticle, lang: Lang): readonly PublishedFile[] {
  return files.map(({ id, name, bytes }) => ({
    ...{
      name,
      href: `/ho-tro/${folders[kind]}/${slug}/tep/${id}`,
      size: `${formatNumber(Math.max(1, Math.round(bytes / 1024)), lang)} kB`,
    },
  }));
}
