import type { Lang, PageContext } from './page-context.js';
import { safeHref } from './safe-href.js';
import { words } from './words/index.js';
import type { PolicySlug } from './words/policy-text.js';

export const policySlugs: readonly PolicySlug[] = ['quy-che', 'giao-hang', 'doi-tra', 'bao-mat', 'xep-hang'];

/** The same page in the other language; the rest of the query stays. */
export function inLanguage(path: string, lang: Lang): string {
  const [bare = '/', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.set('lang', lang);
  return `${bare}?${params.toString()}`;
}

const languages = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
] as const;

export function Footer({ page }: { page: PageContext }) {
  const { common, policies, orderLife } = words(page.lang);
  const { market } = page;
  return (
    <footer class="footer">
      <div class="wide footer__columns">
        <section class="footer__operator">
          <h2>
            {market.name} {market.province}
          </h2>
          <p>
            {common.footer.operatedBy}: {market.operator}
          </p>
          <p>{market.address}</p>
          <p>
            <a href={`tel:${market.phone.replace(/\s/g, '')}`}>{market.phone}</a>
            {' · '}
            <a href={`mailto:${market.email}`}>{market.email}</a>
          </p>
          {market.registration ? (
            <p>
              <a href={safeHref(market.registration.url)}>{common.footer.registered(market.registration.number)}</a>
            </p>
          ) : (
            <p>{common.footer.notRegistered}</p>
          )}
        </section>
        <nav aria-label={common.footer.policies}>
          <h2>{common.footer.policies}</h2>
          <ul role="list">
            {policySlugs.map((slug) => (
              <li key={slug}>
                <a href={`/chinh-sach/${slug}`}>{policies.texts[slug].title}</a>
              </li>
            ))}
            <li>
              <a href="/tra-cuu-don-hang">{orderLife.find.title}</a>
            </li>
          </ul>
        </nav>
        <nav aria-label={common.footer.forBusinesses}>
          <h2>{common.footer.forBusinesses}</h2>
          <ul role="list">
            <li>
              <a href="/kenh-ban-hang">{common.footer.sellHere}</a>
            </li>
            <li>
              <a href="/ho-tro">{common.footer.support}</a>
            </li>
            <li>
              <a href="/so-lieu">{common.figures}</a>
            </li>
            <li>
              <a href="/api/docs">{common.footer.api}</a>
            </li>
          </ul>
        </nav>
        <nav aria-label={common.footer.language}>
          <h2>{common.footer.language}</h2>
          <ul role="list">
            {languages.map(([lang, name]) => (
              <li key={lang}>
                <a href={inLanguage(page.path, lang)} lang={lang} hreflang={lang} aria-current={lang === page.lang ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p class="wide footer__credits">{common.footer.icons}</p>
    </footer>
  );
}
