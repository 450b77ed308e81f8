import { Icon } from './icon.js';
import type { Lang } from './page-context.js';
import { safeHref } from './safe-href.js';
import { words } from './words/index.js';

export interface FacetValue {
  readonly label: string;
  readonly count: number;
  /** The results with this value added, or taken away where it is active. */
  readonly href: string;
  readonly active: boolean;
}

export interface FacetView {
  readonly name: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

const shownAtOnce = 7;

function Values({ values, lang }: { values: readonly FacetValue[]; lang: Lang }) {
  return (
    <ul role="list">
      {values.map((value) => (
        <li key={value.href}>
          <a class="facet__value" href={safeHref(value.href)} aria-current={value.active ? 'true' : undefined}>
            <span class="facet__box">{value.active && <Icon name="check" />}</span>
            <span class="facet__label">{value.label}</span>
            <span class="facet__count">{words(lang).common.number(value.count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Filters are plain links: each is a page that can be kept, shared and read without a script. */
export function Facets({ facets, lang }: { facets: readonly FacetView[]; lang: Lang }) {
  return (
    <div class="facets">
      {facets
        .filter((facet) => facet.values.length > 0)
        .map((facet) => {
          const rest = facet.values.slice(shownAtOnce);
          return (
            <section class="facet" key={facet.name} aria-labelledby={`facet-${facet.name}`}>
              <h2 class="facet__title" id={`facet-${facet.name}`}>
                {facet.label}
              </h2>
              <Values values={facet.values.slice(0, shownAtOnce)} lang={lang} />
              {rest.length > 0 && (
                <details open={rest.some((value) => value.active)}>
                  <summary>{words(lang).shop.results.moreValues(rest.length)}</summary>
                  <Values values={rest} lang={lang} />
                </details>
              )}
            </section>
          );
        })}
    </div>
  );
}
