import type { Money } from '@market/kernel';
import {
  Csrf,
  EmptyState,
  ErrorSummary,
  Field,
  formatMoney,
  Icon,
  Notice,
  Table,
  words,
  type FieldFaults,
  type PageContext,
} from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export type PayoutsDone = 'proposed' | 'approved' | 'rejected' | 'settled' | 'asked';

export interface OwedView {
  readonly shopId: string;
  readonly shop: string;
  readonly owed: Money;
  /** `Kienlongbank •••• 4567`; none while the shop has no account. */
  readonly account: string | undefined;
  readonly inRun: boolean;
}
export interface PayoutLineView {
  readonly id: string;
  readonly shop: string;
  readonly account: string;
  readonly amount: Money;
  /** Made by an officer at the bank; otherwise the card provider makes it and says what came of it. */
  readonly byBank: boolean;
  readonly state: 'proposed' | 'dropped' | 'approved' | 'paid' | 'failed';
  readonly note: string | null;
  readonly accountInUse: boolean;
}
export interface PayoutRunView {
  readonly id: string;
  readonly number: string;
  readonly at: Date;
  readonly decision: 'approved' | 'rejected' | null;
  /** The reader has proposed it, so another has to approve it. */
  readonly mine: boolean;
  readonly total: Money;
  readonly lines: readonly PayoutLineView[];
}
export interface PayoutsPageProps {
  readonly page: PageContext;
  /** Auditors look and do nothing. */
  readonly mayAct: boolean;
  readonly owed: readonly OwedView[];
  readonly runs: readonly PayoutRunView[];
  readonly done?: PayoutsDone | undefined;
  readonly refused?: { readonly message: string; readonly at: string; readonly faults: FieldFaults; readonly note: string } | undefined;
}

const home = '/quan-tri/chi-tra';

/** What is owed, then the runs that wait for somebody, each with what may be done about it. */
export function PayoutsPage(props: PayoutsPageProps) {
  const { page, mayAct, owed, runs, done, refused } = props;
  const say = words(page.lang).ledger.payouts;
  const ready = owed.some(({ account, inRun }) => account !== undefined && !inRun);
  return (
    <ConsoleFrame page={page} title={say.title} section="payouts">
      <p class="lead">{say.intro}</p>
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={{}} labels={{}} lang={page.lang} />}
      <section class="money-group">
        <h2>{say.owedTitle}</h2>
        {owed.length === 0 ? (
          <EmptyState icon="circle-check" title={say.none} text={say.noneHint} />
        ) : (
          <Table
            caption={say.owedTitle}
            captionHidden
            rows={owed}
            keyOf={({ shopId }) => shopId}
            columns={[
              { label: say.shop, of: ({ shop }) => shop },
              { label: say.account, of: ({ account }) => account ?? say.noAccount },
              { label: say.state, of: ({ account, inRun }) => (inRun ? say.inRun : account === undefined ? say.waits : say.ready) },
              { label: say.amount, of: ({ owed: amount }) => formatMoney(amount, page.lang), numeric: true },
            ]}
          />
        )}
        {mayAct && ready && (
          <form class="ledger-actions" method="post" action={home}>
            <Csrf token={page.csrf} />
            <button class="button button--primary" type="submit">
              {say.propose}
            </button>
            <p class="field__hint">{say.proposeHint}</p>
          </form>
        )}
      </section>
      {runs.map((run) => (
        <Run key={run.id} run={run} {...props} />
      ))}
    </ConsoleFrame>
  );
}

function Run({ run, page, mayAct, refused }: PayoutsPageProps & { run: PayoutRunView }) {
  const say = words(page.lang).ledger.payouts;
  const money = (amount: Money) => formatMoney(amount, page.lang);
  const open = run.decision === 'approved' && run.lines.some(({ state, byBank }) => byBank && state === 'approved');
  return (
    <section class="money-group" aria-labelledby={`run-${run.id}`}>
      <h2 id={`run-${run.id}`}>
        {say.run(run.number)} <span class="money-group__count">{money(run.total)}</span>
      </h2>
      <p class="field__hint">
        {say.proposedAt(run.at)} · {run.decision === null ? say.undecided : say.decisions[run.decision]}
      </p>
      {mayAct && run.decision === null && (
        <div class="ledger-actions">
          {run.mine ? (
            <p>{say.mine}</p>
          ) : (
            <form method="post" action={`${home}/${run.id}/duyet`}>
              <Csrf token={page.csrf} />
              <button class="button button--primary" type="submit">
                {say.approve}
              </button>
            </form>
          )}
          <form method="post" action={`${home}/${run.id}/tu-choi`}>
            <Csrf token={page.csrf} />
            <button class="button button--quiet" type="submit">
              {say.reject}
            </button>
          </form>
        </div>
      )}
      {mayAct && open && (
        <form class="ledger-actions" method="post" action={`${home}/${run.id}/tep-ngan-hang`}>
          <Csrf token={page.csrf} />
          <button class="button button--outline" type="submit">
            <Icon name="download" />
            {say.bankFile}
          </button>
          <p class="field__hint">{say.bankFileHint}</p>
        </form>
      )}
      <ul class="money-list" role="list">
        {run.lines.map((line) => (
          <li key={line.id} class="money">
            <div class="money__facts">
              <p class="money__amount">{money(line.amount)}</p>
              <dl>
                <div>
                  <dt>{say.shop}</dt>
                  <dd>{line.shop}</dd>
                </div>
                <div>
                  <dt>{say.account}</dt>
                  <dd>{line.account}</dd>
                </div>
                <div>
                  <dt>{say.state}</dt>
                  <dd>
                    {say.states[line.state]}
                    {line.note !== null && `: ${say.notes[line.note] ?? line.note}`}
                  </dd>
                </div>
              </dl>
              {line.state === 'approved' && !line.accountInUse && <p class="field__fault">{say.accountChanged}</p>}
            </div>
            {mayAct && !line.byBank && line.state === 'approved' && (
              <form class="ledger-actions" method="post" action={`${home}/dong/${line.id}/hoi-lai`}>
                <Csrf token={page.csrf} />
                <button class="button button--outline" type="submit">
                  {say.askAgain}
                </button>
                <p class="field__hint">{say.askAgainHint}</p>
              </form>
            )}
            {mayAct && line.byBank && line.state === 'approved' && (
              <form class="money__form" method="post" action={`${home}/dong/${line.id}`}>
                <Csrf token={page.csrf} />
                <div class="money__box">
                  <Field
                    name="note"
                    among={line.id}
                    label={say.note}
                    lang={page.lang}
                    required
                    maxLength={200}
                    value={refused?.at === line.id ? refused.note : ''}
                    faults={refused?.at === line.id ? refused.faults : undefined}
                  />
                </div>
                <button class="button button--primary" type="submit" name="outcome" value="paid">
                  {say.paid}
                </button>
                <button class="button button--quiet" type="submit" name="outcome" value="failed">
                  {say.failed}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
