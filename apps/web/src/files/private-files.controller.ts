import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { PrivateFileLinks, ReadPrivateFile } from '@market/media';
import { Access, answer, CurrentActor, type Actor, Names } from '@market/platform';
import type { FastifyReply } from 'fastify';
import { SaveQuery } from './save.query.js';

/** Whatever a file holds, it runs nothing here: no script, no form, no request, no cookie of this site. */
const closed = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Private papers, through addresses that are made for one person and last ten minutes. */
@Controller('tai-lieu')
@Access('signed-in')
export class PrivateFilesController {
  constructor(
    private readonly links: PrivateFileLinks,
    private readonly files: ReadPrivateFile,
  ) {}

  @Get(':token')
  @Names({ token: 'account:private-file' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
    @Query() { luu }: SaveQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, contentType, shownByBrowsers, bytes } = answer(await this.files.execute(actor, answer(this.links.open(actor, token))));
    const shown = shownByBrowsers && luu === undefined;
    // A browser's own PDF viewer does not start inside a sandbox; the content has been checked to be a PDF, and nothing guesses otherwise.
    const policy = shown && contentType === 'application/pdf' ? closed : `${closed}; sandbox`;
    await reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('x-frame-options', 'SAMEORIGIN')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename="tai-lieu"; filename*=UTF-8''${encoded(name)}`)
      .type(contentType)
      .send(bytes);
  }
}

/** RFC 8187: everything but letters and digits as bytes. */
const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
