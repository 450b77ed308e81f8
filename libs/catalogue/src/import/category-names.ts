import { fold } from '@market/kernel';

/** Finds the market's category behind what a file calls it: its name in either language, its address, or the last part of a path. */
export class CategoryNames {
  private readonly slugs = new Map<string, string>();
  private readonly offered: ReadonlySet<string>;

  constructor(categories: readonly { readonly slug: string; readonly nameVi: string; readonly nameEn: string }[]) {
    this.offered = new Set(categories.map(({ slug }) => slug));
    for (const { slug, nameVi, nameEn } of categories) for (const name of [nameEn, nameVi, slug]) this.slugs.set(plain(name), slug);
  }

  has(slug: string): boolean {
    return this.offered.has(slug);
  }

  slugOf(text: string): string | undefined {
    const whole = this.slugs.get(plain(text));
    if (whole) return whole;
    const parts = text
      .split(/>+|->|→|,|\//)
      .map(plain)
      .filter(Boolean);
    return parts
      .reverse()
      .map((part) => this.slugs.get(part))
      .find(Boolean);
  }
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
