import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import type { PageAssets } from '@market/ui';
import { examplePage, examplePicture } from './preview-pages.js';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** The content policy of production: an inline style or script would show as a violation here too. */
const policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the example pages at `/<name>` with the bundled assets of `publicFolder`, on a free port. */
export async function serveExamples(
  publicFolder: string,
  assets: PageAssets,
): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    // What a page's script asks for: an example has no news.
    if (request.headers.accept === 'application/json') return void response.writeHead(204).end();
    void answerTo(pathname, publicFolder, assets).then(
      ([type, body]) => response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function answerTo(path: string, publicFolder: string, assets: PageAssets): Promise<[type: string, body: string | Buffer]> {
  if (path.startsWith('/assets/'))
    return [types[extname(path)] ?? 'application/octet-stream', await readFile(join(publicFolder, 'assets', basename(path)))];
  const picture = examplePicture(path);
  if (picture) return ['image/svg+xml', picture];
  return ['text/html; charset=utf-8', examplePage(path.slice(1), assets)];
}
