import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as it is sent: `text/html; charset=utf-8`. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
