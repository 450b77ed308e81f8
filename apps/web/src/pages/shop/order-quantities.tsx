import { Icon, fieldText, words, type FieldFaults, type Lang } from '@market/ui';

export interface QuantityLine {
  readonly id: string;
  readonly name: string;
  readonly option: string | null;
  readonly left: number;
  /** Nothing of it can be chosen any more, and why. */
  readonly closed?: string | undefined;
  readonly hint: string;
}

/** How many of each line of an order: for cancelling and returning, by buyers and shops alike. */
export function OrderQuantities({
  lines,
  typed,
  preset,
  labelOf,
  faults = {},
  lang,
  prefix = 'line',
}: {
  lines: readonly QuantityLine[];
  typed: Readonly<Record<string, string>>;
  /** What stands in a box before anything was typed. */
  preset: 'all' | 'none';
  labelOf: (name: string) => string;
  faults?: FieldFaults | undefined;
  lang: Lang;
  prefix?: string;
}) {
  return (
    <ul class="quantities" role="list">
      {lines.map((line) => {
        const id = `f-${prefix}-${line.id}`;
        const fault = Object.hasOwn(faults, `line.${line.id}`) ? faults[`line.${line.id}`] : undefined;
        const named = line.option ? `${line.name}, ${line.option}` : line.name;
        return (
          <li key={line.id} class={fault ? 'quantities__row field--fault' : 'quantities__row'}>
            <label for={id}>
              <span class="quantities__name">{named}</span>
              <span class="visually-hidden">. {labelOf(named)}</span>
            </label>
            {line.closed ? (
              <span class="quiet">{line.closed}</span>
            ) : (
              <span class="quantities__box">
                <input
                  class="field__box"
                  id={id}
                  name={`line.${line.id}`}
                  type="number"
                  inputMode="numeric"
                  min="0"
                  max={line.left}
                  value={typed[line.id] ?? (preset === 'all' ? line.left : 0)}
                  aria-invalid={fault ? 'true' : undefined}
                  aria-describedby={`${id}-hint`}
                />
                <span class="quiet" id={`${id}-hint`}>
                  {line.hint}
                </span>
              </span>
            )}
            {fault && (
              <p class="field__fault">
                <Icon name="circle-alert" />
                {fieldText(fault, lang)}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the summary of a refused form calls each box. */
export const quantityLabels = (lines: readonly Pick<QuantityLine, 'id' | 'name'>[], lang: Lang): Readonly<Record<string, string>> => ({
  lines: words(lang).orders.items,
  ...Object.fromEntries(lines.map(({ id, name }) => [`line.${id}`, name])),
});
