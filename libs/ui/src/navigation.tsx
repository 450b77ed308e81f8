import { Icon } from './icon.js';
import type { Lang } from './page-context.js';
import { safeHref } from './safe-href.js';
import { words } from './words/index.js';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way back. The page itself is its own heading, so it is not repeated here. */
export function Breadcrumbs({ crumbs, lang }: { crumbs: readonly Crumb[]; lang: Lang }) {
  const say = words(lang).common;
  return (
    <nav class="breadcrumbs" aria-label={say.breadcrumbs}>
      <ol role="list">
        {[{ label: say.home, href: '/' }, ...crumbs].map((crumb) => (
          <li key={crumb.href}>
            <a href={safeHref(crumb.href)}>{crumb.label}</a>
            <Icon name="chevron-right" />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** First, last and the neighbours of the page one is on; `undefined` stands for a gap. */
export function pagesAround(page: number, pages: number): (number | undefined)[] {
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((at) => at >= 1 && at <= pages).sort((a, b) => a - b);
  return near.flatMap((at, index) => {
    const before = near[index - 1];
    if (before === undefined || at === before + 1) return [at];
    return at === before + 2 ? [before + 1, at] : [undefined, at];
  });
}

export function Pagination({ page, pages, hrefOf, lang }: { page: number; pages: number; hrefOf: (page: number) => string; lang: Lang }) {
  if (pages <= 1) return null;
  const say = words(lang).common;
  return (
    <nav class="pagination" aria-label={say.pages}>
      {page > 1 && (
        <a class="pagination__step" rel="prev" href={safeHref(hrefOf(page - 1))}>
          <Icon name="chevron-left" />
          {say.previousPage}
        </a>
      )}
      <ol role="list">
        {pagesAround(page, pages).map((at, index) => (
          <li key={at ?? `gap-${index}`}>
            {at === undefined ? (
              <span class="pagination__gap">…</span>
            ) : (
              <a href={safeHref(hrefOf(at))} aria-label={say.page(at)} aria-current={at === page ? 'page' : undefined}>
                {at}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <a class="pagination__step" rel="next" href={safeHref(hrefOf(page + 1))}>
          {say.nextPage}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}
