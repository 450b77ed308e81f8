export interface FeedItem {
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly publishedAt: Date;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** Where the feed itself stands. */
  readonly self: string;
  readonly language: 'vi' | 'en';
  readonly items: readonly FeedItem[];
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML 1.0 has no place for most control characters and lone surrogates, not even escaped. */
const xml = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (sign) => marks[sign] ?? sign);

/** RSS 2.0. The date of the feed is its newest item's, so that nothing changes while nothing is new. */
export function rssFeed({ title, description, url, self, language, items }: Feed): string {
  const newest = items.reduce<Date | undefined>(
    (latest, { publishedAt }) => (latest && latest >= publishedAt ? latest : publishedAt),
    undefined,
  );
  const lines = items.map(
    (item) =>
      `<item><title>${xml(item.title)}</title><link>${xml(item.url)}</link><guid isPermaLink="true">${xml(item.url)}</guid>` +
      `<pubDate>${item.publishedAt.toUTCString()}</pubDate><description>${xml(item.summary)}</description></item>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${xml(title)}</title><link>${xml(url)}</link><description>${xml(description)}</description><language>${language}</language>`,
    `<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>`,
    ...(newest ? [`<lastBuildDate>${newest.toUTCString()}</lastBuildDate>`] : []),
    '<ttl>15</ttl>',
    ...lines,
    '</channel></rss>',
    '',
  ].join('\n');
}
