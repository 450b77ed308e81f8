import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { PictureDoor } from './picture-door.js';

let server: Server;
let port: number;
const pages: Record<string, (reply: ServerResponse) => void> = {
  '/hinh.jpg': (reply) => reply.end('hình'),
  '/chuyen': (reply) => reply.writeHead(302, { location: 'https://cdn.example/hinh.jpg' }).end(),
  '/vong': (reply) => reply.writeHead(302, { location: '/vong' }).end(),
  '/vao-trong': (reply) => reply.writeHead(302, { location: 'https://10.0.0.5/hinh.jpg' }).end(),
  '/xuong-http': (reply) => reply.writeHead(302, { location: 'http://cdn.example/hinh.jpg' }).end(),
  '/hong': (reply) => reply.writeHead(500).end(),
  '/ngat': (reply) => reply.destroy(),
  '/qua-lon': (reply) => {
    const part = Buffer.alloc(1_048_576);
    for (let at = 0; at < 16; at++) reply.write(part);
    reply.end();
  },
};
const called: string[] = [];

beforeAll(async () => {
  server = createServer(({ url, headers }, reply) => {
    called.push(`${headers.host}${url}`);
    (pages[url ?? ''] ?? ((missing) => missing.writeHead(404).end()))(reply);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

/** The same door with a small web behind it: its names lead to a server of this test, which speaks http. */
class TestDoor extends PictureDoor {
  protected override resolve(host: string): Promise<readonly string[]> {
    const addresses = { 'trong.example': ['192.168.1.10'], 'hai-mat.example': ['203.1.1.1', '127.0.0.1'] }[host];
    if (host === 'khong-co.example') return Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
    return Promise.resolve(addresses ?? ['203.1.1.1']);
  }

  protected override request(url: URL, options: RequestOptions, answered: (reply: IncomingMessage) => void) {
    return request(`http://127.0.0.1:${port}${url.pathname}`, { signal: options.signal, headers: { host: url.hostname } }, answered);
  }
}

const told = async (link: string): Promise<string> => {
  const result = await new TestDoor().fetch(link);
  return result.ok ? Buffer.from(result.value).toString() : result.problem.code;
};

describe('an address that a seller typed', () => {
  it('gives what lies there, by https whatever was typed, also behind a redirect', async () => {
    expect(await told('http://shop.example/hinh.jpg')).toBe('hình');
    called.length = 0;
    expect(await told('https://shop.example/chuyen')).toBe('hình');
    expect(called).toEqual(['shop.example/chuyen', 'cdn.example/hinh.jpg']);
  });

  it.each([
    ...['https://127.0.0.1/hinh.jpg', 'https://[::1]/hinh.jpg', 'https://[::ffff:7f00:1]/hinh.jpg', 'https://2130706433/hinh.jpg'],
    ...['https://trong.example/hinh.jpg', 'https://hai-mat.example/hinh.jpg', 'https://shop.example:8080/hinh.jpg'],
    ...[
      'https://ai:mat-khau@shop.example/hinh.jpg',
      'file:///etc/passwd',
      'https://shop.example/vao-trong',
      'https://shop.example/xuong-http',
    ],
  ])('leads nowhere inside, nor past https: %s', async (link) => {
    expect(await told(link)).toBe('catalogue/picture-closed');
    expect(called.filter((at) => !at.startsWith('shop.example') && !at.startsWith('cdn.example'))).toEqual([]);
  });

  it.each([
    ['https://shop.example/khong-co.jpg', 'catalogue/picture-missing'],
    ['https://shop.example/hong', 'catalogue/picture-unreachable'],
    ['https://shop.example/ngat', 'catalogue/picture-unreachable'],
    ['https://shop.example/vong', 'catalogue/picture-unreachable'],
    ['https://khong-co.example/hinh.jpg', 'catalogue/picture-unreachable'],
    ['https://shop.example/qua-lon', 'media/file-too-large'],
  ])('says why it gave nothing: %s', async (link, code) => {
    expect(await told(link)).toBe(code);
  });
});
