import type { FastifyReply, FastifyRequest } from 'fastify';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const worthCompressing = 1_024;

/** An answer written once and sent many times; compressed forms are made when somebody first asks for them. */
export class JsonAnswer {
  readonly plain: Buffer;
  private br: Buffer | undefined;
  private gzip: Buffer | undefined;

  /** @param total of a list, how many there are */
  constructor(
    value: unknown,
    readonly total = 0,
  ) {
    this.plain = Buffer.from(JSON.stringify(value));
  }

  send(request: FastifyRequest, reply: FastifyReply): void {
    const accepts = request.headers['accept-encoding'] ?? '';
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-encoding');
    if (this.plain.length < worthCompressing) return void reply.send(this.plain);
    if (accepts.includes('br')) return void reply.header('content-encoding', 'br').send((this.br ??= brotli(this.plain)));
    if (accepts.includes('gzip')) return void reply.header('content-encoding', 'gzip').send((this.gzip ??= gzipSync(this.plain)));
    return void reply.send(this.plain);
  }
}

const brotli = (plain: Buffer): Buffer => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
