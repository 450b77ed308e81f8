import { setCookie, type Settings } from '@market/platform';
import type { Lang } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';

const cookieName = 'lang';
const yearSeconds = 365 * 24 * 3600;

const isLang = (value: unknown): value is Lang => value === 'vi' || value === 'en';

const asked = (request: FastifyRequest): unknown =>
  typeof request.query === 'object' && request.query !== null && 'lang' in request.query ? request.query.lang : undefined;

/** `?lang=` of this request, else the one remembered, else Vietnamese. */
export function languageOf(request: FastifyRequest): Lang {
  const wanted = asked(request);
  if (isLang(wanted)) return wanted;
  const remembered = request.cookies[cookieName];
  return isLang(remembered) ? remembered : 'vi';
}

/** A language that was asked for is kept for the pages after. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply, settings: Settings): Lang {
  const lang = languageOf(request);
  if (isLang(asked(request)) && request.cookies[cookieName] !== lang) setCookie(reply, settings, cookieName, lang, yearSeconds);
  return lang;
}
