import type { LocalDay } from '@market/kernel';
import type { ComponentChildren } from 'preact';
import { Layout, Notice, SelectField, Table, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export type Dimension = 'district' | 'commune' | 'sector' | 'size' | 'form' | 'ocop';

/** Where the figures stand: at the console's desk, or open to everybody. */
export type FiguresFace = 'console' | 'public';

export interface ParticipationPageProps {
  readonly page: PageContext;
  readonly face: FiguresFace;
  readonly asOf: LocalDay;
  readonly today: LocalDay;
  readonly by: Dimension;
  readonly definition: string;
  readonly businesses: number;
  readonly products: number;
  readonly rows: readonly { readonly value: string; readonly label: string; readonly businesses: number; readonly products: number }[];
  readonly badDay: boolean;
}

const actions: Readonly<Record<FiguresFace, string>> = { console: '/quan-tri', public: '/so-lieu' };
const dimensions: readonly Dimension[] = ['district', 'commune', 'sector', 'size', 'form', 'ocop'];

/** Numbers first: who takes part as of the end of a day, and where. */
export function ParticipationPage({ page, face, asOf, today, by, definition, businesses, products, rows, badDay }: ParticipationPageProps) {
  const say = words(page.lang).console;
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const numbered = rows.map((row, at) => ({ ...row, ordinal: at + 1 }));
  return (
    <Frame page={page} face={face} title={say.participation}>
      {badDay && <Notice tone="danger" title={say.badDay} live />}
      <form class="desk__filter" method="get" action={actions[face]}>
        <div class="field">
          <label class="field__label" for="f-asOf">
            {say.asOf}
          </label>
          <input class="field__box" id="f-asOf" type="date" name="asOf" value={asOf} max={today} required />
        </div>
        <SelectField
          name="by"
          label={say.by}
          value={by}
          required
          options={dimensions.map((value) => ({ value, label: say.dimensions[value] }))}
          lang={page.lang}
        />
        <button class="button button--primary" type="submit">
          {say.show}
        </button>
      </form>
      <h2>{say.headline(asOf)}</h2>
      <dl class="figures">
        <div class="figure">
          <dt>{say.businesses}</dt>
          <dd>{say.number(businesses)}</dd>
        </div>
        <div class="figure">
          <dt>{say.products}</dt>
          <dd>{say.number(products)}</dd>
        </div>
      </dl>
      <Table
        caption={say.dimensions[by]}
        rows={numbered}
        keyOf={({ value }) => value}
        columns={[
          { label: say.ordinal, of: ({ ordinal }) => say.number(ordinal), numeric: true },
          { label: say.dimensions[by], of: ({ label }) => label || say.unknown },
          { label: say.businesses, of: (row) => say.number(row.businesses), numeric: true },
          {
            label: say.share,
            of: (row) => (
              <meter class="share" min={0} max={1} value={share(row.businesses, businesses)} aria-label={say.number(row.businesses)} />
            ),
          },
          { label: say.products, of: (row) => say.number(row.products), numeric: true },
        ]}
      />
      <p class="desk__note">{say.definition(definition)}</p>
    </Frame>
  );
}

/** The same figures at an officer's desk and in public. */
function Frame({ page, face, title, children }: { page: PageContext; face: FiguresFace; title: string; children: ComponentChildren }) {
  if (face === 'console') {
    return (
      <ConsoleFrame page={page} title={title} section="participation">
        {children}
      </ConsoleFrame>
    );
  }
  const owner = words(page.lang).console.publicTitle;
  return (
    <Layout page={page} title={`${title} · ${owner}`} sheet="desk">
      <div class="wide desk">
        <header class="desk__head">
          <p class="desk__owner">{owner}</p>
          <h1>{title}</h1>
        </header>
        {children}
      </div>
    </Layout>
  );
}
