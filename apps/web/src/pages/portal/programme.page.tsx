import { Breadcrumbs, Icon, Markdown, Table, words, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';

export interface ReasonView {
  readonly holds: boolean;
  readonly text: string;
}

export interface ProgrammePageProps {
  readonly page: PageContext;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly department: string;
  readonly legalBasis: string;
  readonly standing: 'coming' | 'open' | 'used-up' | 'over';
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly decisionDays: number;
  readonly budget: { readonly left: string; readonly whole: string; readonly share: number };
  readonly rates: readonly { readonly size: string; readonly percent: number; readonly ceiling: string }[];
  readonly papers: readonly { readonly label: string; readonly required: boolean }[];
  /** The reader's own yes or no; none where no business is known. */
  readonly verdict?: { readonly entitled: boolean; readonly reasons: readonly ReasonView[] } | undefined;
}

/** One programme: the plain summary above the law, the reader's own answer beside it. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { page, slug, title, summary, body, verdict, rates, papers, standing } = props;
  const say = words(page.lang).support;
  return (
    <PortalFrame page={page} title={title} section="programmes" description={summary}>
      <Breadcrumbs crumbs={[{ label: say.programmes.title, href: '/ho-tro/chuong-trinh' }]} lang={page.lang} />
      <div class="portal__columns">
        <article class="portal__text">
          <p>
            <span class={standing === 'open' ? 'badge badge--leaf' : 'badge badge--warning'}>{say.programmes.standing[standing]}</span>
          </p>
          <h1>{title}</h1>
          <p class="portal__lead">{summary}</p>
          <h2>{say.programme.rates}</h2>
          <Table
            caption={say.programme.rates}
            captionHidden
            keyOf={({ size }) => size}
            rows={rates}
            columns={[
              { label: say.programme.size, of: ({ size }) => size },
              { label: say.programme.share, of: ({ percent }) => `${percent}%`, numeric: true },
              { label: say.programme.most, of: ({ ceiling }) => ceiling, numeric: true },
            ]}
          />
          {body !== '' && <Markdown text={body} />}
          <h2>{say.programme.papers}</h2>
          <ul class="papers">
            {papers.map(({ label, required }) => (
              <li key={label}>
                {label} <span class="quiet">({required ? say.programme.required : say.programme.optional})</span>
              </li>
            ))}
          </ul>
        </article>
        <aside class="portal__aside">
          {verdict ? <Verdict page={page} slug={slug} verdict={verdict} /> : <AskToSignIn page={page} />}
          <Facts {...props} />
        </aside>
      </div>
    </PortalFrame>
  );
}

function Verdict({ page, slug, verdict }: { page: PageContext; slug: string; verdict: NonNullable<ProgrammePageProps['verdict']> }) {
  const say = words(page.lang).support;
  return (
    <section class={verdict.entitled ? 'verdict verdict--yes' : 'verdict'}>
      <h2 class="verdict__title">
        <Icon name={verdict.entitled ? 'circle-check' : 'info'} />
        {verdict.entitled ? say.programmes.yes : say.programmes.no}
      </h2>
      <Reasons reasons={verdict.reasons} />
      {verdict.entitled && (
        <a class="button button--primary button--full" href={`/ho-tro/chuong-trinh/${slug}/nop-ho-so`}>
          {say.programme.apply}
        </a>
      )}
    </section>
  );
}

/** Every rule with its yes or no; the colour is never alone, the sign says it too. */
export function Reasons({ reasons }: { reasons: readonly ReasonView[] }) {
  return (
    <ul class="reasons" role="list">
      {reasons.map(({ holds, text }) => (
        <li key={text} class={holds ? 'reasons__yes' : 'reasons__no'}>
          <Icon name={holds ? 'check' : 'x'} />
          {text}
        </li>
      ))}
    </ul>
  );
}

function AskToSignIn({ page }: { page: PageContext }) {
  const say = words(page.lang).support;
  return (
    <section class="verdict">
      <p>{say.programme.forSellers}</p>
      <a class="button button--outline button--full" href={`/dang-nhap?then=${encodeURIComponent(page.path)}`}>
        {say.signIn}
      </a>
    </section>
  );
}

function Facts({ page, department, legalBasis, opensOn, closesOn, decisionDays, budget }: ProgrammePageProps) {
  const say = words(page.lang).support.programme;
  return (
    <dl class="portal-facts">
      <div>
        <dt>{say.department}</dt>
        <dd>{department}</dd>
      </div>
      <div>
        <dt>{say.window}</dt>
        <dd>{say.windowFrom(opensOn, closesOn)}</dd>
      </div>
      <div>
        <dt>{say.answer}</dt>
        <dd>{say.answerIn(decisionDays)}</dd>
      </div>
      <div>
        <dt>{say.budget}</dt>
        <dd>
          {say.budgetLeft(budget.left, budget.whole)}
          <meter class="share" min={0} max={1} value={budget.share} aria-label={say.budget} />
        </dd>
      </div>
      <div>
        <dt>{say.legalBasis}</dt>
        <dd>{legalBasis}</dd>
      </div>
    </dl>
  );
}
