import fc from 'fast-check';
import { rssFeed, type Feed } from './rss-feed.js';

const feed: Feed = {
  ...{ title: 'Tin', description: 'Tin hỗ trợ', url: 'https://a.example/ho-tro/tin-tuc', self: 'https://a.example/ho-tro/tin-tuc.rss' },
  language: 'vi',
  items: [
    {
      title: 'Hội chợ <OCOP> & "quà"',
      url: 'https://a.example/ho-tro/tin-tuc/x?a=1&b=2',
      summary: 'S',
      publishedAt: new Date('2026-11-20T02:00:00Z'),
    },
    { title: 'Cũ', url: 'https://a.example/ho-tro/tin-tuc/y', summary: '', publishedAt: new Date('2026-11-01T02:00:00Z') },
  ],
};

describe('the feed', () => {
  it('has what RSS 2.0 asks for, each text escaped', () => {
    const text = rssFeed(feed);
    expect(text).toContain('<title>Hội chợ &lt;OCOP&gt; &amp; &quot;quà&quot;</title>');
    expect(text).toContain('<guid isPermaLink="true">https://a.example/ho-tro/tin-tuc/x?a=1&amp;b=2</guid>');
    expect(text).toContain('<pubDate>Fri, 20 Nov 2026 02:00:00 GMT</pubDate>');
    expect(text).toContain('<lastBuildDate>Fri, 20 Nov 2026 02:00:00 GMT</lastBuildDate>');
    expect(text.match(/<item>/g)).toHaveLength(2);
    expect(rssFeed({ ...feed, items: [] })).not.toContain('lastBuildDate');
  });

  it('lets no text break out of its element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const [item] = feed.items;
        const inside = /<item><title>([\s\S]*?)<\/title>/.exec(rssFeed({ ...feed, items: [{ ...item!, title }] }))?.[1];
        expect(inside).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)|[^\P{Cc}\t\n\r]/u);
      }),
    );
  });
});
