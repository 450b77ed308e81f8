/** Where one asks a department about a thing: an order by its number, a product by its slug, a row of a file by import and line. */
export const askAbout = (kind: 'order' | 'product' | 'import', ref: string): string =>
  `/ho-tro/hoi-dap/hoi?ve=${kind}:${encodeURIComponent(ref).replaceAll('%3A', ':')}`;
