import { renderPage } from '@market/ui';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';

/** Sends a page. It carries a token of this browser and the name of this shopper, so no cache in between may keep it. */
export async function sendPage(reply: FastifyReply, page: VNode, status = 200): Promise<void> {
  await reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(renderPage(page));
}

/** After a form: the answer is another page, so that going back or reloading posts nothing twice. */
export async function seeOther(reply: FastifyReply, path: string): Promise<void> {
  await reply.redirect(path, 303);
}
