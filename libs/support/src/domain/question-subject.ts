/** What a question is about, as its asker saw it on that day. Without names and addresses of third persons. */
export type SubjectSnapshot =
  | {
      readonly kind: 'order';
      /** The order's number. */
      readonly ref: string;
      readonly shop: string;
      readonly state: string;
      /** VND, in digits. */
      readonly total: string;
      readonly placedAt: string;
      readonly lines: readonly { readonly name: string; readonly quantity: number }[];
    }
  | {
      readonly kind: 'product';
      /** The product's slug. */
      readonly ref: string;
      readonly name: string;
      readonly shop: string;
      readonly state: string;
      /** VND, in digits; null where nothing is on sale. */
      readonly priceFrom: string | null;
    }
  | {
      readonly kind: 'import';
      /** `<import id>:<row>` */
      readonly ref: string;
      readonly fileName: string;
      readonly row: number;
      readonly cells: readonly { readonly column: string; readonly value: string }[];
      /** Codes of what was wrong with the row, each with its column. */
      readonly faults: readonly { readonly column: string; readonly code: string; readonly value: string }[];
    };

export type SubjectKind = SubjectSnapshot['kind'];

/** What a link asks for: `order:KG-2611-000123`, `product:<slug>`, `import:<id>:<row>`. */
export interface SubjectReference {
  readonly kind: SubjectKind;
  readonly ref: string;
}

const patterns: Record<SubjectKind, RegExp> = {
  order: /^[A-Z]{2,4}-\d{4}-\d{5,9}$/,
  product: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  import: /^[0-9a-f-]{36}:\d{1,6}$/,
};

/** Undefined for what is no reference. */
export function readReference(text: string): SubjectReference | undefined {
  const at = text.indexOf(':');
  const [kind, ref] = [text.slice(0, at), text.slice(at + 1)];
  if (!isKind(kind) || ref.length > 100 || !patterns[kind].test(ref)) return undefined;
  return { kind, ref };
}

const isKind = (text: string): text is SubjectKind => Object.hasOwn(patterns, text);
