import { Csrf, ErrorSummary, Field, Notice, SelectField, words, type FieldFaults, type PageContext } from '@market/ui';
import { AccountFrame } from './account-frame.js';

export interface ProfilePageProps {
  readonly page: PageContext;
  readonly email: string;
  readonly typed: { readonly name: string; readonly phone: string; readonly language: string };
  /** Nothing where no number is kept. */
  readonly phoneSignsIn: boolean | undefined;
  readonly saved?: boolean;
  readonly faults?: FieldFaults | undefined;
  readonly refusal?: string;
}

export function ProfilePage({ page, email, typed, phoneSignsIn, saved, faults, refusal }: ProfilePageProps) {
  const { profile: say, saved: savedText } = words(page.lang).myAccount;
  const box = { faults, lang: page.lang };
  const phoneHint = phoneSignsIn === undefined ? undefined : phoneSignsIn ? say.phoneSignsIn : say.phoneTaken;
  return (
    <AccountFrame page={page} title={say.title} section="profile">
      {saved && <Notice tone="success" title={savedText} live />}
      <ErrorSummary message={refusal} faults={faults} labels={{ name: say.name, phone: say.phone }} lang={page.lang} />
      <form class="panel reading" method="post" action="/tai-khoan/ho-so" data-once>
        <Csrf token={page.csrf} />
        <dl class="facts">
          <dt>{say.email}</dt>
          <dd>
            {email} <span class="quiet">{say.emailNote}</span>
          </dd>
        </dl>
        <Field {...box} name="name" label={say.name} value={typed.name} required autocomplete="name" maxLength={120} />
        <Field {...box} name="phone" label={say.phone} hint={phoneHint} value={typed.phone} type="tel" autocomplete="tel" maxLength={20} />
        <SelectField
          {...box}
          name="language"
          label={say.language}
          value={typed.language}
          required
          options={(['vi', 'en'] as const).map((value) => ({ value, label: say.languages[value] }))}
        />
        <button class="button button--primary" type="submit">
          {say.save}
        </button>
      </form>
    </AccountFrame>
  );
}
