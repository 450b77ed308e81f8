import {
  ForbiddenException,
  Injectable,
  SetMetadata,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { publicActor, type Actor, type Role } from '../actor.js';

export type Audience = 'public' | 'signed-in' | Extract<Role, 'seller' | 'officer' | 'auditor' | 'admin'>;
export const accessKey = 'market:access';

/** Says who may call a route. Every route needs one: a route without it does not start. */
export const Access = (...audience: readonly [Audience, ...Audience[]]) => SetMetadata(accessKey, audience);

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

export const actorOf = (request: FastifyRequest): Actor => request.actor ?? publicActor;

/** An administrator may do what an officer may; nobody else inherits. */
export function allows(audience: readonly Audience[], actor: Actor): boolean {
  if (audience.includes('public')) return true;
  const signedIn = 'accountId' in actor;
  if (signedIn && audience.includes('signed-in')) return true;
  if (actor.role === 'admin' && audience.includes('officer')) return true;
  return (audience as readonly string[]).includes(actor.role);
}

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const audience = this.reflector.getAllAndOverride<readonly Audience[] | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (audience && allows(audience, actor)) return true;
    throw 'accountId' in actor ? new ForbiddenException() : new UnauthorizedException();
  }
}
