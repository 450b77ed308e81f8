import { EmptyState, formatDate, formatDateTime, Notice, Pagination, Table, words, type PageContext } from '@market/ui';
import { SearchBox } from '../portal/search-box.js';
import { ConsoleFrame } from './console-frame.js';

export type ArticleKind = 'news' | 'document';

export interface ArticleDeskProps {
  readonly page: PageContext;
  readonly kind: ArticleKind;
  readonly q: string;
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: string | null;
    readonly state: 'draft' | 'published' | 'withdrawn';
    /** Ahead of now. */
    readonly plannedFor: Date | null;
    readonly changedAt: Date;
  }[];
  readonly at: number;
  readonly pages: number;
  readonly readOnly: boolean;
  readonly saved: boolean;
}

/** What officers have written, the latest change first. */
export function ArticleDeskPage({ page, kind, q, articles, at, pages, readOnly, saved }: ArticleDeskProps) {
  const say = words(page.lang).portalDesk.articles;
  return (
    <ConsoleFrame page={page} title={say.title} section="articles">
      {saved && <Notice tone="success" title={say.saved} live />}
      <nav class="chips" aria-label={say.title}>
        {(['news', 'document'] as const).map((each) => (
          <a key={each} class="chip" href={`/quan-tri/bai-viet?loai=${each}`} aria-current={each === kind ? 'page' : undefined}>
            {say.kinds[each]}
          </a>
        ))}
      </nav>
      <div class="desk-tools">
        <SearchBox action="/quan-tri/bai-viet" label={say.search} q={q} lang={page.lang} kept={{ loai: kind }} />
        {!readOnly && (
          <a class="button button--outline" href={`/quan-tri/bai-viet/moi?loai=${kind}`}>
            {kind === 'news' ? say.addNews : say.addDocument}
          </a>
        )}
      </div>
      {articles.length === 0 ? (
        <EmptyState icon="file-text" title={say.none} />
      ) : (
        <Table
          caption={say.kinds[kind]}
          captionHidden
          rows={articles}
          keyOf={({ id }) => id}
          columns={[
            {
              label: say.name,
              of: ({ id, title, number }) => (
                <a href={`/quan-tri/bai-viet/${id}`}>
                  {number === null ? '' : `${number}: `}
                  {title}
                </a>
              ),
            },
            {
              label: say.state,
              of: ({ state, plannedFor }) =>
                state === 'published' && plannedFor ? say.planned(formatDateTime(plannedFor, page.lang)) : say.states[state],
            },
            { label: say.changed, of: ({ changedAt }) => formatDate(changedAt, page.lang) },
          ]}
        />
      )}
      <Pagination
        page={at}
        pages={pages}
        lang={page.lang}
        hrefOf={(to) => `/quan-tri/bai-viet?loai=${kind}&q=${encodeURIComponent(q)}&trang=${to}`}
      />
    </ConsoleFrame>
  );
}
