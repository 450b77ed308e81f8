import { Icon, words, type Lang } from '@market/ui';

interface SearchBoxProps {
  readonly action: string;
  readonly label: string;
  readonly q: string;
  readonly lang: Lang;
  /** What goes on with the search, such as a topic that was chosen. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** One line to type into; what was typed stays. */
export function SearchBox({ action, label, q, lang, kept = {} }: SearchBoxProps) {
  return (
    <form class="portal-search" action={action} role="search" aria-label={label}>
      <label class="visually-hidden" for="portal-q">
        {label}
      </label>
      <input class="field__box" id="portal-q" type="search" name="q" value={q} placeholder={label} maxLength={100} />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="button button--primary" type="submit">
        <Icon name="search" />
        {words(lang).portal.search.button}
      </button>
    </form>
  );
}
