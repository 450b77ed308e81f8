import { lookup } from 'node:dns/promises';
import { request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { isPublicAddress } from './public-address.js';

export type Unreached = Problem<
  'catalogue/picture-closed' | 'catalogue/picture-missing' | 'catalogue/picture-unreachable' | 'media/file-too-large'
>;

const timeoutMs = 15_000;
const mostBytes = 15 * 1_048_576;
const mostHops = 4;

/**
 * The one way by which addresses that a seller typed are visited. They are strangers' words, so nothing on this side of the router is
 * reached by them: only https on its usual port, only addresses of the public network, looked up once and called as they were looked
 * at, at every hop anew; and nobody keeps us longer, or sends more, than a picture needs.
 */
@Injectable()
export class PictureDoor {
  /** What lies there, whatever it is. An address written with http is visited with https. */
  async fetch(link: string): Promise<Result<Uint8Array, Unreached>> {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      let url = new URL(link.replace(/^http:/i, 'https:'));
      for (let hop = 0; hop < mostHops; hop++) {
        const address = await this.addressOf(url, signal);
        if (address === undefined) return refuse({ code: 'catalogue/picture-closed', kind: 'invalid' });
        const reply = await this.call(url, address, signal);
        const next = reply.headers.location;
        if (isRedirect(reply) && next !== undefined && URL.canParse(next, url)) {
          reply.destroy();
          url = new URL(next, url);
          continue;
        }
        if (reply.statusCode === 200) return await contentOf(reply);
        reply.destroy();
        return refuse(isMissing(reply) ? { code: 'catalogue/picture-missing', kind: 'not-found' } : unreachable);
      }
    } catch (error) {
      if (!isOfTheNetwork(error)) throw error;
    }
    return refuse(unreachable);
  }

  /** Where the name leads; nothing where any of its addresses is not public. */
  private async addressOf(url: URL, signal: AbortSignal): Promise<string | undefined> {
    if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(host) ? [host] : await within(signal, this.resolve(host));
    return addresses.every((address) => this.isOpen(address)) ? addresses[0] : undefined;
  }

  protected async resolve(host: string): Promise<readonly string[]> {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  }

  protected isOpen(address: string): boolean {
    return isPublicAddress(address);
  }

  protected request(url: URL, options: RequestOptions, answered: (reply: IncomingMessage) => void) {
    return request(url, options, answered);
  }

  private call(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
    const family = isIP(address);
    const headers = {
      accept: 'image/avif,image/webp,image/jpeg,image/png,image/gif',
      'accept-encoding': 'identity',
      'user-agent': 'ChoTinh/1',
    };
    return new Promise((answered, failed) => {
      this.request(
        url,
        {
          ...{ agent: false, signal, headers },
          lookup: (_, { all }, found) => (all ? found(null, [{ address, family }]) : found(null, address, family)),
        },
        answered,
      )
        .on('error', failed)
        .end();
    });
  }
}

const unreachable: Unreached = { code: 'catalogue/picture-unreachable', kind: 'unavailable' };
const isRedirect = ({ statusCode = 0 }: IncomingMessage): boolean => [301, 302, 303, 307, 308].includes(statusCode);
const isMissing = ({ statusCode = 0 }: IncomingMessage): boolean => [400, 401, 403, 404, 410].includes(statusCode);

/** The network's errors carry a code, the deadline a name; what has neither is a bug here. */
const isOfTheNetwork = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && ('code' in error || ('name' in error && error.name === 'TimeoutError'));

/** A look-up that hangs ends with the deadline too. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const over = (): void => failed(signal.reason as Error);
    if (signal.aborted) over();
    signal.addEventListener('abort', over, { once: true });
    work.then(done, failed);
  });
}

async function contentOf(reply: IncomingMessage): Promise<Result<Uint8Array, Unreached>> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of reply as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) return refuse({ code: 'media/file-too-large', kind: 'invalid', facts: { megabytes: mostBytes / 1_048_576 } });
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}
