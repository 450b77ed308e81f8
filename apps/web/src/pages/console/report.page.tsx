import type { LocalDay } from '@market/kernel';
import {
  Badge,
  Csrf,
  ErrorSummary,
  Field,
  Icon,
  Notice,
  Table,
  Timeline,
  words,
  type FieldFaults,
  type Lang,
  type PageContext,
} from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { ReportPaper, valueText, type PaperView } from './report-paper.js';
import { stateTones, type Regime, type ReportStateView } from './reports.page.js';

export interface ReportPageProps {
  readonly page: PageContext;
  readonly id: string;
  readonly version: number;
  readonly regime: Regime;
  readonly period: string;
  readonly revision: number;
  readonly state: ReportStateView;
  readonly running: boolean;
  readonly sha256: string | null;
  readonly throughEntry: string | null;
  readonly paper: PaperView;
  readonly notes: Readonly<Record<string, string>>;
  readonly moves: readonly { readonly to: ReportStateView; readonly at: Date; readonly by: string; readonly reason: string | null }[];
  readonly check:
    | {
        readonly same: boolean;
        readonly restated: readonly {
          readonly number: string;
          readonly label: string;
          readonly decimals: number;
          readonly was: string | null;
          readonly is: string | null;
        }[];
      }
    | undefined;
  readonly today: LocalDay;
  readonly mayWrite: boolean;
  readonly mayReturn: boolean;
  readonly done?: 'drafted' | 'saved' | 'submitted' | 'returned' | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults; readonly reason: string } | undefined;
}

/** The paper as it will be signed; beside it, on screen only, what may be done with it and whether it still counts to the same. */
export function ReportPage(props: ReportPageProps) {
  const { page, id, state, running, paper, period, revision, done, refused } = props;
  const say = words(page.lang).reports;
  const labels = { place: say.place, agency: say.agency, title: say.signerTitle, name: say.signerName, reason: say.sendBackReason };
  return (
    <ConsoleFrame page={page} title={`${say.periodName(period)} · ${say.revision(revision)}`} section="reports">
      <div class="no-print">
        {done && <Notice tone="success" title={say.done[done]} live />}
        {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
        <p class="ledger-actions">
          <Badge tone={stateTones[state]}>{say.states[state]}</Badge>
          <a class="button button--outline" href={`/quan-tri/bao-cao/${id}.xlsx`} download>
            <Icon name="download" />
            {say.xlsx}
          </a>
          <span class="desk__hint">{say.print}</span>
        </p>
        {state === 'draft' && <Notice tone={running ? 'warning' : 'info'} title={running ? say.running : say.live} />}
      </div>
      <ReportPaper paper={paper} lang={page.lang} />
      <div class="no-print">
        <Check {...props} />
        {props.mayWrite && <Words {...props} />}
        {props.mayWrite && !running && <Submit {...props} />}
        {props.mayReturn && <SendBack {...props} />}
        <section class="desk__section">
          <h2>{say.history}</h2>
          <Timeline entries={historyOf(props.moves, page.lang)} lang={page.lang} />
        </section>
      </div>
    </ConsoleFrame>
  );
}

const historyOf = (moves: ReportPageProps['moves'], lang: Lang) =>
  moves.map(({ to, at, by, reason }) => ({
    ...{ title: words(lang).reports.moved[to], at, state: 'done' as const },
    note: [by, reason].filter(Boolean).join(': '),
  }));

function Check({ page, check, sha256, throughEntry }: ReportPageProps) {
  const say = words(page.lang).reports;
  if (!check || sha256 === null) return null;
  return (
    <section class="desk__section">
      <h2>{say.check}</h2>
      <Notice tone={check.same ? 'success' : 'danger'} title={check.same ? say.same : say.notSame} />
      <dl class="seal-lines">
        <dt>{say.seal}</dt>
        <dd>
          <code class="seal">{sha256}</code>
        </dd>
        <dt>{say.throughEntry}</dt>
        <dd>{throughEntry}</dd>
      </dl>
      {check.restated.length === 0 ? (
        <p>{say.notRestated}</p>
      ) : (
        <Notice tone="warning" title={say.restated}>
          <p>{say.restatedHint}</p>
          <Table
            caption={say.restated}
            captionHidden
            rows={check.restated}
            keyOf={({ number }) => number}
            columns={[
              { label: say.columns.number, of: ({ number }) => number },
              { label: say.columns.label, of: ({ label }) => label },
              { label: say.was, of: ({ was, decimals }) => valueText(was, decimals, page.lang), numeric: true },
              { label: say.is, of: ({ is, decimals }) => valueText(is, decimals, page.lang), numeric: true },
            ]}
          />
        </Notice>
      )}
    </section>
  );
}

function Words({ page, id, version, paper, notes, refused }: ReportPageProps) {
  const say = words(page.lang).reports;
  const { signer } = paper;
  const faults = refused?.faults;
  return (
    <section class="panel desk__section">
      <h2>{say.signer}</h2>
      <form method="post" action={`/quan-tri/bao-cao/${id}/ghi`}>
        <Csrf token={page.csrf} />
        <input type="hidden" name="version" value={version} />
        <div class="fields-grid">
          <Field name="agency" label={say.agency} value={signer.agency} faults={faults} required maxLength={150} lang={page.lang} />
          <Field name="place" label={say.place} value={signer.place} faults={faults} required maxLength={80} lang={page.lang} />
          <Field name="title" label={say.signerTitle} value={signer.title} faults={faults} required maxLength={80} lang={page.lang} />
          <Field name="name" label={say.signerName} value={signer.name} faults={faults} required maxLength={80} lang={page.lang} />
        </div>
        <details>
          <summary>{say.notes}</summary>
          {paper.lines
            .filter(({ heading }) => !heading)
            .map(({ number, label }) => (
              <Field
                key={number}
                name={`note.${number}`}
                label={say.noteOf(number, label)}
                value={notes[number] ?? ''}
                maxLength={100}
                lang={page.lang}
              />
            ))}
        </details>
        <button class="button button--primary" type="submit">
          {say.save}
        </button>
      </form>
    </section>
  );
}

function Submit({ page, id, version }: ReportPageProps) {
  const say = words(page.lang).reports;
  return (
    <form class="desk__act" method="post" action={`/quan-tri/bao-cao/${id}/gui`}>
      <Csrf token={page.csrf} />
      <input type="hidden" name="version" value={version} />
      <p class="field__hint">{say.submitHint}</p>
      <p>
        <button class="button button--outline" type="submit">
          {say.submit}
        </button>
      </p>
    </form>
  );
}

function SendBack({ page, id, refused }: ReportPageProps) {
  const say = words(page.lang).reports;
  return (
    <details class="desk__section" open={refused !== undefined}>
      <summary>{say.sendBack}</summary>
      <form class="desk__act" method="post" action={`/quan-tri/bao-cao/${id}/tra-lai`}>
        <Csrf token={page.csrf} />
        <Field
          name="reason"
          label={say.sendBackReason}
          hint={say.sendBackHint}
          value={refused?.reason ?? ''}
          faults={refused?.faults}
          rows={3}
          required
          maxLength={500}
          lang={page.lang}
        />
        <p>
          <button class="button button--outline" type="submit">
            {say.sendBack}
          </button>
        </p>
      </form>
    </details>
  );
}
