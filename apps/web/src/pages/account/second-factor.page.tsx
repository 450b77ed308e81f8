import {
  Csrf,
  ErrorSummary,
  Field,
  Layout,
  Notice,
  OwnPassword,
  QrCode,
  words,
  type FieldFaults,
  type PageContext,
  type QrModules,
} from '@market/ui';

interface Refused {
  readonly faults?: FieldFaults | undefined;
  readonly refusal?: string;
}

export interface SecondFactorPageProps extends Refused {
  readonly page: PageContext;
  readonly then: string;
  /** Of an account of the demo world: the code of now, or null when it has been used. Absent for every real account. */
  readonly demoCode?: string | null;
}

export function SecondFactorPage({ page, then, demoCode, faults, refusal }: SecondFactorPageProps) {
  const say = words(page.lang).entering.secondFactor;
  return (
    <Layout page={page} title={say.title} index={false} searchInHeader={false} bare>
      <div class="narrow sign-in">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        <ErrorSummary message={refusal} faults={faults} labels={{ code: say.code }} lang={page.lang} />
        {demoCode !== undefined && (
          <Notice tone="warning" title={say.demo}>
            {demoCode === null ? say.demoWait : say.demoText(demoCode)}
          </Notice>
        )}
        <form class="panel" method="post" action="/xac-minh-hai-lop" data-once>
          <Csrf token={page.csrf} />
          <input type="hidden" name="then" value={then} />
          <CodeField page={page} faults={faults} hint={say.codeHint} value={demoCode ?? ''} />
          <button class="button button--primary button--full" type="submit">
            {say.submit}
          </button>
        </form>
        <form method="post" action="/dang-xuat">
          <Csrf token={page.csrf} />
          <button class="button button--quiet" type="submit">
            {say.leave}
          </button>
        </form>
      </div>
    </Layout>
  );
}

function CodeField({ page, faults, hint, value = '' }: Refused & { page: PageContext; hint?: string; value?: string }) {
  return (
    <Field
      name="code"
      label={words(page.lang).entering.secondFactor.code}
      hint={hint}
      value={value}
      required
      autocomplete="one-time-code"
      autocapitalize="off"
      spellcheck={false}
      maxLength={20}
      faults={faults}
      lang={page.lang}
    />
  );
}

export interface EnrolPageProps extends Refused {
  readonly page: PageContext;
  readonly then: string;
  /** Staff have to, right after the password; everybody else does it of their own will, and shows the password once more. */
  readonly needed: boolean;
  readonly secret: string;
  readonly qr: QrModules;
}

export function EnrolPage({ page, then, needed, secret, qr, faults, refusal }: EnrolPageProps) {
  const say = words(page.lang).entering.secondFactor;
  return (
    <Layout page={page} title={say.enrolTitle} index={false} searchInHeader={false} bare>
      <div class="narrow sign-in">
        <h1>{say.enrolTitle}</h1>
        <p class="quiet">{needed ? say.enrolLead : say.enrolLeadFree}</p>
        <ErrorSummary
          message={refusal}
          faults={faults}
          labels={{ code: say.code, password: words(page.lang).common.ownPassword }}
          lang={page.lang}
        />
        <ol class="numbered">
          <li>
            <div>{say.step1}</div>
          </li>
          <li>
            <div>
              {say.step2}
              <QrCode modules={qr} label={say.qr} />
              <p>
                {say.byHand}: <code class="second-factor__secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
              </p>
            </div>
          </li>
          <li>
            <div>
              {say.step3}
              <form class="panel" method="post" action="/xac-minh-hai-lop/bat" data-once>
                <Csrf token={page.csrf} />
                <input type="hidden" name="then" value={then} />
                <CodeField page={page} faults={faults} />
                {!needed && <OwnPassword faults={faults} lang={page.lang} />}
                <button class="button button--primary button--full" type="submit">
                  {say.confirm}
                </button>
              </form>
            </div>
          </li>
        </ol>
      </div>
    </Layout>
  );
}

export function RecoveryCodesPage({ page, then, codes }: { page: PageContext; then: string; codes: readonly string[] }) {
  const say = words(page.lang).entering.secondFactor;
  return (
    <Layout page={page} title={say.recoveryTitle} index={false} searchInHeader={false} bare>
      <div class="narrow sign-in">
        <h1>{say.recoveryTitle}</h1>
        <Notice tone="warning" title={say.recoveryLead} />
        <ul class="recovery-codes" role="list">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <a class="button button--primary" href={then}>
          {say.recoveryGoOn}
        </a>
      </div>
    </Layout>
  );
}
