import { Csrf, ErrorSummary, Field, Notice, words, type FieldFaults, type PageContext } from '@market/ui';
import type { ComponentChildren } from 'preact';
import { ApplicationFiles, ApplicationHistory, type ApplicationFile, type ApplicationStep } from '../portal/application-parts.js';
import type { ApplicationState } from '../portal/application-state.js';
import { ConsoleFrame } from './console-frame.js';
import { TermMark, type TermView } from '../term-mark.js';

export type ApplicationAct = 'take' | 'ask-more' | 'approve' | 'refuse' | 'disburse' | 'close';

export interface SupportApplicationProps {
  readonly page: PageContext;
  readonly number: string;
  readonly programme: { readonly title: string; readonly slug: string };
  readonly business: { readonly name: string; readonly form: string; readonly size: string; readonly sector: string };
  readonly state: ApplicationState;
  readonly term: TermView | null;
  readonly purpose: string;
  readonly cost: string;
  readonly granted: string | null;
  readonly rate: { readonly percent: number; readonly ceiling: string };
  readonly most: string;
  readonly mostDigits: string;
  readonly budgetLeft: string;
  readonly officer: string | null;
  readonly paidReference: string | null;
  readonly version: number;
  readonly files: readonly ApplicationFile[];
  readonly steps: readonly ApplicationStep[];
  readonly readOnly: boolean;
  readonly done?: ApplicationAct | undefined;
  readonly refused?:
    | {
        readonly at: ApplicationAct;
        readonly message: string;
        readonly faults: FieldFaults;
        readonly typed: Readonly<Record<string, string>>;
      }
    | undefined;
}

/** An application beside its papers, and what an officer may decide about it now. */
export function SupportApplicationPage(props: SupportApplicationProps) {
  const { page, number, programme, term, done, files, steps, refused, state, purpose, readOnly } = props;
  const say = words(page.lang).supportDesk;
  const portal = words(page.lang).support;
  const labels = {
    ...{ reason: refused?.at === 'refuse' ? say.refuseReason : refused?.at === 'close' ? say.closeReason : say.askMoreReason },
    ...{ amount: say.amount, paidReference: say.paidReference },
  };
  return (
    <ConsoleFrame page={page} title={`${portal.apply.title} ${number}`} section="support">
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <div class="desk__columns">
        <div>
          <section class="panel">
            <h2 class="panel__title">{programme.title}</h2>
            <p class="support-state">
              {portal.application.states[state]} {term && <TermMark term={term} lang={page.lang} />}
            </p>
            <p class="support-purpose">{purpose}</p>
          </section>
          <section class="panel">
            <h2 class="panel__title">{portal.application.papers}</h2>
            <ApplicationFiles files={files} />
          </section>
          {!readOnly && <Acts {...props} />}
        </div>
        <aside class="desk-aside">
          <Facts {...props} />
          <h2>{portal.application.history}</h2>
          <ApplicationHistory steps={steps} lang={page.lang} />
        </aside>
      </div>
    </ConsoleFrame>
  );
}

/** The acts that this state allows, the likeliest open. */
function Acts(props: SupportApplicationProps) {
  const { page, state, most, mostDigits, budgetLeft, refused } = props;
  const say = words(page.lang).supportDesk;
  const field = (name: string, act: ApplicationAct) => ({
    ...{ name, lang: page.lang, value: refused?.at === act ? (refused.typed[name] ?? '') : '' },
    faults: refused?.at === act ? refused.faults : undefined,
  });
  if (state === 'submitted') return <Act {...props} act="take" label={say.take} primary />;
  if (state === 'in-review') {
    return (
      <section class="panel">
        <h2 class="panel__title">{say.decide}</h2>
        <Act {...props} act="approve" label={say.approve} primary>
          <Field
            {...field('amount', 'approve')}
            value={refused?.at === 'approve' ? refused.typed['amount'] : mostDigits}
            label={say.amount}
            hint={say.amountHint(most, budgetLeft)}
            inputMode="numeric"
            maxLength={20}
            required
          />
          <Field {...field('note', 'approve')} label={say.note} maxLength={2000} />
        </Act>
        <details class="fold" open={refused?.at === 'ask-more'}>
          <summary>{say.askMore}</summary>
          <Act {...props} act="ask-more" label={say.askMore}>
            <Field {...field('reason', 'ask-more')} label={say.askMoreReason} rows={3} maxLength={2000} required />
          </Act>
        </details>
        <details class="fold" open={refused?.at === 'refuse'}>
          <summary>{say.refuse}</summary>
          <Act {...props} act="refuse" label={say.refuse}>
            <Field {...field('reason', 'refuse')} label={say.refuseReason} rows={3} maxLength={2000} required />
          </Act>
        </details>
      </section>
    );
  }
  const mayClose = state === 'approved' || state === 'refused' || state === 'disbursed';
  return (
    <section class="panel" hidden={!mayClose}>
      {state === 'approved' && (
        <Act {...props} act="disburse" label={say.disburse} primary>
          <Field {...field('paidReference', 'disburse')} label={say.paidReference} maxLength={200} required />
        </Act>
      )}
      <details class="fold" open={refused?.at === 'close'}>
        <summary>{say.close}</summary>
        {state === 'approved' && <p class="quiet">{say.closeHint}</p>}
        <Act {...props} act="close" label={say.close}>
          <Field {...field('reason', 'close')} label={say.closeReason} maxLength={2000} required />
        </Act>
      </details>
    </section>
  );
}

const pathOf: Record<ApplicationAct, string> = {
  take: 'tiep-nhan',
  'ask-more': 'yeu-cau-bo-sung',
  approve: 'duyet',
  refuse: 'tu-choi',
  disburse: 'giai-ngan',
  close: 'dong',
};

interface ActProps extends Pick<SupportApplicationProps, 'page' | 'number' | 'version'> {
  readonly act: ApplicationAct;
  readonly label: string;
  readonly primary?: boolean;
  readonly children?: ComponentChildren;
}

function Act({ page, number, version, act, label, primary, children }: ActProps) {
  return (
    <form class="desk__act" method="post" action={`/quan-tri/ho-tro/${number}/${pathOf[act]}`}>
      <Csrf token={page.csrf} />
      <input type="hidden" name="version" value={version} />
      {children}
      <button class={primary ? 'button button--primary' : 'button button--outline'} type="submit">
        {label}
      </button>
    </form>
  );
}

function Facts({ page, business, cost, granted, rate, officer, paidReference }: SupportApplicationProps) {
  const say = words(page.lang).support;
  const desk = words(page.lang).supportDesk;
  const rows = [
    [say.application.business, `${business.name} (${business.form}, ${business.size.toLowerCase()}, ${business.sector.toLowerCase()})`],
    [say.applications.cost, cost],
    [say.application.rate, say.application.rateIs(rate.percent, rate.ceiling)],
    [say.applications.granted, granted],
    [say.application.paidReference, paidReference],
    [desk.officer, officer],
  ] as const;
  return (
    <dl class="facts">
      {rows.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
