import type { OrderView } from '@market/orders';
import type { PostedForm } from './form.js';

export interface ChosenLines {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  /** As typed, by line: a form that is refused shows it again. */
  readonly typed: Readonly<Record<string, string>>;
  /** Everything that is left of the order was chosen. */
  readonly all: boolean;
}

/** `line.<id>=<quantity>` boxes of a form about an order; what cannot be read is refused by the rules, not here. */
export function chosenLines(form: PostedForm, { lines }: Pick<OrderView, 'lines'>): ChosenLines {
  const typed = form.group('line');
  const chosen = lines.flatMap(({ id }) => {
    const text = typed[id] ?? '';
    if (text === '' || text === '0') return [];
    return [{ lineId: id, quantity: /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN }];
  });
  const all = lines.every(({ id, left }) => (chosen.find(({ lineId }) => lineId === id)?.quantity ?? 0) === left);
  return { lines: chosen, typed, all };
}
