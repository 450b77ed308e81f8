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
import { hasStaffRole, publicActor, type Actor, type Role, type StaffRole } from '../actor.js';

export type Audience = 'public' | 'signed-in' | Extract<Role, 'seller' | 'officer' | 'auditor' | 'admin'>;
export const accessKey = 'market:access';

/** Says who may call a route. Every route needs one: a route without it does not start. */
export const Access = (...audience: readonly [Audience, ...Audience[]]) => SetMetadata(accessKey, audience);

export const sellerRoleKey = 'market:seller-role';

/** Who of a shop's people may call a seller's route, beside its owner. A route that does not say so is the owner's alone. */
export const SellerRole = (...roles: readonly [StaffRole, ...StaffRole[]]) => SetMetadata(sellerRoleKey, roles);

export const namesKey = 'market:names';

/**
 * Whose the thing is that a part of a route's path names: everybody's, whoever has the key (the value cannot be guessed and is the right
 * itself), a shop's or an account's.
 */
export type Belonging = 'public' | 'key' | 'shop' | 'account';

/**
 * Says what the parts of a route's path name: `@Names({ number: 'shop:order' })`. What belongs to another shop or account is refused,
 * changes nothing and is shown to nobody; tests/rooms/routes.spec.ts tries it on every route. Only routes of staff need none.
 */
export const Names = (parts: Readonly<Record<string, `${Belonging}:${string}`>>) => SetMetadata(namesKey, parts);

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

/** Whether a seller who was let in as one has the role in the shop that the route asks for. */
export function allowsStaffRole(audience: readonly Audience[], roles: readonly StaffRole[] | undefined, actor: Actor): boolean {
  const asSeller = actor.role === 'seller' && !audience.includes('public') && !audience.includes('signed-in');
  return !asSeller || hasStaffRole(actor, ...(roles ?? []));
}

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    const audience = this.reflector.getAllAndOverride<readonly Audience[] | undefined>(accessKey, places);
    const roles = this.reflector.getAllAndOverride<readonly StaffRole[] | undefined>(sellerRoleKey, places);
    const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (audience && allows(audience, actor) && allowsStaffRole(audience, roles, actor)) return true;
    throw 'accountId' in actor ? new ForbiddenException() : new UnauthorizedException();
  }
}
