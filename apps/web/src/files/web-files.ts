import { join } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { PictureFiles } from '@market/media';
import { Settings } from '@market/platform';
import type { FastifyInstance } from 'fastify';

const yearSeconds = 365 * 24 * 3600;
const unchanging = { index: false, immutable: true, maxAge: yearSeconds * 1000, decorateReply: false } as const;

/** A picture opened by itself may style itself and nothing more: no script, no request, no form. */
const pictureSafety = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * The files that browsers fetch. They stand outside Nest and its guard because all of them are public: the bundled script, style
 * and letters, and the pictures of products. Nothing else may ever be written to these two folders.
 */
@Injectable()
export class WebFiles implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly pictures: PictureFiles,
  ) {}

  /** Runs before the server is ready, which is as long as Fastify takes plugins. */
  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const bundled: FastifyStaticOptions = {
      ...unchanging,
      root: join(this.settings.publicFolder, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
    };
    const pictures: FastifyStaticOptions = {
      ...unchanging,
      root: join(this.settings.dataFolder, 'media'),
      prefix: '/media/',
      setHeaders: (reply) => void reply.header('content-security-policy', pictureSafety),
    };
    await fastify.register(fastifyStatic, bundled);
    await fastify.register(fastifyStatic, pictures);
    if (this.settings.s3) this.servePicturesFromStore(fastify);
  }

  /** With an S3 the pictures that people bring lie there, closed to the world; their addresses stay the same. */
  private servePicturesFromStore(fastify: FastifyInstance): void {
    fastify.get<{ Params: { picture: string; file: string } }>('/media/p/:picture/:file', async ({ params }, reply) => {
      const file = await this.pictures.read(`${params.picture}/${params.file}`);
      if (!file) return reply.status(404).send();
      return reply
        .header('content-security-policy', pictureSafety)
        .header('cache-control', `public, max-age=${yearSeconds}, immutable`)
        .type(file.contentType)
        .send(file.bytes);
    });
  }
}
