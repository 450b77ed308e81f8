import {
  Bars,
  ChartFigure,
  ColumnChart,
  EmptyState,
  formatDate,
  formatMoney,
  LineChart,
  words,
  type Download,
  type Lang,
} from '@market/ui';
import { countColumns } from './count-columns.js';
import type { FiguresView, FigureTable, MapBoundaries, RowsHref, TableHref } from './figures-view.js';
import { PlaceChart } from './place-chart.js';

interface PanelsProps {
  readonly figures: FiguresView;
  readonly boundaries: MapBoundaries;
  readonly hrefOf: RowsHref;
  readonly fileOf: TableHref;
  readonly lang: Lang;
}

const barTables = ['sector', 'size', 'form', 'ocop'] as const satisfies readonly FigureTable[];

/** Charts second: where, how it grew, of what kind, and what was sold. */
export function Panels({ figures, boundaries, hrefOf, fileOf, lang }: PanelsProps) {
  const downloads = downloadsOf(fileOf, lang);
  const places = boundaries === 'since-2025-07' ? 'commune' : 'district';
  return (
    <div class="charts">
      <PlaceChart boundaries={boundaries} rows={figures.tables[places] ?? []} hrefOf={hrefOf} downloads={downloads(places)} lang={lang} />
      <Growth figures={figures} downloads={downloads('growth')} lang={lang} />
      {barTables.map((table) => (
        <CountBars key={table} table={table} figures={figures} hrefOf={hrefOf} downloads={downloads(table)} lang={lang} />
      ))}
      <Trade figures={figures} downloads={downloads('trade')} lang={lang} />
      <Methods figures={figures} downloads={downloads('methods')} lang={lang} />
    </div>
  );
}

const downloadsOf =
  (fileOf: TableHref, lang: Lang) =>
  (table: string): Download[] => {
    const say = words(lang).participation;
    return (['xlsx', 'csv', 'json'] as const).flatMap((type) => {
      const href = fileOf(table, type);
      return href ? [{ href, label: say[type] }] : [];
    });
  };

interface PanelProps {
  readonly figures: FiguresView;
  readonly downloads: readonly Download[];
  readonly lang: Lang;
}

function Growth({ figures: { growth }, downloads, lang }: PanelProps) {
  const say = words(lang).participation;
  const { number } = words(lang).console;
  const [first, last] = [growth[0]!, growth.at(-1)!];
  return (
    <>
      {(['businesses', 'products'] as const).map((of) => (
        <ChartFigure
          key={of}
          title={say.growthOf[of]}
          table={{
            rows: [...growth].reverse(),
            keyOf: ({ day }) => day,
            columns: [
              { label: say.day, of: ({ day }) => formatDate(day, lang) },
              { label: say[of], of: (point) => number(point[of]), numeric: true },
            ],
          }}
          downloads={downloads}
          lang={lang}
        >
          <LineChart
            id={`growth-${of}`}
            title={say.growthOf[of]}
            desc={say.growthDesc(first.day, first[of], last.day, last[of])}
            points={growth.map((point) => ({ label: say.month(point.day.slice(0, 7)), value: point[of] }))}
            say={number}
          />
        </ChartFigure>
      ))}
    </>
  );
}

function CountBars({ table, figures, hrefOf, downloads, lang }: PanelProps & { table: (typeof barTables)[number]; hrefOf: RowsHref }) {
  const say = words(lang).participation;
  const { number } = words(lang).console;
  const rows = figures.tables[table] ?? [];
  const title = say.tables[table] ?? table;
  // Stars are those of products; everything else is counted by businesses.
  const of = table === 'ocop' ? 'products' : 'businesses';
  return (
    <ChartFigure
      title={title}
      table={{ rows, keyOf: ({ value }) => value, columns: countColumns(table, hrefOf, lang) }}
      downloads={downloads}
      lang={lang}
    >
      <Bars
        title={title}
        lang={lang}
        bars={rows
          .filter((row) => row[of] !== 0 && row.value !== 'none')
          .map((row) => ({
            ...{ key: row.value, label: row.label, value: row[of] },
            shown: row[of] === null ? say.hiddenCell : number(row[of]),
            href: row[of] === null ? undefined : hrefOf(of, table, row.value),
          }))}
      />
    </ChartFigure>
  );
}

const million = 1_000_000;

function Trade({ figures: { months, whole }, downloads, lang }: PanelProps) {
  const say = words(lang).participation;
  const { number } = words(lang).console;
  if (!months.some(({ orders }) => orders !== 0)) {
    return (
      <section class="chart">
        <EmptyState icon="receipt" title={say.noTrade} />
      </section>
    );
  }
  const table = {
    rows: [...months].reverse(),
    keyOf: ({ month }: (typeof months)[number]) => month,
    columns: [
      { label: say.monthLabel, of: ({ month }: (typeof months)[number]) => say.month(month) },
      {
        label: say.orders,
        of: ({ orders }: (typeof months)[number]) => (orders === null ? say.hiddenCell : number(orders)),
        numeric: true,
      },
      {
        label: say.value,
        of: ({ value }: (typeof months)[number]) => (value === null ? say.hiddenCell : formatMoney(value, lang)),
        numeric: true,
      },
      ...(months[0]?.givenBack
        ? [
            {
              label: say.givenBack,
              of: ({ givenBack }: (typeof months)[number]) => givenBack && formatMoney(givenBack, lang),
              numeric: true,
            },
          ]
        : []),
    ],
  };
  const desc = whole ? say.ordersDesc(whole.orders) : say.noTradePublic;
  return (
    <>
      <ChartFigure title={say.ordersByMonth} table={table} downloads={downloads} lang={lang}>
        <ColumnChart
          id="orders"
          title={say.ordersByMonth}
          desc={desc}
          columns={months.map(({ month, orders }) => ({ label: say.month(month), value: orders }))}
          say={number}
        />
      </ChartFigure>
      <ChartFigure title={say.valueByMonth} table={table} downloads={downloads} lang={lang}>
        <ColumnChart
          id="value"
          title={say.valueByMonth}
          desc={desc}
          columns={months.map(({ month, value }) => ({ label: say.month(month), value: value && Number(value.minor) / million }))}
          say={number}
        />
      </ChartFigure>
    </>
  );
}

function Methods({ figures: { methods }, downloads, lang }: PanelProps) {
  const say = words(lang).participation;
  const { number } = words(lang).console;
  if (methods.length === 0) return null;
  return (
    <ChartFigure
      title={say.methodsTitle}
      table={{
        rows: methods,
        keyOf: ({ method }) => method,
        columns: [
          { label: say.method, of: ({ method }) => method },
          { label: say.orders, of: ({ orders }) => number(orders), numeric: true },
          { label: say.value, of: ({ value }) => formatMoney(value, lang), numeric: true },
        ],
      }}
      downloads={downloads}
      lang={lang}
    >
      <Bars
        title={say.methodsTitle}
        lang={lang}
        bars={methods.map(({ method, value }) => ({
          key: method,
          label: method,
          value: Number(value.minor),
          shown: formatMoney(value, lang),
        }))}
      />
    </ChartFigure>
  );
}
