import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor.js';
import { actorOf } from './access.js';

/** The actor of the request, as a controller's argument. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The seller of a route that declares `@Access('seller')`. */
export const CurrentSeller = createParamDecorator((_: unknown, context: ExecutionContext): Extract<Actor, { role: 'seller' }> => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  assert(actor.role === 'seller', 'only a seller reaches a seller route');
  return actor;
});
