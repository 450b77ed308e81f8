import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@market/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../log.js';
import { Refusal, statusOf } from './answer.js';

const byStatus: Record<number, Problem> = {
  400: { code: 'platform/invalid', kind: 'invalid' },
  401: { code: 'platform/sign-in', kind: 'unauthenticated' },
  403: { code: 'platform/forbidden', kind: 'forbidden' },
  404: { code: 'platform/not-found', kind: 'not-found' },
  405: { code: 'platform/not-found', kind: 'not-found' },
  413: { code: 'platform/too-large', kind: 'invalid' },
  415: { code: 'platform/unsupported-type', kind: 'invalid' },
  429: { code: 'platform/too-many-requests', kind: 'too-many' },
  503: { code: 'platform/unavailable', kind: 'unavailable' },
};

/** Turns a problem into a page; set by apps/web, so that the platform knows nothing of pages. */
export type ProblemPage = (request: FastifyRequest, problem: Problem, status: number) => Promise<string | { readonly redirect: string }>;

/** Refusals become RFC 9457 answers, or a page for those who asked for one; anything else is a bug and becomes a 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  page: ProblemPage | undefined;

  constructor(private readonly log: Log) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.send(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  async send(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { problem, status } = this.understand(error, request);
    if (this.page && wantsPage(request)) {
      const page = await this.page(request, problem, status);
      if (typeof page === 'string') await reply.status(status).type('text/html; charset=utf-8').send(page);
      else await reply.redirect(page.redirect, 303);
      return;
    }
    await reply.status(status).type('application/problem+json').send(problemJson(problem, status));
  }

  private understand(error: unknown, request: FastifyRequest): { problem: Problem; status: number } {
    if (error instanceof Refusal) return { problem: error.problem, status: statusOf[error.problem.kind] };
    const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
    const known = status === undefined ? undefined : byStatus[status];
    if (known && status !== undefined) return { problem: known, status };
    this.log.error({ err: error, method: request.method, url: request.url.split('?')[0], requestId: request.id }, 'unexpected error');
    return { problem: { code: 'platform/unexpected', kind: 'unavailable', facts: { requestId: request.id } }, status: 500 };
  }
}

/** Fastify's own errors (body too large, unknown content type) carry a status code. */
function statusCodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');

export function problemJson({ code, facts, fields }: Problem, status: number): object {
  return { type: `/problems/${code}`, title: code, status, ...facts, ...(fields ? { fields } : {}) };
}
