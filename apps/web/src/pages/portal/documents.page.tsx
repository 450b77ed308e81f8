import { EmptyState, formatDate, Pagination, words, type Lang, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import { SearchBox } from './search-box.js';

export type Standing = 'coming' | 'in-force' | 'amended' | 'superseded';

export interface DocumentCardView {
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly standing: Standing;
}

export interface DocumentsPageProps {
  readonly page: PageContext;
  readonly q: string;
  readonly documents: readonly DocumentCardView[];
  readonly at: number;
  readonly pages: number;
}

/** Legal documents with what they mean, the latest first. */
export function DocumentsPage({ page, q, documents, at, pages }: DocumentsPageProps) {
  const say = words(page.lang).portal.documents;
  return (
    <PortalFrame page={page} title={say.title} section="documents" description={say.lead} index={q === ''}>
      <header class="portal__intro">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        <SearchBox action="/ho-tro/van-ban" label={say.search} q={q} lang={page.lang} />
      </header>
      {documents.length === 0 ? (
        <EmptyState
          icon="file-text"
          title={q === '' ? say.none : say.noneFound(q)}
          {...(q === '' ? {} : { text: say.noneHint, action: { href: '/ho-tro/van-ban', label: words(page.lang).portal.home.all } })}
        />
      ) : (
        <ul class="entries" role="list">
          {documents.map((document) => (
            <li key={document.slug}>
              <DocumentCard document={document} lang={page.lang} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={at} pages={pages} lang={page.lang} hrefOf={(to) => `/ho-tro/van-ban?q=${encodeURIComponent(q)}&trang=${to}`} />
    </PortalFrame>
  );
}

function DocumentCard({ document, lang }: { document: DocumentCardView; lang: Lang }) {
  const { slug, number, title, summary, issuer, issuedOn, standing } = document;
  return (
    <article class="entry">
      <p class="entry__meta">
        <StandingBadge standing={standing} lang={lang} />
        {issuer}, {formatDate(issuedOn, lang)}
      </p>
      <h2 class="entry__title">
        <a href={`/ho-tro/van-ban/${slug}`}>
          {number}: {title}
        </a>
      </h2>
      <p>{summary}</p>
    </article>
  );
}

export function StandingBadge({ standing, lang }: { standing: Standing; lang: Lang }) {
  const good = standing === 'in-force' || standing === 'amended';
  return <span class={good ? 'badge badge--leaf' : 'badge badge--warning'}>{words(lang).portal.documents.standings[standing]}</span>;
}
