import { Breadcrumbs, formatDate, Markdown, Notice, words, type PageContext } from '@market/ui';
import { PublishedFiles, type PublishedFile } from './article.page.js';
import { StandingBadge, type Standing } from './documents.page.js';
import { PortalFrame } from './portal-frame.js';

export interface DocumentChangeView {
  readonly byNumber: string;
  readonly effect: 'amended' | 'superseded';
  readonly fromDay: string;
  /** Where the library has the later document. */
  readonly href: string | null;
}

export interface DocumentPageProps {
  readonly page: PageContext;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly standing: Standing;
  readonly sourceUrl: string | null;
  readonly changes: readonly DocumentChangeView[];
  readonly files: readonly PublishedFile[];
  readonly untranslated: boolean;
}

/** A legal document: what it means in plain words first, then what it is and how it changed. */
export function DocumentPage(props: DocumentPageProps) {
  const { page, title, summary, body, number, files, untranslated } = props;
  const say = words(page.lang).portal;
  return (
    <PortalFrame page={page} title={`${number}: ${title}`} section="documents" description={summary}>
      <Breadcrumbs
        crumbs={[
          { label: words(page.lang).support.title, href: '/ho-tro' },
          { label: say.documents.title, href: '/ho-tro/van-ban' },
        ]}
        lang={page.lang}
      />
      {untranslated && <Notice title={say.articles.onlyVietnamese} />}
      <div class="portal__columns">
        <article class="portal__text" lang={untranslated ? 'vi' : undefined}>
          <header>
            <p class="quiet">{number}</p>
            <h1>{title}</h1>
          </header>
          <section class="plain-words">
            <h2>{say.documents.plain}</h2>
            <p>{summary}</p>
            <p class="quiet">{say.documents.notLaw}</p>
          </section>
          {body !== '' && (
            <section>
              <h2>{say.documents.text}</h2>
              <Markdown text={body} headingFrom={3} />
            </section>
          )}
          <PublishedFiles files={files} lang={page.lang} />
        </article>
        <aside class="portal__aside">
          <Facts {...props} />
        </aside>
      </div>
    </PortalFrame>
  );
}

function Facts({ page, number, issuer, issuedOn, effectiveFrom, standing, sourceUrl, changes }: DocumentPageProps) {
  const { lang } = page;
  const say = words(lang).portal.documents;
  return (
    <>
      <dl class="portal-facts">
        <div>
          <dt>{say.standing}</dt>
          <dd>
            <StandingBadge standing={standing} lang={lang} />
          </dd>
        </div>
        {(
          [
            [say.number, number],
            [say.issuer, issuer],
            [say.issuedOn, formatDate(issuedOn, lang)],
            [say.effectiveFrom, formatDate(effectiveFrom, lang)],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {sourceUrl !== null && (
          <div>
            <dt>{say.text}</dt>
            <dd>
              <a href={sourceUrl} rel="noopener">
                {say.source}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {changes.length > 0 && (
        <section>
          <h2>{say.changes}</h2>
          <ul class="papers">
            {changes.map(({ byNumber, effect, fromDay, href }) => (
              <li key={byNumber}>
                {say.changedBy[effect]} {href === null ? byNumber : <a href={href}>{byNumber}</a>}, {say.from(fromDay)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
