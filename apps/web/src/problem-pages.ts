import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Problem } from '@market/kernel';
import { actorOf, ProblemFilter } from '@market/platform';
import { renderPage } from '@market/ui';
import type { FastifyRequest } from 'fastify';
import { PageContexts } from './page-contexts.js';
import { ErrorPage } from './pages/shop/error.page.js';

/** Teaches the platform to say no with a page. Who is not signed in and must be is sent to sign in, and comes back. */
@Injectable()
export class ProblemPages implements OnModuleInit {
  constructor(
    private readonly filter: ProblemFilter,
    private readonly contexts: PageContexts,
  ) {}

  onModuleInit(): void {
    this.filter.page = (request, problem, status) => this.of(request, problem, status);
  }

  private async of(request: FastifyRequest, problem: Problem, status: number): Promise<string | { readonly redirect: string }> {
    if (status === 401 && actorOf(request).role === 'public') return { redirect: signInPath(request) };
    // Who does not sell yet finds the way to it where the seller centre will be.
    if (status === 403 && actorOf(request).role === 'shopper' && sellerCentre.test(request.url))
      return { redirect: '/kenh-ban-hang/dang-ky' };
    const page = status >= 500 || status === 429 ? this.contexts.bare(request) : await this.contexts.withShopper(request);
    return renderPage(ErrorPage({ page, status, problem }));
  }
}

const sellerCentre = /^\/kenh-ban-hang\/?(\?|$)/;

/** Only pages are come back to; a form would be posted without its content. */
function signInPath({ method, url }: FastifyRequest): string {
  return method === 'GET' ? `/dang-nhap?then=${encodeURIComponent(url)}` : '/dang-nhap';
}
