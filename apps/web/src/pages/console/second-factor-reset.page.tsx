import { Csrf, ErrorSummary, Field, OwnPassword, words, type FieldFaults, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export interface SecondFactorResetProps {
  readonly page: PageContext;
  readonly email: string;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Takes the second factor off an account whose owner has lost the telephone: by an administrator, with the own password. */
export function SecondFactorResetPage({ page, email, refused }: SecondFactorResetProps) {
  const say = words(page.lang).oversight.secondFactor;
  const box = { required: true, faults: refused?.faults, lang: page.lang } as const;
  return (
    <ConsoleFrame page={page} title={say.title} section="staff">
      <p class="lead">{say.lead}</p>
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.faults}
          labels={{ email: say.email, password: words(page.lang).common.ownPassword }}
          lang={page.lang}
        />
      )}
      <form class="panel reading" method="post" action="/quan-tri/can-bo/ma-hai-lop" data-once>
        <Csrf token={page.csrf} />
        <Field {...box} name="email" type="email" label={say.email} hint={say.emailHint} value={email} autocomplete="off" maxLength={254} />
        <OwnPassword faults={refused?.faults} lang={page.lang} />
        <p class="field-row">
          <button class="button button--primary" type="submit">
            {say.send}
          </button>
          <a class="button button--quiet" href="/quan-tri/can-bo">
            {say.back}
          </a>
        </p>
      </form>
    </ConsoleFrame>
  );
}
