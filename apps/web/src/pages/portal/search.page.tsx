import { EmptyState, words, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import { SearchBox } from './search-box.js';

export type FoundKind = 'programme' | 'news' | 'document' | 'question' | 'course';

export interface SearchPageProps {
  readonly page: PageContext;
  readonly q: string;
  readonly total: number;
  readonly found: readonly { readonly kind: FoundKind; readonly href: string; readonly title: string; readonly summary: string }[];
}

/** Everything of the portal that has the words. */
export function PortalSearchPage({ page, q, total, found }: SearchPageProps) {
  const say = words(page.lang).portal.search;
  return (
    <PortalFrame page={page} title={say.title} section="home" index={false}>
      <header class="portal__intro">
        <h1>{say.title}</h1>
        <SearchBox action="/ho-tro/tim" label={say.label} q={q} lang={page.lang} />
        <p class="quiet" role="status">
          {q === '' ? say.hint : found.length > 0 ? say.found(total, q) : ''}
        </p>
      </header>
      {q !== '' && found.length === 0 && (
        <EmptyState
          icon="search"
          title={say.none(q)}
          text={say.noneHint}
          action={{ href: `/ho-tro/hoi-dap/hoi?tieu-de=${encodeURIComponent(q)}`, label: words(page.lang).portal.questions.ask }}
        />
      )}
      <ul class="entries" role="list">
        {found.map(({ kind, href, title, summary }) => (
          <li key={href}>
            <article class="entry">
              <p class="entry__meta">{say.kinds[kind]}</p>
              <h2 class="entry__title">
                <a href={href}>{title}</a>
              </h2>
              <p class="entry__excerpt">{summary}</p>
            </article>
          </li>
        ))}
      </ul>
    </PortalFrame>
  );
}
