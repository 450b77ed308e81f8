import { Controller, Headers, HttpCode, Post, Req, Res, type RawBodyRequest } from '@nestjs/common';
import { assert } from '@market/kernel';
import { Access, problemJson } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RecordStripeEvent } from '../application/record-stripe-event.js';

@Controller('api/v1/webhooks/stripe')
export class StripeWebhookController {
  constructor(private readonly recordStripeEvent: RecordStripeEvent) {}

  /** The body is read as the bytes Stripe signed. Events we have no use for are accepted too, or Stripe would repeat them for days. */
  @Post()
  @HttpCode(200)
  @Access('public')
  async receive(
    @Req() { rawBody }: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    assert(rawBody !== undefined, 'the application keeps raw bodies');
    const recorded = await this.recordStripeEvent.execute({ rawBody, signature });
    if (recorded.ok) return { received: true };
    // 400 is what Stripe's own handlers answer, and what its dashboard explains.
    reply.status(400).type('application/problem+json');
    return problemJson(recorded.problem, 400);
  }
}
