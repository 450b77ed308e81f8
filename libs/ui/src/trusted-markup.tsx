/**
 * The only place where markup enters a page unescaped. The caller vouches that `html` went through the catalogue's sanitiser
 * when it was stored; nothing typed by a person may come here by any other way.
 */
export function TrustedMarkup({ html, class: extra = '' }: { html: string; class?: string }) {
  return <div class={`prose ${extra}`.trim()} dangerouslySetInnerHTML={{ __html: html }} />;
}
