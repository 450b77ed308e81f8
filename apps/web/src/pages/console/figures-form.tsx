import type { LocalDay } from '@market/kernel';
import type { JSX } from 'preact';
import { SelectField, words, type Lang, type Option } from '@market/ui';
import type { MapBoundaries } from './figures/figures-view.js';

interface FiguresFormProps {
  readonly action: string;
  readonly asOf: LocalDay;
  readonly comparedTo: LocalDay;
  readonly today: LocalDay;
  readonly boundaries: MapBoundaries;
  /** Places to which all may be narrowed, and the one it is narrowed to. */
  readonly places?: { readonly options: readonly Option[]; readonly chosen: string } | undefined;
  readonly lang: Lang;
}

/** Of which day, held against which, on which map, of which place. */
export function FiguresForm({ action, asOf, comparedTo, today, boundaries, places, lang }: FiguresFormProps) {
  const say = words(lang).participation;
  return (
    <form class="desk__filter" method="get" action={action}>
      <FilterBox type="date" name="asOf" label={say.asOf} value={asOf} max={today} />
      <FilterBox type="date" name="comparedTo" label={say.comparedTo} value={comparedTo} max={today} />
      <SelectField
        name="boundaries"
        label={say.boundaries}
        value={boundaries}
        required
        options={(['since-2025-07', 'before-2025-07'] as const).map((value) => ({ value, label: say.boundaryNames[value] }))}
        lang={lang}
      />
      {places && <SelectField name="place" label={say.place} value={places.chosen} required options={places.options} lang={lang} />}
      <button class="button button--primary" type="submit">
        {say.show}
      </button>
    </form>
  );
}

/** A box of a search: whatever is left empty asks for everything, so none says that it may be. */
export function FilterBox({ name, label, ...input }: { name: string; label: string } & JSX.InputHTMLAttributes<HTMLInputElement>) {
  return (
    <div class="field">
      <label class="field__label" for={`f-${name}`}>
        {label}
      </label>
      <input {...input} class="field__box" id={`f-${name}`} name={name} />
    </div>
  );
}
