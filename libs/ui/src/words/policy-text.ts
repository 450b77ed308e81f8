/** A policy page: sections of plain paragraphs and lists. */
export interface PolicySection {
  readonly heading: string;
  readonly text: readonly string[];
  readonly list?: readonly string[];
}

export interface PolicyText {
  readonly title: string;
  /** The policy in a sentence or two, for those who read no further. */
  readonly short: string;
  readonly sections: readonly PolicySection[];
}

/** Slugs under /chinh-sach. */
export type PolicySlug = 'quy-che' | 'giao-hang' | 'doi-tra' | 'bao-mat' | 'xep-hang';
