import type { Money } from '@market/kernel';
import { EmptyState, formatMoney, formatPercent, Icon, Notice, Table, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export interface WithholdingView {
  readonly taxCode: string;
  readonly taxpayer: string;
  readonly shop: string;
  readonly activity: 'goods' | 'services' | 'transport' | 'other' | 'digital';
  readonly orders: number;
  readonly revenue: Money;
  /** A share of one. */
  readonly vatRate: number;
  readonly vat: Money;
  readonly pitRate: number;
  readonly pit: Money;
}

export interface WithholdingPageProps {
  readonly page: PageContext;
  readonly month: string;
  readonly previous: string;
  readonly next: string | undefined;
  readonly dueOn: string;
  readonly taxpayers: number;
  readonly sums: Readonly<Record<'revenue' | 'vat' | 'pit' | 'total', Money>>;
  readonly rows: readonly WithholdingView[];
}

const home = '/quan-tri/khau-tru-thue';

/** What the monthly declaration is made of: the sums first, then each taxpayer by activity. */
export function WithholdingPage({ page, month, previous, next, dueOn, taxpayers, sums, rows }: WithholdingPageProps) {
  const { withholding: say, statement } = words(page.lang).ledger;
  const money = (amount: Money) => formatMoney(amount, page.lang);
  const numbered = rows.map((row, at) => ({ ...row, ordinal: at + 1 }));
  return (
    <ConsoleFrame page={page} title={say.title} section="taxes">
      <p class="lead">{say.intro}</p>
      <div class="statement__head">
        <h2>{statement.monthTitle(month)}</h2>
        <nav class="statement__months" aria-label={statement.months}>
          <a class="button button--quiet" rel="prev" href={`${home}?month=${previous}`}>
            <Icon name="chevron-left" />
            {statement.previous}
          </a>
          {next && (
            <a class="button button--quiet" rel="next" href={`${home}?month=${next}`}>
              {statement.next}
              <Icon name="chevron-right" />
            </a>
          )}
        </nav>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="receipt" title={say.none} text={say.noneHint} />
      ) : (
        <>
          <Notice tone="info" title={say.due(dueOn)}>
            {say.sellers(taxpayers)}
          </Notice>
          <dl class="figures figures--money">
            {(['revenue', 'vat', 'pit', 'total'] as const).map((key) => (
              <div key={key} class="figure">
                <dt>{say[key]}</dt>
                <dd>{money(sums[key])}</dd>
              </div>
            ))}
          </dl>
          <p class="ledger-actions">
            <a class="button button--outline" href={`${home}/${month}.xlsx`}>
              <Icon name="download" />
              {say.xlsx}
            </a>
            <a class="button button--quiet" href={`${home}/${month}.csv`}>
              <Icon name="download" />
              {say.csv}
            </a>
          </p>
          <Table
            caption={say.title}
            captionHidden
            rows={numbered}
            keyOf={({ ordinal }) => String(ordinal)}
            columns={[
              { label: say.ordinal, of: ({ ordinal }) => ordinal, numeric: true },
              { label: say.taxCode, of: ({ taxCode }) => taxCode },
              { label: say.taxpayer, of: ({ taxpayer }) => taxpayer },
              { label: say.activity, of: ({ activity }) => say.activities[activity] },
              { label: say.orders, of: ({ orders }) => orders, numeric: true },
              { label: say.revenue, of: ({ revenue }) => money(revenue), numeric: true },
              {
                label: say.vat,
                of: ({ vat, vatRate }) => <Tax amount={money(vat)} rate={formatPercent(vatRate, page.lang)} />,
                numeric: true,
              },
              {
                label: say.pit,
                of: ({ pit, pitRate }) => <Tax amount={money(pit)} rate={formatPercent(pitRate, page.lang)} />,
                numeric: true,
              },
            ]}
          />
        </>
      )}
    </ConsoleFrame>
  );
}

function Tax({ amount, rate }: { amount: string; rate: string }) {
  return (
    <>
      {amount}
      <span class="statement__parts">{rate}</span>
    </>
  );
}
