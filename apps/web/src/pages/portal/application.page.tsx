import { Breadcrumbs, Csrf, ErrorSummary, Field, Notice, words, type FieldFaults, type PageContext } from '@market/ui';
import { ApplicationFiles, ApplicationHistory, type ApplicationFile, type ApplicationStep } from './application-parts.js';
import type { ApplicationState } from './application-state.js';
import { PortalFrame } from './portal-frame.js';

export interface MyApplicationProps {
  readonly page: PageContext;
  readonly number: string;
  readonly programme: { readonly title: string; readonly slug: string };
  readonly state: ApplicationState;
  readonly dueOn: string;
  readonly purpose: string;
  readonly cost: string;
  readonly granted: string | null;
  readonly rate: { readonly percent: number; readonly ceiling: string };
  readonly files: readonly ApplicationFile[];
  readonly steps: readonly ApplicationStep[];
  readonly done?: 'sent' | 'completed' | 'withdrawn' | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults; readonly typed: string } | undefined;
}

/** One application, for the business: where it stands, what to do now, what was said. */
export function MyApplicationPage(props: MyApplicationProps) {
  const { page, number, programme, state, dueOn, done, files, steps, refused } = props;
  const say = words(page.lang).support;
  const one = say.application;
  const asked = state === 'needs-more' ? steps.at(-1)?.reason : undefined;
  return (
    <PortalFrame page={page} title={`${say.apply.title} ${number}`} section="applications" index={false}>
      <Breadcrumbs crumbs={[{ label: say.applications.title, href: '/ho-tro/ho-so' }]} lang={page.lang} />
      <header>
        <p class="quiet">{number}</p>
        <h1>{programme.title}</h1>
      </header>
      {done === 'sent' && (
        <Notice tone="success" title={one.sent} live>
          {one.next['submitted']?.(dueOn)}
        </Notice>
      )}
      {(done === 'completed' || done === 'withdrawn') && <Notice tone="success" title={one.done[done]} live />}
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.faults}
          labels={{ reason: one.answer, files: one.files }}
          lang={page.lang}
        />
      )}
      <div class="portal__columns">
        <div class="portal__text">
          <section class="panel">
            <h2 class="panel__title">{one.states[state]}</h2>
            <p>{one.next[state]?.(dueOn)}</p>
            {asked && (
              <blockquote class="asked">
                <p class="asked__who">{one.asked}</p>
                <p>{asked}</p>
              </blockquote>
            )}
            {state === 'needs-more' && <Complete page={page} number={number} refused={refused} />}
          </section>
          <section>
            <h2>{one.papers}</h2>
            <ApplicationFiles files={files} />
          </section>
          <section>
            <h2>{one.history}</h2>
            <ApplicationHistory steps={steps} lang={page.lang} />
          </section>
        </div>
        <aside class="portal__aside">
          <Facts {...props} />
          {(state === 'submitted' || state === 'in-review' || state === 'needs-more') && (
            <details class="fold">
              <summary>{one.withdraw}</summary>
              <p class="quiet">{one.withdrawHint}</p>
              <form method="post" action={`/ho-tro/ho-so/${number}/rut`}>
                <Csrf token={page.csrf} />
                <button class="button button--outline" type="submit">
                  {one.withdraw}
                </button>
              </form>
            </details>
          )}
        </aside>
      </div>
    </PortalFrame>
  );
}

function Complete({ page, number, refused }: Pick<MyApplicationProps, 'page' | 'number' | 'refused'>) {
  const say = words(page.lang).support.application;
  return (
    <form method="post" action={`/ho-tro/ho-so/${number}/bo-sung`} encType="multipart/form-data" data-once>
      <Csrf token={page.csrf} />
      <Field
        name="reason"
        label={say.answer}
        rows={3}
        maxLength={2000}
        value={refused?.typed ?? ''}
        faults={refused?.faults}
        lang={page.lang}
      />
      <Field
        name="files"
        label={say.files}
        hint={words(page.lang).support.apply.file}
        type="file"
        multiple
        accept=".pdf,image/jpeg,image/png"
        faults={refused?.faults}
        lang={page.lang}
      />
      <button class="button button--primary" type="submit">
        {say.sendMore}
      </button>
    </form>
  );
}

function Facts({ page, programme, purpose, cost, granted, rate }: MyApplicationProps) {
  const say = words(page.lang).support;
  return (
    <dl class="portal-facts">
      <div>
        <dt>{say.applications.programme}</dt>
        <dd>
          <a href={`/ho-tro/chuong-trinh/${programme.slug}`}>{programme.title}</a>
        </dd>
      </div>
      <div>
        <dt>{say.apply.purpose}</dt>
        <dd>{purpose}</dd>
      </div>
      <div>
        <dt>{say.applications.cost}</dt>
        <dd>{cost}</dd>
      </div>
      <div>
        <dt>{say.application.rate}</dt>
        <dd>{say.application.rateIs(rate.percent, rate.ceiling)}</dd>
      </div>
      {granted !== null && (
        <div>
          <dt>{say.applications.granted}</dt>
          <dd class="portal-facts__strong">{granted}</dd>
        </div>
      )}
    </dl>
  );
}
