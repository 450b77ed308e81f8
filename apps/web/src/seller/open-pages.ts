import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { allows, allowsStaffRole, DeclaredAccess, type DeclaredRoute } from '@market/platform';
import type { Seller } from './seller-shop.js';

/** Which pages open to somebody who works in a shop, by what their routes declare. */
@Injectable()
export class OpenPages implements OnApplicationBootstrap {
  private pages: readonly (DeclaredRoute & { readonly pattern: RegExp })[] = [];

  constructor(private readonly declared: DeclaredAccess) {}

  onApplicationBootstrap(): void {
    const shown = this.declared.routes().filter(({ method }) => method === 'GET');
    // A path without parts is looked at before one that would take its last word for a name.
    const ordered = [...shown].sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')));
    this.pages = ordered.map((route) => ({ ...route, pattern: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`) }));
  }

  /** @param address a path of this house, with a query or without */
  opensTo(seller: Seller, address: string): boolean {
    const path = address.split(/[?#]/)[0] ?? '';
    const page = this.pages.find(({ pattern }) => pattern.test(path));
    return page === undefined || (allows(page.audience, seller) && allowsStaffRole(page.audience, page.sellerRoles, seller));
  }
}
