import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, slugify, type Problem, type Result } from '@market/kernel';
import { KeepPrivateFiles, type FileNotFound } from '@market/media';
import { AuditLog, Outbox, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { ArticleRepository, type ArticleText, type DocumentFacts } from '../persistence/article.repository.js';

export interface SaveArticleCommand extends ArticleText {
  /** Chosen by the caller: a form sent twice makes one article. */
  readonly id: string;
  /** The version that was edited; null for a new article. */
  readonly expectedVersion: number | null;
}

export type SaveArticleProblem =
  | Problem<
      | 'support/article-invalid'
      | 'support/article-slug-taken'
      | 'support/document-number-taken'
      | 'support/article-changed-meanwhile'
      | 'platform/forbidden'
    >
  | FileNotFound;

/** Writes an article or a legal document, now or for a day ahead. Every version that was ever saved is kept. */
@Injectable()
export class SaveArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly articles: ArticleRepository,
    private readonly keepFiles: KeepPrivateFiles,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: SaveArticleCommand): Promise<Result<void, SaveArticleProblem>> {
    return this.work.run<void, SaveArticleProblem>(actor, (tx) => this.within(tx, actor, command));
  }

  /** In the caller's transaction. The system may, for a province that is set up; only what officers do is audited. */
  async within(tx: Tx, actor: Actor, command: SaveArticleCommand, demo = false): Promise<Result<void, SaveArticleProblem>> {
    const officer = actor.role === 'officer' || actor.role === 'admin';
    if (!officer && actor.role !== 'system') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const { id, expectedVersion, ...text } = command;
    const fields = faultsOf(text);
    if (Object.keys(fields).length > 0) return refuse({ code: 'support/article-invalid', kind: 'invalid', fields });
    const taken = await this.articles.taken(tx, id, text.slug, text.document?.number ?? null);
    if (taken === 'slug') return refuse({ code: 'support/article-slug-taken', kind: 'conflict', fields: { slug: 'isFree' } });
    if (taken) return refuse({ code: 'support/document-number-taken', kind: 'conflict', fields: { number: 'isFree' } });
    const kept = await this.keepAttached(tx, actor, id, text);
    if (!kept.ok) return kept;
    const at = this.clock.now();
    const version = await this.articles.save(tx, id, text, { at, expectedVersion, demo });
    if (version === undefined) return refuse({ code: 'support/article-changed-meanwhile', kind: 'conflict' });
    await this.articles.addRevision(tx, id, version, at, officer ? actor.accountId : null, text);
    await this.tell(tx, actor, id, version, text);
    return ok(undefined);
  }

  /** A file that an earlier version shows stays with the article, so that a colleague may save what somebody else attached. */
  private async keepAttached(tx: Tx, actor: Actor, id: string, { files }: ArticleText): Promise<Result<void, FileNotFound>> {
    const attached = await this.articles.attachedEver(tx, id);
    const fresh = files.map((file) => file.id).filter((file) => !attached.has(file));
    if (fresh.length === 0) return ok(undefined);
    // Each batch is a subject of its own: what an earlier version shows is never dropped by a later one.
    return this.keepFiles.execute(tx, actor, { ids: fresh, keptFor: 'support/article', subjectId: newId(), staffMayRead: true });
  }

  private async tell(tx: Tx, actor: Actor, articleId: string, version: number, text: ArticleText): Promise<void> {
    const { kind, slug, title, state, publishAt, document } = text;
    const body = { articleId, kind, slug, title, state, publishAt: publishAt?.toISOString() ?? null };
    await this.outbox.add(tx, { name: 'support/article-saved', version: 1, body });
    if (actor.role !== 'officer' && actor.role !== 'admin') return;
    await this.audit.record(tx, actor, 'support/article-saved', articleId, { ...body, version, number: document?.number ?? null });
  }
}

function faultsOf({ title, summary, slug, state, publishAt, kind, document }: ArticleText): Record<string, string> {
  return {
    ...(title.vi.trim() === '' ? { 'title.vi': 'required' } : {}),
    ...(summary.vi.trim() === '' ? { 'summary.vi': 'required' } : {}),
    ...(slug !== '' && slugify(slug) === slug ? {} : { slug: 'not-a-slug' }),
    ...(state === 'published' && publishAt === null ? { publishAt: 'required' } : {}),
    ...(kind === 'document' && document ? documentFaults(document) : {}),
    ...((kind === 'document') === (document !== null) ? {} : { number: 'required' }),
  };
}

function documentFaults({ number, issuer, issuedOn, effectiveFrom, sourceUrl, changes }: DocumentFacts): Record<string, string> {
  return {
    ...(number.trim() === '' ? { number: 'required' } : {}),
    ...(issuer.trim() === '' ? { issuer: 'required' } : {}),
    ...(issuedOn === '' ? { issuedOn: 'isLocalDay' } : {}),
    ...(effectiveFrom === '' ? { effectiveFrom: 'isLocalDay' } : {}),
    ...(issuedOn !== '' && effectiveFrom !== '' && effectiveFrom < issuedOn ? { effectiveFrom: 'before-start' } : {}),
    ...(sourceUrl !== null && !/^https:\/\/\S+$/.test(sourceUrl) ? { sourceUrl: 'not-https' } : {}),
    ...(new Set(changes.map(({ byNumber }) => byNumber)).size === changes.length ? {} : { changes: 'repeated' }),
    ...(changes.some(({ byNumber }) => byNumber === number) ? { changes: 'repeated' } : {}),
    ...(changes.some(({ byNumber, fromDay }) => byNumber === '' || fromDay === '') ? { changes: 'not-a-change' } : {}),
  };
}
