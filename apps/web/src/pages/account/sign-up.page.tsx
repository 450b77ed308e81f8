import type { ConsentText } from '@market/identity';
import { Csrf, ErrorSummary, Field, fieldText, Layout, words, type FieldFaults, type PageContext } from '@market/ui';

export interface SignUpPageProps {
  readonly page: PageContext;
  readonly typed: { readonly name: string; readonly email: string; readonly phone: string };
  /** The path to go on to. */
  readonly then: string;
  readonly consents: readonly ConsentText[];
  /** Purposes that were ticked before the form came back. None is ticked for anybody. */
  readonly agreed: readonly string[];
  readonly faults?: FieldFaults | undefined;
  readonly refusal?: string;
}

export function SignUpPage({ page, typed, then, consents, agreed, faults, refusal }: SignUpPageProps) {
  const say = words(page.lang).entering.signUp;
  const box = { faults, lang: page.lang };
  const labels = { name: say.name, email: say.email, phone: say.phone, password: say.password, consents: say.consents };
  return (
    <Layout page={page} title={say.title} index={false}>
      <div class="narrow sign-in">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        <ErrorSummary message={refusal} faults={faults} labels={labels} lang={page.lang} />
        <form class="panel" method="post" action="/dang-ky" data-once>
          <Csrf token={page.csrf} />
          <input type="hidden" name="then" value={then} />
          <Field {...box} name="name" label={say.name} value={typed.name} required autocomplete="name" maxLength={120} />
          <Field
            {...box}
            name="email"
            label={say.email}
            hint={say.emailHint}
            value={typed.email}
            type="email"
            required
            autocomplete="username"
            maxLength={200}
          />
          <Field
            {...box}
            name="phone"
            label={say.phone}
            hint={say.phoneHint}
            value={typed.phone}
            type="tel"
            autocomplete="tel"
            maxLength={20}
          />
          <Field
            {...box}
            name="password"
            label={say.password}
            hint={say.passwordHint}
            type="password"
            required
            autocomplete="new-password"
            maxLength={128}
          />
          <ConsentBoxes page={page} consents={consents} agreed={agreed} fault={faults?.['consents']} />
          <button class="button button--primary button--full" type="submit">
            {say.submit}
          </button>
        </form>
        <p>
          <a href={`/dang-nhap?then=${encodeURIComponent(then)}`}>{say.haveAccount}</a>
        </p>
      </div>
    </Layout>
  );
}

type ConsentProps = Pick<SignUpPageProps, 'page' | 'consents' | 'agreed'> & { readonly fault: string | undefined };

function ConsentBoxes({ page, consents, agreed, fault }: ConsentProps) {
  const say = words(page.lang).entering.signUp;
  return (
    <fieldset class="choices" id="f-consents" aria-describedby={fault ? 'f-consents-fault' : undefined}>
      <legend>{say.consents}</legend>
      <p class="quiet">{say.consentsLead}</p>
      {consents.map(({ purpose, version, needed, title, text }) => (
        <label class="choice" key={purpose}>
          <input type="checkbox" name="consents" value={`${purpose}.${version}`} required={needed} checked={agreed.includes(purpose)} />
          <span class="choice__words">
            <span class="choice__title">
              {title[page.lang]}
              <span class="field__optional"> ({needed ? say.needed : words(page.lang).common.optional})</span>
            </span>
            <span class="choice__text">{text[page.lang]}</span>
          </span>
        </label>
      ))}
      {fault && (
        <p class="field__fault" id="f-consents-fault">
          {fieldText(fault, page.lang)}
        </p>
      )}
    </fieldset>
  );
}
