import { Injectable } from '@nestjs/common';
import { AccountQueries } from '@market/identity';
import { actorOf, csrfToken, ensureVisitor, Settings, type Actor } from '@market/platform';
import { defaultMarket, type PageAccount, type PageContext } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BundledAssets } from './page-assets.js';
import { rememberLanguage } from './page-language.js';

/** Gathers what every page knows, once a request. */
@Injectable()
export class PageContexts {
  constructor(
    private readonly settings: Settings,
    private readonly accounts: AccountQueries,
    private readonly assets: BundledAssets,
  ) {}

  async of(request: FastifyRequest, reply: FastifyReply): Promise<PageContext> {
    const { settings } = this;
    const lang = rememberLanguage(request, reply, settings);
    const csrf = csrfToken(ensureVisitor(request, reply, settings), settings.sessionSecret);
    const account = await this.account(actorOf(request));
    return {
      lang,
      path: request.url,
      csrf,
      cartCount: 0,
      ...(account ? { account } : {}),
      assets: this.assets.addresses,
      canonicalUrl: `${settings.publicUrl}${request.url.split('?')[0]}`,
      sandbox: settings.sandbox,
      market: defaultMarket,
    };
  }

  private async account(actor: Actor): Promise<PageAccount | undefined> {
    const account = await this.accounts.current(actor);
    return account && { name: account.name, faces: facesOf(actor) };
  }
}

function facesOf({ role }: Actor): PageAccount['faces'] {
  if (role === 'seller') return ['seller'];
  return role === 'officer' || role === 'auditor' || role === 'admin' ? ['console'] : [];
}
