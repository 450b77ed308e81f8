import type { LocalDay } from '@market/kernel';
import { Badge, Csrf, EmptyState, ErrorSummary, SelectField, Table, words, type FieldFaults, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export type ReportStateView = 'draft' | 'submitted' | 'returned';
export const stateTones = { draft: 'warning', submitted: 'leaf', returned: 'plain' } as const;
export type Regime = 'decree-09' | 'calendar';

export interface ReportLineView {
  readonly id: string;
  readonly regime: Regime;
  readonly period: string;
  readonly revision: number;
  readonly state: ReportStateView;
  readonly sha256: string | null;
  readonly changedAt: Date;
}

export interface ReportsPageProps {
  readonly page: PageContext;
  readonly reports: readonly ReportLineView[];
  /** Periods that have begun by each way of counting, the latest first. */
  readonly periods: Readonly<Record<Regime, readonly PeriodChoice[]>>;
  readonly mayWrite: boolean;
  readonly refused?:
    { readonly message: string; readonly faults: FieldFaults; readonly typed: Readonly<Record<string, string>> } | undefined;
}

export interface PeriodChoice {
  readonly code: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

const regimes: readonly Regime[] = ['decree-09', 'calendar'];

/** Every report of every period, and where the next one begins. */
export function ReportsPage({ page, reports, periods, mayWrite, refused }: ReportsPageProps) {
  const say = words(page.lang).reports;
  const labels = { period: say.period };
  return (
    <ConsoleFrame page={page} title={say.title} section="reports">
      <p class="lead">{say.lead}</p>
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      {mayWrite && (
        <section class="panel">
          <h2>{say.draftNew}</h2>
          <form class="desk__filter" method="post" action="/quan-tri/bao-cao">
            <Csrf token={page.csrf} />
            <SelectField
              name="period"
              label={say.period}
              value={refused?.typed['period']}
              faults={refused?.faults}
              required
              options={regimes.flatMap((regime) =>
                periods[regime].map(({ code, from, to }) => ({
                  value: `${regime}/${code}`,
                  label: `${say.periodName(code)}, ${say.span(from, to)}`,
                  group: say.regimes[regime],
                })),
              )}
              lang={page.lang}
            />
            <button class="button button--primary" type="submit">
              {say.begin}
            </button>
          </form>
        </section>
      )}
      {reports.length === 0 ? (
        <EmptyState icon="receipt" title={say.none} text={mayWrite ? say.noneHint : ''} />
      ) : (
        <Table
          caption={say.list}
          rows={reports}
          keyOf={({ id }) => id}
          columns={[
            { label: say.period, of: ({ id, period }) => <a href={`/quan-tri/bao-cao/${id}`}>{say.periodName(period)}</a> },
            { label: say.regime, of: ({ regime }) => say.regimes[regime] },
            { label: say.revisionLabel, of: ({ revision }) => revision, numeric: true },
            { label: say.state, of: ({ state }) => <Badge tone={stateTones[state]}>{say.states[state]}</Badge> },
            { label: say.changed, of: ({ changedAt }) => words(page.lang).oversight.audit.when(changedAt) },
            { label: say.seal, of: ({ sha256 }) => sha256 && <code class="seal">{sha256.slice(0, 12)}…</code> },
          ]}
        />
      )}
    </ConsoleFrame>
  );
}
