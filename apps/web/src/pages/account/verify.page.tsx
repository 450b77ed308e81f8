import { Csrf, ErrorSummary, Field, Icon, Layout, Notice, words, type FieldFaults, type PageContext } from '@market/ui';

export interface VerifyPageProps {
  readonly page: PageContext;
  readonly codeId: string;
  readonly then: string;
  /** Another code was just asked for. */
  readonly sentAgain?: boolean;
  /** Mails are files: who tries the marketplace out needs to know where. */
  readonly mailIsFiles: boolean;
  readonly faults?: FieldFaults | undefined;
  readonly refusal?: string;
}

export function VerifyPage({ page, codeId, then, sentAgain, mailIsFiles, faults, refusal }: VerifyPageProps) {
  const say = words(page.lang).entering.verify;
  return (
    <Layout page={page} title={say.title} index={false}>
      <div class="narrow sign-in">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        <ErrorSummary message={refusal} faults={faults} labels={{ code: say.code }} lang={page.lang} />
        {sentAgain && <Notice tone="success" title={say.sentAgain} live />}
        <form class="panel" method="post" action="/xac-minh" data-once>
          <Csrf token={page.csrf} />
          <input type="hidden" name="ma" value={codeId} />
          <input type="hidden" name="then" value={then} />
          <Field
            name="code"
            label={say.code}
            required
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={12}
            faults={faults}
            lang={page.lang}
          />
          <button class="button button--primary button--full" type="submit">
            {say.submit}
          </button>
        </form>
        <p class="quiet">{say.notThere}</p>
        {mailIsFiles && <p class="quiet">{say.trial}</p>}
        <form method="post" action="/xac-minh/gui-lai">
          <Csrf token={page.csrf} />
          <input type="hidden" name="ma" value={codeId} />
          <input type="hidden" name="then" value={then} />
          <button class="button button--outline" type="submit">
            <Icon name="mail" />
            {say.again}
          </button>
        </form>
        <p>
          <a href={`/dang-ky?then=${encodeURIComponent(then)}`}>{say.startOver}</a>
        </p>
      </div>
    </Layout>
  );
}

export function WelcomePage({ page }: { page: PageContext }) {
  const say = words(page.lang).entering.welcome;
  const ways = [
    { href: '/', icon: 'shopping-cart', title: say.shop, text: say.shopText },
    { href: '/kenh-ban-hang/dang-ky', icon: 'store', title: say.business, text: say.businessText },
  ] as const;
  return (
    <Layout page={page} title={say.title} index={false}>
      <div class="narrow sign-in">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        <div class="choices">
          {ways.map(({ href, icon, title, text }) => (
            <a class="choice" href={href} key={href}>
              <Icon name={icon} />
              <span class="choice__words">
                <span class="choice__title">{title}</span>
                <span class="choice__text">{text}</span>
              </span>
              <Icon name="chevron-right" />
            </a>
          ))}
        </div>
      </div>
    </Layout>
  );
}
