import { Controller, Get, Req, Res } from '@nestjs/common';
import { Access, answer, Refusal, Names } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerCache } from '../application/answer-cache.js';
import { CountQuestions } from '../application/count-questions.js';
import { SearchProducts } from '../application/search-products.js';
import { ShowProduct } from '../application/show-product.js';
import { Suggest } from '../application/suggest.js';
import { parseProductQuery } from '../domain/product-query.js';
import { JsonAnswer } from './send-json.js';

/**
 * The reads that most visitors cause. A repeated address is answered with the bytes written for the first one; parameters are
 * looked at only when there are none.
 */
@Controller('api/v1')
export class ProductsController {
  constructor(
    private readonly cache: AnswerCache,
    private readonly searchProducts: SearchProducts,
    private readonly showProduct: ShowProduct,
    private readonly suggest: Suggest,
    private readonly questions: CountQuestions,
  ) {}

  @Get('products')
  @Access('public')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.cache.answer(request.url, 'lists', async () => {
      const query = answer(parseProductQuery(request.query as Record<string, unknown>));
      const result = await this.searchProducts.execute(query);
      return new JsonAnswer(result, result.total);
    });
    this.count(request, bytes.total);
    bytes.send(request, reply);
  }

  /** A question on its own, as shoppers type it: not the pages after the first, not what filters leave of it. */
  private count(request: FastifyRequest, total: number): void {
    const { q, ...rest } = request.query as Record<string, unknown>;
    if (typeof q !== 'string' || Object.keys(rest).some((name) => name !== 'perPage')) return;
    this.questions.note(q, total, `${request.ip} ${request.headers['user-agent'] ?? ''}`);
  }

  @Get('products/:slug')
  @Names({ slug: 'public:product' })
  @Access('public')
  async one(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { slug } = request.params as { slug: string };
    const bytes = await this.cache.answer(request.url, `product:${slug}`, async () => {
      const product = await this.showProduct.execute(slug);
      return product && new JsonAnswer(product);
    });
    if (!bytes) throw new Refusal({ code: 'catalogue/product-not-found', kind: 'not-found' });
    bytes.send(request, reply);
  }

  @Get('suggestions')
  @Access('public')
  async suggestions(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.cache.answer(request.url, 'lists', async () => {
      const { q, ...unknown } = request.query as Record<string, unknown>;
      const fields = Object.fromEntries(Object.keys(unknown).map((name) => [name, 'unknown']));
      if (typeof q !== 'string') fields['q'] = 'required';
      if (typeof q !== 'string' || Object.keys(fields).length > 0)
        throw new Refusal({ code: 'search/invalid-query', kind: 'invalid', fields });
      const items = await this.suggest.execute(q);
      return new JsonAnswer({ items });
    });
    bytes.send(request, reply);
  }
}
