import type { Lang } from '../page-context.js';
import { safeHref } from '../safe-href.js';
import { words } from '../words/index.js';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Nothing where the number is hidden. */
  readonly value: number | null;
  readonly shown: string;
  readonly href?: string | undefined;
}

/** A bar a line, longest where there is most; the words stand beside it at their own size. */
export function Bars({ title, bars, lang }: { title: string; bars: readonly Bar[]; lang: Lang }) {
  if (bars.length === 0) return <p class="quiet">{words(lang).charts.none}</p>;
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <ul class="bars" role="list" aria-label={title}>
      {bars.map(({ key, label, value, shown, href }) => (
        <li key={key}>
          <span class="bars__label">{label}</span>
          <span class="bars__value">{href ? <a href={safeHref(href)}>{shown}</a> : shown}</span>
          <svg class="bars__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bars__rail" width="100" height="8" />
            <rect class="bars__fill" width={Math.round(((value ?? 0) / most) * 1000) / 10} height="8" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
