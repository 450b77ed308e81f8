import { Csrf, ErrorSummary, Field, SelectField, words, type FieldFaults, type Option, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

/** What stands in the boxes, as text: exactly what was typed, whether it was right or not. */
export type ProgrammeTyped = Readonly<Record<string, string>>;

export interface ProgrammeFormProps {
  readonly page: PageContext;
  /** Undefined for a new programme. */
  readonly slug: string | undefined;
  readonly typed: ProgrammeTyped;
  readonly chosenForms: readonly string[];
  readonly chosenSections: readonly string[];
  readonly departments: readonly Option[];
  readonly forms: readonly Option[];
  readonly sections: readonly Option[];
  readonly sizes: readonly Option[];
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** One long page in the order in which a decision is written: what, for whom, how much, until when, with which papers. */
export function ProgrammeFormPage(props: ProgrammeFormProps) {
  const { page, slug, typed, departments, sizes, refused } = props;
  const say = words(page.lang).supportDesk.programmes;
  const box = (name: string, label: string, more: { hint?: string; required?: boolean; rows?: number; type?: string } = {}) => {
    const { hint, required = true, rows, type } = more;
    return (
      <Field
        {...{ name, label, required, faults: refused?.faults, lang: page.lang, value: typed[name] ?? '', maxLength: rows ? 20_000 : 500 }}
        {...(hint === undefined ? {} : { hint })}
        {...(rows === undefined ? {} : { rows })}
        {...(type === undefined ? {} : { type })}
      />
    );
  };
  const labels = { slug: say.slug, budget: say.budget, rates: say.rates, closesOn: say.closesOn, departmentId: say.department };
  return (
    <ConsoleFrame page={page} title={slug === undefined ? say.add : say.edit} section="programmes">
      {slug !== undefined && (
        <p>
          <a href={`/ho-tro/chuong-trinh/${slug}`}>{say.view}</a>
        </p>
      )}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <form
        class="desk-form"
        method="post"
        action={slug === undefined ? '/quan-tri/chuong-trinh' : `/quan-tri/chuong-trinh/${slug}`}
        data-once
      >
        <Csrf token={page.csrf} />
        <input type="hidden" name="id" value={typed['id'] ?? ''} />
        <input type="hidden" name="version" value={typed['version'] ?? ''} />
        <div class="field-row">
          {box('title.vi', say.titleVi)}
          {box('title.en', say.titleEn)}
        </div>
        {box('summary.vi', say.summaryVi, { rows: 2 })}
        {box('summary.en', say.summaryEn, { rows: 2 })}
        <div class="field-row">
          {box('slug', say.slug, { hint: say.slugHint })}
          <SelectField
            name="departmentId"
            label={say.department}
            options={departments}
            value={typed['departmentId']}
            faults={refused?.faults}
            required
            lang={page.lang}
          />
        </div>
        {box('legalBasis', say.legalBasis)}
        <div class="field-row">
          {box('opensOn', say.opensOn, { type: 'date' })}
          {box('closesOn', say.closesOn, { type: 'date', required: false, hint: say.closesHint })}
        </div>
        <div class="field-row">
          {box('decisionDays', say.decisionDays)}
          {box('budget', say.budget)}
        </div>
        <fieldset class="desk-form__group">
          <legend>{say.rates}</legend>
          <p class="field__hint">{say.ratesHint}</p>
          {sizes.map(({ value, label }) => (
            <div class="field-row" key={value}>
              {box(`percent.${value}`, say.percent(label), { required: false })}
              {box(`ceiling.${value}`, say.ceiling(label), { required: false })}
            </div>
          ))}
          {box('ratesFrom', say.ratesFrom, { type: 'date' })}
        </fieldset>
        <Checks legend={say.forms} hint={say.allWhenNone} name="forms" options={props.forms} chosen={props.chosenForms} />
        <Checks legend={say.sections} hint={say.allWhenNone} name="sections" options={props.sections} chosen={props.chosenSections} />
        {box('papers', say.papers, { rows: 5, hint: say.papersHint, required: false })}
        {box('body.vi', say.bodyVi, { rows: 10, hint: say.bodyHint, required: false })}
        {box('body.en', say.bodyEn, { rows: 10, required: false })}
        <SelectField
          name="state"
          label={say.state}
          options={(['draft', 'published', 'ended'] as const).map((value) => ({ value, label: say.states[value] }))}
          value={typed['state']}
          required
          lang={page.lang}
        />
        <button class="button button--primary" type="submit">
          {say.save}
        </button>
      </form>
    </ConsoleFrame>
  );
}

interface ChecksProps {
  readonly legend: string;
  readonly hint: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}

function Checks({ legend, hint, name, options, chosen }: ChecksProps) {
  return (
    <fieldset class="desk-form__group">
      <legend>{legend}</legend>
      <p class="field__hint">{hint}</p>
      <div class="checks">
        {options.map(({ value, label }) => (
          <label key={value} class="check">
            <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
