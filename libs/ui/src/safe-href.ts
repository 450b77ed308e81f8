const harmless = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * An address that may stand in `href` or `action`: a path of this site, or a web, mail or telephone address. Anything else
 * (`javascript:`, `data:`, another host written as `//host`) becomes `#`. The renderer escapes text but does not judge addresses.
 */
export function safeHref(address: string): string {
  // A browser drops tabs, line ends and control characters, so a judge has to as well; a space in an address is written %20.
  const seen = [...address].filter((sign) => sign > ' ').join('');
  if (/^[/\\]{2}/.test(seen)) return '#';
  if (/^[/?#]/.test(seen)) return seen;
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(seen)?.[1];
  return scheme && harmless.has(scheme.toLowerCase()) ? seen : '#';
}
