import { Injectable } from '@nestjs/common';
import { Clock, isId, localDay, slugify, type LocalDay } from '@market/kernel';
import { ReadPrivateFile, type FileNotFound, type OpenedFile } from '@market/media';
import { publicActor, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { refuse, type Result } from '@market/kernel';
import { documentStanding, type DocumentStanding } from '../domain/document-standing.js';
import { everyWord } from '../domain/search-words.js';
import { ArticleReads, type ArticleLine } from '../persistence/article-reads.js';
import {
  ArticleRepository,
  type Article,
  type ArticleKind,
  type ArticleRevision,
  type ArticleText,
} from '../persistence/article.repository.js';

export interface ShownLine extends ArticleLine {
  /** Of a legal document, on the day of the question. */
  readonly standing: DocumentStanding | null;
}

export interface ArticleList<Line> {
  readonly items: readonly Line[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

export interface ShownArticle extends Article {
  readonly standing: DocumentStanding | null;
  /** Addresses of the documents that changed this one, by their number. */
  readonly slugs: ReadonlyMap<string, string>;
}

interface ListRequest {
  readonly q?: string | undefined;
  readonly page?: number;
  readonly perPage?: number;
}

/** News and documents: readers get what is out at this moment, staff get everything. */
@Injectable()
export class ArticleQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: ArticleReads,
    private readonly articles: ArticleRepository,
    private readonly files: ReadPrivateFile,
    private readonly clock: Clock,
  ) {}

  async shown(kind: ArticleKind, { q = '', page = 1, perPage = 12 }: ListRequest = {}): Promise<ArticleList<ShownLine>> {
    const at = this.clock.now();
    const request = { kind, words: everyWord(q), at, limit: perPage, offset: (page - 1) * perPage };
    const { items, total } = await this.work.read(publicActor, (tx) => this.reads.shown(tx, request));
    return { items: items.map((item) => ({ ...item, standing: standingOf(item, localDay(at)) })), total, page, perPage };
  }

  async bySlug(kind: ArticleKind, slug: string): Promise<ShownArticle | undefined> {
    if (slugify(slug) !== slug) return undefined;
    const at = this.clock.now();
    return this.work.read(publicActor, async (tx) => {
      const found = await this.articles.bySlug(tx, slug);
      if (!found || found.kind !== kind || !isOut(found, at)) return undefined;
      const slugs = await this.reads.slugsOf(tx, found.document?.changes.map(({ byNumber }) => byNumber) ?? [], at);
      return { ...found, slugs, standing: found.document && standingOf({ ...found.document }, localDay(at)) };
    });
  }

  /** A file of an article that is out: what the province publishes is for everybody. */
  async file(kind: ArticleKind, slug: string, fileId: string): Promise<Result<OpenedFile, FileNotFound>> {
    const article = await this.bySlug(kind, slug);
    if (!article?.files.some(({ id }) => id === fileId)) return refuse({ code: 'media/file-not-found', kind: 'not-found' });
    return this.files.execute(systemActor('support/published-file'), fileId);
  }

  async desk(actor: Actor, kind: ArticleKind, { q = '', page = 1, perPage = 30 }: ListRequest = {}): Promise<ArticleList<ArticleLine>> {
    const request = { kind, words: everyWord(q), limit: perPage, offset: (page - 1) * perPage };
    const { items, total } = await this.work.read(actor, (tx) => this.reads.desk(tx, request));
    return { items, total, page, perPage };
  }

  /** With every version that was saved, the latest first. */
  async forDesk(actor: Actor, id: string): Promise<{ article: Article; revisions: readonly ArticleRevision[] } | undefined> {
    if (!isId(id)) return undefined;
    return this.work.read(actor, async (tx) => {
      const article = await this.articles.byId(tx, id);
      return article && { article, revisions: await this.articles.revisions(tx, id) };
    });
  }

  async revision(actor: Actor, id: string, version: number): Promise<ArticleText | undefined> {
    return isId(id) ? this.work.read(actor, (tx) => this.articles.revision(tx, id, version)) : undefined;
  }
}

const isOut = ({ state, publishAt }: Article, at: Date): boolean => state === 'published' && publishAt !== null && publishAt <= at;

const standingOf = ({ effectiveFrom, changes }: Pick<ArticleLine, 'effectiveFrom' | 'changes'>, day: LocalDay): DocumentStanding | null =>
  effectiveFrom === null ? null : documentStanding(effectiveFrom, changes, day);
