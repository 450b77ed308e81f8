import { Injectable } from '@nestjs/common';
import { AccountQueries } from '@market/identity';
import { actorOf, csrfToken, ensureVisitor, Settings, visitorOf, type Actor } from '@market/platform';
import { defaultMarket, type PageAccount, type PageContext } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CartCookie } from './cart-cookie.js';
import { BundledAssets } from './page-assets.js';
import { languageOf, rememberLanguage } from './page-language.js';

/** Gathers what every page knows, once a request. */
@Injectable()
export class PageContexts {
  constructor(
    private readonly settings: Settings,
    private readonly accounts: AccountQueries,
    private readonly cart: CartCookie,
    private readonly assets: BundledAssets,
  ) {}

  async of(request: FastifyRequest, reply: FastifyReply): Promise<PageContext> {
    rememberLanguage(request, reply, this.settings);
    ensureVisitor(request, reply, this.settings);
    return this.withShopper(request);
  }

  /** Sets no cookie: for pages that say no. */
  async withShopper(request: FastifyRequest): Promise<PageContext> {
    const [account, cart] = await Promise.all([this.account(actorOf(request)), this.cart.view(request)]);
    return { ...this.bare(request), cartCount: cart?.pieces ?? 0, ...(account ? { account } : {}) };
  }

  /** Asks nobody: for when the database is what failed. */
  bare(request: FastifyRequest): PageContext {
    const { settings } = this;
    const visitor = visitorOf(request, settings.sessionSecret);
    return {
      lang: languageOf(request),
      path: request.url,
      csrf: visitor ? csrfToken(visitor, settings.sessionSecret) : '',
      cartCount: 0,
      assets: this.assets.addresses,
      canonicalUrl: `${settings.publicUrl}${request.url.split('?')[0]}`,
      sandbox: settings.sandbox,
      market: defaultMarket,
    };
  }

  private async account(actor: Actor): Promise<PageAccount | undefined> {
    const account = await this.accounts.current(actor);
    return account && { name: account.name, faces: facesOf(actor), ...postOf(actor) };
  }
}

function facesOf({ role }: Actor): PageAccount['faces'] {
  if (role === 'seller') return ['seller'];
  return role === 'officer' || role === 'auditor' || role === 'admin' ? ['console'] : [];
}

const postOf = ({ role }: Actor): Pick<PageAccount, 'post'> =>
  role === 'officer' || role === 'auditor' || role === 'admin' ? { post: role } : {};
