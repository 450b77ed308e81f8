import { Icon, words, type Lang } from '@market/ui';

/** One figure against the most that a class allows, as words. */
export interface MeasuredView {
  readonly value: string;
  readonly most: string;
  readonly within: boolean;
}

export interface SizeView {
  readonly size: string;
  readonly group: 'production' | 'trade-and-services';
  readonly steps: readonly {
    readonly size: string;
    readonly employees: MeasuredView;
    /** None in the first year. */
    readonly revenue: MeasuredView | null;
    readonly capital: MeasuredView;
    readonly fits: boolean;
  }[];
}

/** The size class and every comparison that led to it, with its legal basis. */
export function SizeExplanation({ view, lang }: { view: SizeView; lang: Lang }) {
  const say = words(lang).registration.size;
  const firstYear = view.steps.some(({ revenue }) => revenue === null);
  return (
    <section class="size-view" aria-label={say.title}>
      <p class="size-view__is">
        <Icon name="badge-check" /> {say.is(view.size)}
      </p>
      <p class="quiet">
        {say.group}: {say.groups[view.group]}. {say.basis} {firstYear && say.firstYear}
      </p>
      <ul class="size-view__steps" role="list">
        {view.steps.map(({ size, employees, revenue, capital, fits }) => (
          <li key={size} class={fits ? 'size-view__fits' : undefined}>
            <p>
              <strong>{size}</strong>: {fits ? say.fits : say.fitsNot}
            </p>
            <dl>
              <Figure name={say.employees} of={employees} lang={lang} />
              {revenue && <Figure name={say.revenue} of={revenue} lang={lang} />}
              <Figure name={say.capital} of={capital} lang={lang} />
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ name, of, lang }: { name: string; of: MeasuredView; lang: Lang }) {
  const say = words(lang).registration.size;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {of.value} <span class={of.within ? 'size-view__within' : 'size-view__beyond'}>({of.within ? say.within : say.beyond})</span>
        <span class="quiet"> {say.most(of.most)}</span>
      </dd>
    </div>
  );
}
