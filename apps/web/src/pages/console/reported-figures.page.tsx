import {
  Badge,
  Csrf,
  EmptyState,
  ErrorSummary,
  Field,
  Notice,
  SelectField,
  words,
  type FieldFaults,
  type Option,
  type PageContext,
} from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { ReportedTable, type ReportedFigureView } from './reported-table.js';

export interface ReportedRowView extends ReportedFigureView {
  readonly code: string;
  readonly revised: boolean;
  readonly reason: string | null;
  readonly author: string | null;
  readonly recordedAt: Date;
}

export interface ReportedFiguresPageProps {
  readonly page: PageContext;
  readonly indicators: readonly Option[];
  readonly figures: readonly ReportedRowView[];
  readonly mayWrite: boolean;
  readonly done: boolean;
  /** The figure that another is to take the place of. */
  readonly revising?: ReportedRowView | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Numbers of others, marked as such; a form adds to them and never writes over one. */
export function ReportedFiguresPage(props: ReportedFiguresPageProps) {
  const { page, figures, mayWrite, done, refused } = props;
  const say = words(page.lang).reports.figures;
  const labels = {
    ...{
      indicator: say.indicator,
      from: say.from,
      to: say.to,
      value: say.value,
      source: say.source,
      note: say.note,
      reason: say.reviseReason,
    },
  };
  const [current, earlier] = [figures.filter(({ revised }) => !revised), figures.filter(({ revised }) => revised)];
  const recorded = {
    label: say.recorded,
    of: ({ author, recordedAt, reason }: ReportedRowView) => (
      <>
        {words(page.lang).reports.by(author ?? words(page.lang).participation.demo, recordedAt)}
        {reason && <span class="stock-row__facts">{say.revision(reason)}</span>}
      </>
    ),
  };
  const act = { label: say.revise, of: ({ id, indicator }: ReportedRowView) => <Revise id={id} of={indicator} word={say.revise} /> };
  return (
    <ConsoleFrame page={page} title={say.title} section="reported">
      <p class="lead">
        <Badge tone="warning">{say.badge}</Badge> {say.lead}
      </p>
      {done && <Notice tone="success" title={say.done} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      {current.length === 0 ? (
        <EmptyState icon="receipt" title={say.none} text={say.noneHint} />
      ) : (
        <ReportedTable figures={current} lang={page.lang} more={mayWrite ? [recorded, act] : [recorded]} />
      )}
      {mayWrite && <FigureForm {...props} />}
      {earlier.length > 0 && (
        <details class="desk__section">
          <summary>{say.earlier}</summary>
          <ReportedTable figures={earlier} lang={page.lang} more={[recorded]} />
        </details>
      )}
    </ConsoleFrame>
  );
}

function Revise({ id, of, word }: { id: string; of: string; word: string }) {
  return (
    <a href={`/quan-tri/so-lieu-bao-cao?sua=${id}#ghi`}>
      {word}
      <span class="visually-hidden">: {of}</span>
    </a>
  );
}

function FigureForm({ page, indicators, revising, typed, refused }: ReportedFiguresPageProps) {
  const say = words(page.lang).reports.figures;
  const box = (name: string) => ({ name, value: typed[name] ?? '', faults: refused?.faults, lang: page.lang });
  return (
    <section class="panel desk__section" id="ghi">
      <h2>{revising ? say.reviseTitle : say.addTitle}</h2>
      {revising && <p class="lead">{revising.indicator}</p>}
      <form method="post" action="/quan-tri/so-lieu-bao-cao">
        <Csrf token={page.csrf} />
        {revising ? (
          <input type="hidden" name="revises" value={revising.id} />
        ) : (
          <SelectField {...box('indicator')} label={say.indicator} options={indicators} required />
        )}
        <div class="fields-grid">
          <Field {...box('from')} type="date" label={say.from} required />
          <Field {...box('to')} type="date" label={say.to} required />
          <Field {...box('value')} label={say.value} hint={say.valueHint} inputMode="decimal" maxLength={20} required />
          <SelectField
            {...box('sourceKind')}
            label={say.sourceKind}
            options={(['document', 'agency'] as const).map((value) => ({ value, label: say.sourceKinds[value] }))}
            required
          />
        </div>
        <Field {...box('source')} label={say.source} hint={say.sourceHint} maxLength={500} required />
        <Field {...box('note')} label={say.note} maxLength={500} />
        {revising && <Field {...box('reason')} label={say.reviseReason} maxLength={500} required />}
        <button class="button button--primary" type="submit">
          {revising ? say.reviseSend : say.add}
        </button>
      </form>
    </section>
  );
}
