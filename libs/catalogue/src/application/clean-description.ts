import sanitizeHtml from 'sanitize-html';

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'b',
    'em',
    'i',
    'u',
    'ul',
    'ol',
    'li',
    'h3',
    'h4',
    'blockquote',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'a',
  ],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow ugc noopener' }),
  },
};

const looksLikeHtml = /<\/?[a-z][^>]*>/i;

/** A shop's description as harmless HTML in NFC: what a seller wrote is never trusted again after this door. Plain text becomes paragraphs. */
export function cleanDescription(text: string): string {
  const composed = text.normalize('NFC').trim();
  if (composed === '') return '';
  if (looksLikeHtml.test(composed)) return sanitizeHtml(composed, rules).trim();
  const paragraphs = composed.split(/\n\s*\n/).map((paragraph) => escape(paragraph.trim()).replace(/\n/g, '<br />'));
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
}

const escape = (text: string): string => sanitizeHtml(text, { allowedTags: [], disallowedTagsMode: 'escape' });
