import { Csrf, ErrorSummary, Field, Layout, Notice, words, type FieldFaults, type PageContext } from '@market/ui';

export interface ForgotPageProps {
  readonly page: PageContext;
  readonly name: string;
  readonly sent: boolean;
  readonly mailIsFiles: boolean;
  readonly faults?: FieldFaults | undefined;
  readonly refusal?: string;
}

export function ForgotPage({ page, name, sent, mailIsFiles, faults, refusal }: ForgotPageProps) {
  const { forgot: say, verify } = words(page.lang).entering;
  return (
    <Layout page={page} title={say.title} index={false}>
      <div class="narrow sign-in">
        <h1>{say.title}</h1>
        {sent ? (
          <Notice tone="success" title={say.sent} live>
            {say.sentText} {verify.notThere} {mailIsFiles && verify.trial}
          </Notice>
        ) : (
          <p class="quiet">{say.lead}</p>
        )}
        <ErrorSummary message={refusal} faults={faults} labels={{ name: say.name }} lang={page.lang} />
        <form class="panel" method="post" action="/quen-mat-khau" data-once>
          <Csrf token={page.csrf} />
          <Field
            name="name"
            label={say.name}
            value={name}
            required
            autocomplete="username"
            maxLength={200}
            faults={faults}
            lang={page.lang}
          />
          <button class="button button--primary button--full" type="submit">
            {say.submit}
          </button>
        </form>
      </div>
    </Layout>
  );
}

export interface ResetPageProps {
  readonly page: PageContext;
  readonly codeId: string;
  readonly token: string;
  readonly faults?: FieldFaults | undefined;
  readonly refusal?: string;
}

export function ResetPage({ page, codeId, token, faults, refusal }: ResetPageProps) {
  const { reset: say, signUp } = words(page.lang).entering;
  const box = { type: 'password', required: true, autocomplete: 'new-password', maxLength: 128, faults, lang: page.lang } as const;
  return (
    <Layout page={page} title={say.title} index={false}>
      <div class="narrow sign-in">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        <ErrorSummary message={refusal} faults={faults} labels={{ password: say.password, repeat: say.repeat }} lang={page.lang} />
        <form class="panel" method="post" action="/dat-lai-mat-khau" data-once>
          <Csrf token={page.csrf} />
          <input type="hidden" name="ma" value={codeId} />
          <input type="hidden" name="khoa" value={token} />
          <Field {...box} name="password" label={say.password} hint={signUp.passwordHint} />
          <Field {...box} name="repeat" label={say.repeat} />
          <button class="button button--primary button--full" type="submit">
            {say.submit}
          </button>
        </form>
        <p>
          <a href="/quen-mat-khau">{say.askAgain}</a>
        </p>
      </div>
    </Layout>
  );
}
