import { Controller, Get, Header } from '@nestjs/common';
import { Access, Settings } from '@market/platform';

const day = 'public, max-age=86400';

/** The roof of a market hall, as in the wordmark. */
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="9" fill="#063b3b"/><path fill="#ffb59d" d="M8 7h24l4 11a4.6 4.6 0 0 1-8 3 5.3 5.3 0 0 1-8 0 5.3 5.3 0 0 1-8 0 4.6 4.6 0 0 1-8-3z"/><path fill="#fffdf9" d="M9 25v8h22v-8h-3v5h-5v-5h-6v5h-5v-5z"/></svg>`;

/** What belongs to one shopper is nobody's search result. */
const robots = [
  'User-agent: *',
  ...['/gio-hang', '/thanh-toan', '/don-hang', '/tai-khoan', '/kenh-ban-hang', '/quan-tri', '/api/'].map((path) => `Disallow: ${path}`),
].join('\n');

@Controller()
@Access('public')
export class WellKnownController {
  constructor(private readonly settings: Settings) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', day)
  robots(): string {
    return `${robots}\n\nSitemap: ${this.settings.publicUrl}/sitemap.xml\n`;
  }

  @Get(['favicon.svg', 'favicon.ico'])
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', day)
  favicon(): string {
    return favicon;
  }
}
