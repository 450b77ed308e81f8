import { Injectable } from '@nestjs/common';
import { AccountQueries } from '@market/identity';
import { InboxQueries } from '@market/notifications';
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
    private readonly inbox: InboxQueries,
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
    const actor = actorOf(request);
    const [account, cart, unread] = await Promise.all([this.account(actor), this.cart.view(request), this.inbox.unread(actor)]);
    return { ...this.bare(request), cartCount: cart?.pieces ?? 0, ...(account ? { account, unread } : {}) };
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
      canonicalUrl: canonical(settings.publicUrl, request.url),
      sandbox: settings.sandbox,
      market: defaultMarket,
    };
  }

  private async account(actor: Actor): Promise<PageAccount | undefined> {
    const account = await this.accounts.current(actor);
    return account && { name: account.name, faces: facesOf(actor), ...postOf(actor), ...seatOf(actor) };
  }
}

/** The one address of a page: its path, and of its query only which page of a list and which language it is. */
export function canonical(publicUrl: string, asked: string): string {
  const [path = '/', query = ''] = asked.split('?');
  const [given, kept] = [new URLSearchParams(query), new URLSearchParams()];
  const at = given.get('page') ?? '';
  if (/^[1-9]\d{0,3}$/.test(at) && at !== '1') kept.set('page', at);
  if (given.get('lang') === 'en') kept.set('lang', 'en');
  return `${publicUrl}${path}${kept.size > 0 ? `?${kept.toString()}` : ''}`;
}

/** The doors of the seller centre are for some alone; who carries no role there is the owner. */
const seatOf = (actor: Actor): Pick<PageAccount, 'seat'> => (actor.role === 'seller' ? { seat: actor.staffRole ?? 'owner' } : {});

function facesOf({ role }: Actor): PageAccount['faces'] {
  if (role === 'seller') return ['seller'];
  return role === 'officer' || role === 'auditor' || role === 'admin' ? ['console'] : [];
}

const postOf = ({ role }: Actor): Pick<PageAccount, 'post'> =>
  role === 'officer' || role === 'auditor' || role === 'admin' ? { post: role } : {};
