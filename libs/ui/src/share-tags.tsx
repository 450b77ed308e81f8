import type { PageContext, ShareView } from './page-context.js';
import { StructuredData } from './trusted-markup.js';
import { words } from './words/index.js';

interface ShareTagsProps {
  readonly page: PageContext;
  readonly title: string;
  readonly description: string | undefined;
  readonly share: ShareView | undefined;
}

/** The page in the other language, how it looks where it is shared (Open Graph), and its facts for search engines. Only on pages that are to be found. */
export function ShareTags({ page, title, description, share = {} }: ShareTagsProps) {
  const { picture, kind = 'website', data = [] } = share;
  const absolute = (path: string): string => new URL(path, page.canonicalUrl).href;
  const [vi, en] = [inOneLanguage(page.canonicalUrl, false), inOneLanguage(page.canonicalUrl, true)];
  return (
    <>
      <link rel="alternate" hreflang="vi" href={vi} />
      <link rel="alternate" hreflang="en" href={en} />
      <link rel="alternate" hreflang="x-default" href={vi} />
      <meta property="og:site_name" content={`${page.market.name} ${page.market.province}`} />
      <meta property="og:type" content={kind} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={page.canonicalUrl} />
      <meta property="og:locale" content={words(page.lang).common.locale} />
      {picture && (
        <>
          <meta property="og:image" content={absolute(picture.path)} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {data.map((thing, at) => (
        <StructuredData key={at} data={thing} />
      ))}
    </>
  );
}

function inOneLanguage(address: string, english: boolean): string {
  const url = new URL(address);
  if (english) url.searchParams.set('lang', 'en');
  else url.searchParams.delete('lang');
  return url.href;
}
