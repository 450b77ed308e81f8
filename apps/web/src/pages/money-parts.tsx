import type { ComponentChildren } from 'preact';
import { fieldText, type FieldFaults, type PageContext } from '@market/ui';

/** What was refused, in which row, and what had been typed there. */
export type MoneyRefused =
  | { readonly at: string; readonly message: string; readonly faults: FieldFaults; readonly typed: Readonly<Record<string, string>> }
  | undefined;

interface MoneyGroupProps {
  /** Where links to this kind lead. */
  readonly id?: string;
  readonly title: string;
  readonly hint: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** Pieces of money of one kind, none where there is none. */
export function MoneyGroup({ id, title, hint, count, children }: MoneyGroupProps) {
  if (count === 0) return null;
  return (
    <section class="money-group" id={id}>
      <h2>
        {title} <span class="money-group__count">{count}</span>
      </h2>
      <p class="field__hint">{hint}</p>
      <ul class="money-list" role="list">
        {children}
      </ul>
    </section>
  );
}

interface MoneyFactsProps {
  readonly amount: string;
  readonly facts: readonly (readonly [name: string, value: ComponentChildren])[];
}

export function MoneyFacts({ amount, facts }: MoneyFactsProps) {
  return (
    <div class="money__facts">
      <p class="money__amount">{amount}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface MoneyBoxProps {
  readonly row: string;
  readonly name: string;
  readonly label: string;
  readonly refused: MoneyRefused;
  readonly lang: PageContext['lang'];
  readonly value?: string;
  readonly inputMode?: 'numeric';
}

/** Names in the forms repeat from row to row, so each box gets the row's id for its own. */
export function MoneyBox({ row, name, label, refused, lang, value = '', inputMode }: MoneyBoxProps) {
  const id = `${name}-${row}`;
  const fault = refused?.faults[name];
  return (
    <label class="money__box" for={id}>
      <span class="field__label">{label}</span>
      {fault && (
        <span class="field__fault" id={`${id}-fault`}>
          {fieldText(fault, lang)}
        </span>
      )}
      <input
        class="field__box"
        id={id}
        name={name}
        required
        maxLength={200}
        inputMode={inputMode}
        value={refused?.typed[name] ?? value}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
    </label>
  );
}
