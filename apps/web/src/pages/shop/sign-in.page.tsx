import { Csrf, ErrorSummary, Field, Layout, Notice, Table, type FieldFaults, type PageContext, words } from '@market/ui';

export interface SignInPageProps {
  readonly page: PageContext;
  readonly email: string;
  /** The path to go on to. */
  readonly then: string;
  readonly faults?: FieldFaults;
  readonly refusal?: string;
  /** What has just happened, before this page. */
  readonly news?: string;
  /** Logins of the demo world; only a trial version has them. */
  readonly demoAccounts?: readonly { readonly role: string; readonly email: string; readonly password: string }[];
}

export function SignInPage({ page, email, then, faults, refusal, news, demoAccounts }: SignInPageProps) {
  const { account, entering } = words(page.lang);
  const { signIn: say } = account;
  const { forgot } = entering;
  return (
    <Layout page={page} title={say.title} index={false}>
      <div class="narrow sign-in">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        {news && <Notice tone="success" title={news} live />}
        <ErrorSummary message={refusal} faults={faults} labels={{ email: say.email, password: say.password }} lang={page.lang} />
        <form class="panel" method="post" action="/dang-nhap" data-once>
          <Csrf token={page.csrf} />
          <input type="hidden" name="then" value={then} />
          <Field
            name="email"
            label={say.email}
            value={email}
            required
            autocomplete="username"
            faults={faults}
            lang={page.lang}
            maxLength={200}
          />
          <Field
            name="password"
            label={say.password}
            type="password"
            required
            autocomplete="current-password"
            faults={faults}
            lang={page.lang}
            maxLength={200}
          />
          <button class="button button--primary button--full" type="submit">
            {say.submit}
          </button>
        </form>
        <p class="plain-links">
          <a href={`/dang-ky?then=${encodeURIComponent(then)}`}>{say.signUp}</a> <a href="/quen-mat-khau">{forgot.link}</a>
        </p>
        {page.sandbox && demoAccounts && demoAccounts.length > 0 && (
          <section class="section" aria-labelledby="dung-thu">
            <h2 id="dung-thu">{say.demo}</h2>
            <p class="quiet">{say.demoText}</p>
            <Table
              caption={say.demo}
              captionHidden
              rows={demoAccounts}
              keyOf={(account) => account.email}
              columns={[
                { label: say.demoRole, of: (account) => account.role },
                { label: say.email, of: (account) => account.email },
                { label: say.password, of: (account) => <code>{account.password}</code> },
              ]}
            />
          </section>
        )}
      </div>
    </Layout>
  );
}
