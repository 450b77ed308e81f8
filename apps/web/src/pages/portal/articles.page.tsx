import { EmptyState, formatDate, Icon, Pagination, words, type Lang, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import { SearchBox } from './search-box.js';

export interface ArticleCardView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Date;
}

export interface ArticlesPageProps {
  readonly page: PageContext;
  readonly q: string;
  readonly articles: readonly ArticleCardView[];
  readonly at: number;
  readonly pages: number;
}

/** News, the latest first; with words, the closest. */
export function ArticlesPage({ page, q, articles, at, pages }: ArticlesPageProps) {
  const say = words(page.lang).portal.articles;
  return (
    <PortalFrame page={page} title={say.title} section="articles" description={say.lead} index={q === ''}>
      <header class="portal__intro">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        <SearchBox action="/ho-tro/tin-tuc" label={say.search} q={q} lang={page.lang} />
        <p>
          <a href="/ho-tro/tin-tuc.rss" type="application/rss+xml">
            {say.rss}
          </a>
        </p>
      </header>
      {articles.length === 0 ? (
        <EmptyState
          icon="file-text"
          title={q === '' ? say.none : say.noneFound(q)}
          {...(q === '' ? {} : { text: say.noneHint, action: { href: '/ho-tro/tin-tuc', label: words(page.lang).portal.home.all } })}
        />
      ) : (
        <ul class="entries" role="list">
          {articles.map((article) => (
            <li key={article.slug}>
              <ArticleCard article={article} lang={page.lang} heading="h2" />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={at} pages={pages} lang={page.lang} hrefOf={(to) => `/ho-tro/tin-tuc?q=${encodeURIComponent(q)}&trang=${to}`} />
    </PortalFrame>
  );
}

export function ArticleCard({ article, lang, heading: Heading }: { article: ArticleCardView; lang: Lang; heading: 'h2' | 'h3' }) {
  const { slug, title, summary, publishedAt } = article;
  return (
    <article class="entry">
      <p class="entry__meta">
        <Icon name="clock" />
        {formatDate(publishedAt, lang)}
      </p>
      <Heading class="entry__title">
        <a href={`/ho-tro/tin-tuc/${slug}`}>{title}</a>
      </Heading>
      <p>{summary}</p>
    </article>
  );
}
