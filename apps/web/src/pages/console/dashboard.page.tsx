import type { LocalDay } from '@market/kernel';
import { Icon, Notice, words, type Option, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { FiguresForm } from './figures-form.js';
import type { FiguresView, MapBoundaries } from './figures/figures-view.js';
import { Headline } from './figures/headline.js';
import { Panels } from './figures/panels.js';
import { figuresQuery, rowsHref } from './figures/links.js';

export interface DashboardPageProps {
  readonly page: PageContext;
  readonly today: LocalDay;
  readonly boundaries: MapBoundaries;
  readonly places: readonly Option[];
  /** `district:899`; empty for the whole province. */
  readonly place: string;
  readonly placeName: string;
  readonly figures: FiguresView;
  readonly badDay: boolean;
}

/** Numbers first, charts second, rows third: every number leads to the rows behind it. */
export function DashboardPage({ page, today, boundaries, places, place, placeName, figures, badDay }: DashboardPageProps) {
  const { participation: say, console: desk } = words(page.lang);
  const { asOf, comparedTo, definition } = figures;
  const hrefOf = rowsHref({ asOf, place });
  const query = figuresQuery({ asOf, comparedTo, place });
  return (
    <ConsoleFrame page={page} title={say.title} section="participation">
      {badDay && <Notice tone="danger" title={desk.badDay} live />}
      <FiguresForm
        action="/quan-tri"
        {...{ asOf, comparedTo, today, boundaries, lang: page.lang }}
        places={{ options: places, chosen: place || 'all' }}
      />
      <h2>{say.headline(asOf, placeName)}</h2>
      <Headline figures={figures} hrefOf={hrefOf} lang={page.lang} />
      <Panels
        figures={figures}
        boundaries={boundaries}
        hrefOf={hrefOf}
        fileOf={(table, type) => (type === 'json' ? undefined : `/quan-tri/so-lieu/${table}.${type}${query}`)}
        lang={page.lang}
      />
      <p class="downloads">
        <a class="button button--outline" href={`/quan-tri/so-lieu/tat-ca.xlsx${query}`} download>
          <Icon name="download" />
          {say.workbook}
        </a>
        <a class="button button--quiet" href="/quan-tri/so-lieu-bao-cao">
          {say.seeReported}
        </a>
      </p>
      <p class="desk__note">{say.definition(definition)}</p>
      <p class="desk__note">{say.mapSource}</p>
    </ConsoleFrame>
  );
}
