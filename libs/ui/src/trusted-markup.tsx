/**
 * The only file where markup enters a page unescaped. The caller vouches that `html` went through the catalogue's sanitiser
 * when it was stored; nothing typed by a person may come here by any other way.
 */
export function TrustedMarkup({ html, class: extra = '' }: { html: string; class?: string }) {
  return <div class={`prose ${extra}`.trim()} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What a page says to search engines (schema.org as JSON-LD): data, not a script, and nothing in it can end the element that holds it. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, '\\u003c') }} />;
}
