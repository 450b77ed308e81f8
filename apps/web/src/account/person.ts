import { UnauthorizedException } from '@nestjs/common';
import { actorOf, type Actor } from '@market/platform';
import type { FastifyRequest } from 'fastify';

export type Person = Extract<Actor, { accountId: string }>;

/** Who is signed in. */
export function personOf(request: FastifyRequest): Person {
  const actor = actorOf(request);
  if (!('accountId' in actor)) throw new UnauthorizedException();
  return actor;
}
