import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { StaffRole } from '../actor.js';
import { accessKey, namesKey, sellerRoleKey, type Audience } from './access.js';

export interface DeclaredRoute {
  readonly route: string;
  /** `GET`, `POST` … and the path with its parts, `/kenh-ban-hang/don-hang/:number`. */
  readonly method: string;
  readonly path: string;
  readonly audience: readonly Audience[];
  /** Who may call it of a shop's people, beside the owner; of meaning where sellers are let in as such. */
  readonly sellerRoles: readonly StaffRole[];
  /** What the parts of the path name, as `belonging:thing`; empty where only staff is let in. */
  readonly names: Readonly<Record<string, string>>;
}

const staff: readonly Audience[] = ['officer', 'auditor', 'admin'];

/** Refuses to start while any route has not said who may call it, and whose the things are that its path names. */
@Injectable()
export class DeclaredAccess {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    this.routes();
  }

  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!metatype || typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name]!))
        .flatMap((name) => this.declared(metatype as Type, prototype[name]!, `${metatype.name}.${name}`));
    });
  }

  private declared(controller: Type, handler: () => unknown, route: string): DeclaredRoute[] {
    const places = [handler, controller];
    const audience = this.reflector.getAllAndOverride<readonly Audience[] | undefined>(accessKey, places);
    if (!audience) throw new Error(`${route} does not say who may call it: add @Access(...)`);
    const sellerRoles = this.reflector.getAllAndOverride<readonly StaffRole[] | undefined>(sellerRoleKey, places) ?? [];
    const told = Object.assign({}, ...places.map((place) => (Reflect.getMetadata(namesKey, place) as object | undefined) ?? {})) as Record<
      string,
      string
    >;
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    return pathsOf(controller, handler).map((path) => {
      const parts = partsOf(path);
      const silent = audience.every((each) => staff.includes(each)) ? undefined : parts.find((part) => !Object.hasOwn(told, part));
      if (silent) throw new Error(`${route} does not say whose thing :${silent} names: add @Names({ ${silent}: 'shop:…' })`);
      const names = Object.fromEntries(Object.entries(told).filter(([part]) => parts.includes(part)));
      return { route, method, path, audience, sellerRoles, names };
    });
  }
}

const partsOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, part]) => part!);

/** A controller or a handler may have several paths. */
function pathsOf(controller: object, handler: object): string[] {
  const of = (place: object): string[] => [Reflect.getMetadata(PATH_METADATA, place) as string | string[]].flat();
  return of(controller).flatMap((before) => of(handler).map((after) => `/${before}/${after}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')));
}
