import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings/settings.js';

const cookieName = 'visitor';
const yearSeconds = 365 * 24 * 3600;

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url');

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A random name for this browser, signed; CSRF tokens hang on it, so forms work before anybody signs in. */
export function visitorOf(request: FastifyRequest, secret: string): string | undefined {
  const [id, signature] = (request.cookies[cookieName] ?? '').split('.');
  return id && signature && same(signature, hmac(secret, `visitor ${id}`)) ? id : undefined;
}

export function ensureVisitor(request: FastifyRequest, reply: FastifyReply, settings: Settings): string {
  const known = visitorOf(request, settings.sessionSecret);
  if (known) return known;
  const id = randomBytes(16).toString('base64url');
  setCookie(reply, settings, cookieName, `${id}.${hmac(settings.sessionSecret, `visitor ${id}`)}`, yearSeconds);
  request.cookies[cookieName] = `${id}.${hmac(settings.sessionSecret, `visitor ${id}`)}`;
  return id;
}

export const csrfToken = (visitor: string, secret: string): string => hmac(secret, `csrf ${visitor}`);

export const isCsrfToken = (token: string, visitor: string, secret: string): boolean => same(token, csrfToken(visitor, secret));

/** Signs a short text for a link or a cookie; `unsign` answers the text only when nobody has touched it. */
export const sign = (text: string, secret: string): string => `${text}.${hmac(secret, `signed ${text}`)}`;

export function unsign(signed: string, secret: string): string | undefined {
  const at = signed.lastIndexOf('.');
  const text = signed.slice(0, at);
  return at > 0 && same(signed.slice(at + 1), hmac(secret, `signed ${text}`)) ? text : undefined;
}

/** HttpOnly, SameSite=Lax, and Secure wherever the shop is served over HTTPS. */
export function setCookie(reply: FastifyReply, settings: Settings, name: string, value: string, maxAgeSeconds: number): void {
  void reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.publicUrl.startsWith('https:'),
    maxAge: maxAgeSeconds,
  });
}
