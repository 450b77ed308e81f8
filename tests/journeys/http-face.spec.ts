import supertest from 'supertest';
import { MarketplaceProcess } from '../load/marketplace-process.js';

let market: MarketplaceProcess;
const ask = () => supertest(market.url);

beforeAll(async () => {
  market = await MarketplaceProcess.startOnCopy({ DEMO_PRODUCTS: '60', RATE_LIMIT: '120' });
}, 240_000);
afterAll(() => market.stop(), 30_000);

describe('what every answer keeps to', () => {
  it.each([
    ['a path that is not there', '/api/v1/nothing', 404, 'platform/not-found'],
    ['a product that is not there', '/api/v1/products/khong-co', 404, expect.stringContaining('not-found')],
    ['a page beyond the last', '/api/v1/products?page=0', 422, 'search/invalid-query'],
  ])('%s is a problem document', async (_, path, status, title) => {
    const answer = await ask()
      .get(path)
      .set('accept', 'application/json')
      .expect(status)
      .expect('content-type', /problem\+json/);
    expect(answer.body).toMatchObject({ status, title });
  });

  it.each([
    ['broken JSON', 'application/json', '{"quantity":', 400],
    ['a type nobody reads', 'application/xml', '<a/>', 415],
    ['a body of two megabytes', 'application/json', JSON.stringify({ cartId: 'x'.repeat(2_000_000) }), 413],
  ])('%s is refused with its reason', async (_, type, body, status) => {
    const answer = await ask().post('/api/v1/purchases').set('content-type', type).set('idempotency-key', 'a-key-of-its-own').send(body);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, expect.stringContaining('problem+json')]);
  });

  it('forbids scripts and styles of others, framing, and guessing of types', async () => {
    const { headers } = await ask().get('/healthz').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('sends those who are not signed in to sign in, and tells a program so', async () => {
    const page = await ask().get('/kenh-ban-hang').set('accept', 'text/html').expect(303);
    expect(page.headers['location']).toMatch(/^\/dang-nhap\?then=/);
    await ask().get('/kenh-ban-hang').set('accept', 'application/json').expect(401);
    await ask().get('/quan-tri').set('accept', 'application/json').expect(401);
  });

  it('refuses a form without its token, and writes nothing', async () => {
    await ask().post('/gio-hang/dong').type('form').send({ variantId: '01900000-0000-7000-8000-000000000000', quantity: '1' }).expect(403);
  });

  it('counts what it answers', async () => {
    const { text } = await ask().get('/metrics').expect(200);
    expect(text).toContain('http_request_duration_seconds_bucket');
  });

  it('asks those who come too often to wait', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 140; turn++) statuses.push((await ask().get('/healthz')).status);
    expect(statuses).toContain(429);
  });
});
