import { Breadcrumbs, formatDate, Icon, Markdown, Notice, words, type Lang, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';

export interface PublishedFile {
  readonly name: string;
  readonly href: string;
  readonly size: string;
}

export interface ArticlePageProps {
  readonly page: PageContext;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly publishedAt: Date;
  readonly files: readonly PublishedFile[];
  /** Read in English while nobody has translated it. */
  readonly untranslated: boolean;
}

/** One article, to be read. */
export function ArticlePage({ page, title, summary, body, publishedAt, files, untranslated }: ArticlePageProps) {
  const say = words(page.lang).portal.articles;
  return (
    <PortalFrame page={page} title={title} section="articles" description={summary}>
      <Breadcrumbs
        crumbs={[
          { label: words(page.lang).support.title, href: '/ho-tro' },
          { label: say.title, href: '/ho-tro/tin-tuc' },
        ]}
        lang={page.lang}
      />
      {untranslated && <Notice title={say.onlyVietnamese} />}
      <article class="portal__text" lang={untranslated ? 'vi' : undefined}>
        <p class="entry__meta">
          <Icon name="clock" />
          {say.published} {formatDate(publishedAt, page.lang)}
        </p>
        <h1>{title}</h1>
        <p class="portal__lead">{summary}</p>
        {body !== '' && <Markdown text={body} />}
        <PublishedFiles files={files} lang={page.lang} />
      </article>
    </PortalFrame>
  );
}

/** Files that anybody may open. */
export function PublishedFiles({ files, lang }: { files: readonly PublishedFile[]; lang: Lang }) {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{words(lang).portal.articles.files}</h2>
      <ul class="file-list" role="list">
        {files.map(({ name, href, size }) => (
          <li key={href}>
            <Icon name="file-text" />
            <span>
              <a href={href}>{name}</a>
              <span class="file-list__label">{size}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
