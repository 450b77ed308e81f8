import type { FastifyRequest } from 'fastify';
import type { Settings } from '../settings/settings.js';
import { Refusal } from './answer.js';
import { isCsrfToken, visitorOf } from './visitor.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const refused = { code: 'platform/csrf', kind: 'forbidden' } as const;

/**
 * Refuses a change that another site may have caused. Forms carry a token bound to the browser. The JSON API needs none where it
 * uses no cookie; where it does, the browser itself must say that the request comes from this site (Fetch Metadata, Origin).
 */
export function checkCsrf(request: FastifyRequest, settings: Settings): void {
  if (safe.has(request.method)) return;
  if (request.url.startsWith('/api/')) {
    if (!request.headers.cookie || sameSite(request, settings)) return;
    throw new Refusal(refused);
  }
  const visitor = visitorOf(request, settings.sessionSecret);
  const token = tokenOf(request);
  if (!visitor || !token || !isCsrfToken(token, visitor, settings.sessionSecret)) throw new Refusal(refused);
}

function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const body = request.body;
  if (typeof body !== 'object' || body === null || !('_csrf' in body)) return undefined;
  const { _csrf: token, ...rest } = body as Record<string, unknown>;
  // The token is the platform's business: bodies refuse unknown fields.
  request.body = rest;
  return typeof token === 'string' ? token : undefined;
}

function sameSite(request: FastifyRequest, settings: Settings): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || origin === new URL(settings.publicUrl).origin;
}
