import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { StaffRole } from '../actor.js';
import { accessKey, sellerRoleKey, type Audience } from './access.js';

export interface DeclaredRoute {
  readonly route: string;
  readonly audience: readonly Audience[];
  /** Who may call it of a shop's people, beside the owner; of meaning where sellers are let in as such. */
  readonly sellerRoles: readonly StaffRole[];
}

/** Refuses to start while any route has not said who may call it. */
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
        .map((name) => {
          const places = [prototype[name]!, metatype];
          const audience = this.reflector.getAllAndOverride<readonly Audience[] | undefined>(accessKey, places);
          const sellerRoles = this.reflector.getAllAndOverride<readonly StaffRole[] | undefined>(sellerRoleKey, places) ?? [];
          if (!audience) throw new Error(`${metatype.name}.${name} does not say who may call it: add @Access(...)`);
          return { route: `${metatype.name}.${name}`, audience, sellerRoles };
        });
    });
  }
}
