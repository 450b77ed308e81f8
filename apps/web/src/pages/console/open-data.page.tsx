import type { LocalDay } from '@market/kernel';
import { Layout, Notice, words, type PageContext } from '@market/ui';
import { FiguresForm } from './figures-form.js';
import type { FiguresView, MapBoundaries } from './figures/figures-view.js';
import { Headline } from './figures/headline.js';
import { figuresQuery } from './figures/links.js';
import { Panels } from './figures/panels.js';
import { ReportedTable, type ReportedFigureView } from './reported-table.js';

export interface OpenDataPageProps {
  readonly page: PageContext;
  readonly today: LocalDay;
  readonly boundaries: MapBoundaries;
  readonly figures: FiguresView;
  readonly reported: readonly ReportedFigureView[];
  /** Fewer than this in a cell are hidden. */
  readonly smallestCell: number;
  readonly badDay: boolean;
}

/** What the home page counts, and how: open to everybody, to keep and to use again. */
export function OpenDataPage({ page, today, boundaries, figures, reported, smallestCell, badDay }: OpenDataPageProps) {
  const { participation: say, console: desk } = words(page.lang);
  const { asOf, comparedTo, definition } = figures;
  const query = figuresQuery({ asOf, comparedTo });
  const noRows = () => undefined;
  return (
    <Layout page={page} title={`${say.publicTitle} · ${desk.publicTitle}`} sheet="desk">
      <div class="wide desk">
        <header class="desk__head">
          <p class="desk__owner">{desk.publicTitle}</p>
          <h1>{say.publicTitle}</h1>
          <p class="lead">{say.publicLead}</p>
        </header>
        {badDay && <Notice tone="danger" title={desk.badDay} live />}
        <FiguresForm action="/so-lieu" {...{ asOf, comparedTo, today, boundaries, lang: page.lang }} />
        <h2>{say.headline(asOf, '')}</h2>
        <Headline figures={figures} hrefOf={noRows} lang={page.lang} />
        <Panels
          figures={figures}
          boundaries={boundaries}
          hrefOf={noRows}
          fileOf={(table, type) => (type === 'xlsx' ? undefined : `/so-lieu/${table}.${type}${query}`)}
          lang={page.lang}
        />
        {reported.length > 0 && (
          <section class="desk__section">
            <h2>{say.reportedTitle}</h2>
            <p class="lead">{say.reportedLead}</p>
            <ReportedTable figures={reported} lang={page.lang} />
          </section>
        )}
        <section class="desk__section reading-column">
          <h2>{say.definitionTitle}</h2>
          <p>{say.definition(definition)}</p>
          <p>{say.method1}</p>
          <p>{say.method2}</p>
          <h3>{say.hiddenTitle}</h3>
          <p>{say.hidden(smallestCell)}</p>
          <h3>{say.licenceTitle}</h3>
          <p>{say.licence}</p>
          <p class="desk__note">{say.mapSource}</p>
        </section>
      </div>
    </Layout>
  );
}
