import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { accessKey, type Audience } from './access.js';

export interface DeclaredRoute {
  readonly route: string;
  readonly audience: readonly Audience[];
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
          const audience = this.reflector.getAllAndOverride<readonly Audience[] | undefined>(accessKey, [prototype[name]!, metatype]);
          if (!audience) throw new Error(`${metatype.name}.${name} does not say who may call it: add @Access(...)`);
          return { route: `${metatype.name}.${name}`, audience };
        });
    });
  }
}
