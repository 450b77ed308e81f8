import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { PrivateFileLinks, ReadPrivateFile } from '@market/media';
import { Access, answer, CurrentActor, type Actor, Names } from '@market/platform';
import type { FastifyReply } from 'fastify';
import { sendFile } from '../send-file.js';
import { SaveQuery } from './save.query.js';

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
    const file = answer(await this.files.execute(actor, answer(this.links.open(actor, token))));
    await sendFile(reply, file, { saved: luu !== undefined });
  }
}
