import type { OpenedFile } from '@market/media';
import type { FastifyReply } from 'fastify';

/** Whatever a file holds, it runs nothing here: no script, no form, no request, no cookie of this site. */
const closed = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * Sends a paper that was checked when it came.
 * @param saved the browser keeps it instead of showing it
 * @param shared it is the same for everybody, so caches may keep it
 */
export async function sendFile(
  reply: FastifyReply,
  { name, contentType, shownByBrowsers, bytes }: OpenedFile,
  { saved = false, shared = false }: { saved?: boolean; shared?: boolean } = {},
): Promise<void> {
  const shown = shownByBrowsers && !saved;
  // A browser's own PDF viewer does not start inside a sandbox; the content has been checked to be a PDF, and nothing guesses otherwise.
  const policy = shown && contentType === 'application/pdf' ? closed : `${closed}; sandbox`;
  await reply
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cache-control', shared ? 'public, max-age=3600' : 'private, no-store')
    .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename="tai-lieu"; filename*=UTF-8''${encoded(name)}`)
    .type(contentType)
    .send(bytes);
}

/** RFC 8187: everything but letters and digits as bytes. */
const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
