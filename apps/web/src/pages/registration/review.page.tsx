import { Csrf, ErrorSummary, Notice, words, type FieldFaults, type PageContext } from '@market/ui';
import { pathOfStep, RegistrationFrame, registrationPath, type StepMarks, type StepName } from './registration-frame.js';
import { SizeExplanation, type SizeView } from './size-explanation.js';

export interface ReviewSection {
  readonly step: Exclude<StepName, 'review'>;
  /** Name and value; a box left empty says so. */
  readonly lines: readonly { readonly name: string; readonly value: string | null }[];
}

export interface RegistrationReviewProps {
  readonly page: PageContext;
  readonly marks: StepMarks;
  readonly sections: readonly ReviewSection[];
  readonly openSteps: readonly Exclude<StepName, 'review'>[];
  readonly size?: SizeView | undefined;
  readonly doubtsTaxCode: boolean;
  /** It has been with the officers before. */
  readonly again: boolean;
  readonly faults: FieldFaults;
  readonly message?: string | undefined;
}

/** All of the application on one page, and the button that sends it. */
export function RegistrationReviewPage(props: RegistrationReviewProps) {
  const { page, marks, sections, openSteps, size, doubtsTaxCode, again, faults, message } = props;
  const say = words(page.lang).registration;
  return (
    <RegistrationFrame page={page} title={say.headings.review} marks={marks} step="review">
      <ErrorSummary message={message} faults={faults} labels={{ ...say.fields, ...documentLabels(page) }} lang={page.lang} />
      {openSteps.length > 0 && (
        <Notice tone="warning" title={say.review.open}>
          <p>{say.review.openText}</p>
          <ul>
            {openSteps.map((step) => (
              <li key={step}>
                <a href={pathOfStep(step)}>{say.steps[step]}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {doubtsTaxCode && (
        <Notice tone="warning" title={say.doubtTaxCode}>
          {say.doubtTaxCodeText}
        </Notice>
      )}
      {sections.map((section) => (
        <Section key={section.step} page={page} section={section} />
      ))}
      {size && <SizeExplanation view={size} lang={page.lang} />}
      {openSteps.length === 0 && <Send page={page} again={again} />}
    </RegistrationFrame>
  );
}

const documentLabels = ({ lang }: PageContext) =>
  Object.fromEntries(Object.entries(words(lang).registration.papers.kinds).map(([kind, label]) => [`document:${kind}`, label]));

function Section({ page, section }: { page: PageContext; section: ReviewSection }) {
  const say = words(page.lang).registration;
  return (
    <section class="panel review-section">
      <h2 class="panel__title">
        {say.steps[section.step]}
        <a class="review-section__edit" href={pathOfStep(section.step)}>
          {say.edit}
          <span class="visually-hidden"> {say.steps[section.step]}</span>
        </a>
      </h2>
      <dl class="facts">
        {section.lines.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span class="quiet">{say.nothing}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Send({ page, again }: { page: PageContext; again: boolean }) {
  const say = words(page.lang).registration;
  return (
    <form class="registration__form" method="post" action={`${registrationPath}/gui`} data-once>
      <Csrf token={page.csrf} />
      <label class="check">
        <input type="checkbox" id="f-confirm" name="confirm" value="yes" required />
        <span>
          {say.review.confirm} <a href="/chinh-sach/bao-mat">{say.review.privacy}</a>
        </span>
      </label>
      <button class="button button--primary" type="submit">
        {again ? say.review.again : say.review.send}
      </button>
      <p class="quiet">{say.review.after}</p>
    </form>
  );
}
