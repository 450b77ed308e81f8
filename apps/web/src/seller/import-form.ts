import { isImportField, type Afterwards, type ImportField, type ImportWishes } from '@market/catalogue';
import type { PostedForm } from '../shop/form.js';

export interface TypedRate {
  readonly text: string;
  /** Null when the box is empty, undefined when it holds no number. */
  readonly value: bigint | null | undefined;
}

/** What the seller chose on the preview; a column that says nothing known is one that is not used. */
export function wishesOf(form: PostedForm, importId: string): { wishes: ImportWishes; rate: TypedRate } {
  const mapping: (ImportField | null)[] = [];
  for (const [at, field] of Object.entries(form.group('column'))) {
    if (/^\d{1,3}$/.test(at)) mapping[Number(at)] = isImportField(field) ? field : null;
  }
  const rate = rateOf(form.text('rate', 20));
  const afterwards: Afterwards = form.text('afterwards') === 'review' ? 'review' : 'draft';
  const fallbackCategory = form.text('fallbackCategory', 100) || null;
  return {
    wishes: { importId, mapping: Array.from(mapping, (field) => field ?? null), rate: rate.value ?? null, fallbackCategory, afterwards },
    rate,
  };
}

function rateOf(text: string): TypedRate {
  if (text === '') return { text, value: null };
  const bare = text.replace(/[.,\s₫]/g, '');
  return { text, value: /^[1-9]\d{0,8}$/.test(bare) ? BigInt(bare) : undefined };
}
