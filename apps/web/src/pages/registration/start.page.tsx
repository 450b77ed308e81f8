import { Icon, Notice, words, type PageContext } from '@market/ui';
import { pathOfStep, RegistrationFrame, type StepMarks, type StepName } from './registration-frame.js';

export interface RegistrationStartProps {
  readonly page: PageContext;
  readonly termDays: number;
  /** A draft that lies there. */
  readonly draft?: { readonly changedAt: Date; readonly marks: StepMarks; readonly next: StepName; readonly open: number } | undefined;
  readonly saved: boolean;
}

/** Before the first step, or before going on: what is needed, how long it takes, when it is answered. */
export function RegistrationStartPage({ page, termDays, draft, saved }: RegistrationStartProps) {
  const say = words(page.lang).registration;
  return (
    <RegistrationFrame page={page} title={draft ? say.status.states.draft : say.title} marks={draft?.marks}>
      {saved && <Notice tone="success" title={say.status.saved} live />}
      {draft ? (
        <p>
          {say.status.openSteps(draft.open)} {say.savedAt(draft.changedAt)}
        </p>
      ) : (
        <section class="panel">
          <h2 class="panel__title">{say.needed}</h2>
          <ul class="needed" role="list">
            {say.neededList.map((line) => (
              <li key={line}>
                <Icon name="check" />
                {line}
              </li>
            ))}
          </ul>
          <p>
            {say.takes} {say.answerIn(termDays)}
          </p>
        </section>
      )}
      <p>
        <a class="button button--primary" href={pathOfStep(draft?.next ?? 'business')}>
          {draft ? say.goOn : say.begin}
        </a>
      </p>
      <p class="quiet">{say.keepsItself}</p>
    </RegistrationFrame>
  );
}
