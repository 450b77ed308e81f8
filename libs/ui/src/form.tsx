import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';
import type { Lang } from './page-context.js';
import { fieldText, words } from './words/index.js';

/** Refused fields by name, each with the code of its fault: `Problem.fields`. */
export type FieldFaults = Readonly<Record<string, string>>;

export function Csrf({ token }: { token: string }) {
  return <input type="hidden" name="_csrf" value={token} />;
}

const idOf = (name: string, among?: string): string =>
  `f-${[name, among]
    .filter(Boolean)
    .join('-')
    .replace(/[^a-zA-Z0-9]+/g, '-')}`;

interface FieldProps extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'label' | 'lang'> {
  readonly name: string;
  /** Tells fields of one name apart where a page has several forms alike. */
  readonly among?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly faults?: FieldFaults | undefined;
  readonly lang: Lang;
  /** A text area of this many rows instead of a line. */
  readonly rows?: number;
  readonly after?: ComponentChildren;
}

/** A label above its box, a hint between them, what is wrong below, all tied together for those who listen. */
export function Field({ name, among, label, hint, faults, lang, rows, after, required, ...input }: FieldProps) {
  const id = idOf(name, among);
  const fault = faults && Object.hasOwn(faults, name) ? faults[name] : undefined;
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const shared = {
    id,
    name,
    required,
    class: 'field__box',
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div class={fault ? 'field field--fault' : 'field'}>
      <label class="field__label" for={id}>
        {label}
        {!required && <span class="field__optional"> ({words(lang).common.optional})</span>}
      </label>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...shared} rows={rows} maxLength={input.maxLength}>
          {input.value as string}
        </textarea>
      ) : (
        <input type="text" {...input} {...shared} />
      )}
      {after}
      {fault && (
        <p class="field__fault" id={`${id}-fault`}>
          <Icon name="circle-alert" />
          {fieldText(fault, lang)}
        </p>
      )}
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Options of one group stand together under its name. */
  readonly group?: string;
}

/** The password once more, before something that whoever found an open page must not do. Its box is `password`. */
interface OwnPasswordProps {
  /** Where a page asks for it in two forms, each box has a name of its own. */
  readonly name?: string;
  readonly faults: FieldFaults | undefined;
  readonly lang: Lang;
}

export function OwnPassword({ name = 'password', faults, lang }: OwnPasswordProps) {
  const { ownPassword, ownPasswordHint } = words(lang).common;
  const box = { name, type: 'password', autocomplete: 'current-password', maxLength: 200, required: true } as const;
  return <Field {...box} label={ownPassword} hint={ownPasswordHint} faults={faults} lang={lang} />;
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly faults?: FieldFaults | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly lang: Lang;
}

/** Neighbours of one group together; those without one each by themselves. */
function grouped(options: readonly Option[]): readonly (readonly [string | undefined, readonly Option[]])[] {
  const groups: [string | undefined, Option[]][] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last[0] === option.group) last[1].push(option);
    else groups.push([option.group, [option]]);
  }
  return groups;
}

export function SelectField({ name, label, options, value, faults, hint, required, lang }: SelectProps) {
  const id = idOf(name);
  const fault = faults && Object.hasOwn(faults, name) ? faults[name] : undefined;
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class={fault ? 'field field--fault' : 'field'}>
      <label class="field__label" for={id}>
        {label}
        {!required && <span class="field__optional"> ({words(lang).common.optional})</span>}
      </label>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        class="field__box"
        id={id}
        name={name}
        required={required}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={described || undefined}
      >
        {grouped(options).map(([group, members]) => {
          const shown = members.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ));
          return group === undefined ? (
            shown
          ) : (
            <optgroup key={group} label={group}>
              {shown}
            </optgroup>
          );
        })}
      </select>
      {fault && (
        <p class="field__fault" id={`${id}-fault`}>
          <Icon name="circle-alert" />
          {fieldText(fault, lang)}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly title: string;
  readonly text?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly required?: boolean;
}

/** One of several ways, as a row that can be pressed anywhere. */
export function Choice({ name, value, checked, disabled, title, text, aside, required }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} value={value} checked={checked} disabled={disabled} required={required} />
      <span class="choice__words">
        <span class="choice__title">{title}</span>
        {text && <span class="choice__text">{text}</span>}
      </span>
      {aside && <span class="choice__aside">{aside}</span>}
    </label>
  );
}

/** What is wrong with the whole form, on top, each line leading to its box. */
export function ErrorSummary({
  message,
  faults = {},
  labels,
  among,
  lang,
}: {
  message?: string | undefined;
  faults?: FieldFaults | undefined;
  /** Of the form that was refused, where a page has several alike. */
  among?: string | undefined;
  labels: Readonly<Record<string, string>>;
  lang: Lang;
}) {
  const listed = Object.entries(faults);
  if (!message && listed.length === 0) return null;
  return (
    <div class="notice notice--danger error-summary" role="alert" tabIndex={-1} data-focus>
      <Icon name="circle-alert" />
      <div>
        <p class="notice__title">{message ?? words(lang).common.errorSummary(listed.length)}</p>
        {listed.length > 0 && (
          <ul>
            {listed.map(([name, code]) => (
              <li key={name}>
                <a href={`#${idOf(name, among)}`}>{labels[name] ?? name}</a>: {fieldText(code, lang)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** A number between two buttons. The buttons wake up with the script; without it the box is typed into. */
export function QuantityInput({
  name = 'quantity',
  value,
  max,
  of,
  lang,
  id,
}: {
  name?: string;
  value: number;
  max?: number | undefined;
  of: string;
  lang: Lang;
  id: string;
}) {
  const say = words(lang).common;
  return (
    <span class="quantity" data-quantity>
      <button class="quantity__step" type="button" data-step="-1" aria-label={say.lessOf(of)} hidden>
        <Icon name="minus" />
      </button>
      <label class="visually-hidden" for={id}>
        {say.quantity}: {of}
      </label>
      <input class="quantity__box" id={id} name={name} type="number" inputMode="numeric" min="1" max={max} value={value} required />
      <button class="quantity__step" type="button" data-step="1" aria-label={say.moreOf(of)} hidden>
        <Icon name="plus" />
      </button>
    </span>
  );
}
