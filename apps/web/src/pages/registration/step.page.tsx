import { Csrf, ErrorSummary, words } from '@market/ui';
import { pathOfStep, RegistrationFrame, type StepMarks } from './registration-frame.js';
import { AccountFields, BusinessFields, PlaceFields, RepresentativeFields, SizeFields, type StepFieldsProps } from './step-fields.js';

export type TypedStep = 'business' | 'representative' | 'place' | 'size' | 'account';

export interface RegistrationStepProps extends StepFieldsProps {
  readonly step: TypedStep;
  readonly marks: StepMarks;
}

const fieldsOf = {
  business: BusinessFields,
  representative: RepresentativeFields,
  place: PlaceFields,
  size: SizeFields,
  account: AccountFields,
} as const satisfies Record<TypedStep, unknown>;

/** One step of the application. It is saved whatever is wrong with it; what is wrong is said. */
export function RegistrationStepPage(props: RegistrationStepProps) {
  const { page, step, marks, faults } = props;
  const say = words(page.lang).registration;
  const Fields = fieldsOf[step];
  return (
    <RegistrationFrame page={page} title={say.headings[step]} marks={marks} step={step}>
      <ErrorSummary faults={faults} labels={say.fields} lang={page.lang} />
      <form class="registration__form" method="post" action={pathOfStep(step)} noValidate data-once>
        <Csrf token={page.csrf} />
        <Fields {...props} />
        <StepButtons page={page} />
      </form>
      <p class="quiet">{say.keepsItself}</p>
    </RegistrationFrame>
  );
}

/** Go on, or leave it for today: both save. */
export function StepButtons({ page }: Pick<RegistrationStepProps, 'page'>) {
  const say = words(page.lang).registration;
  return (
    <div class="registration__buttons">
      <button class="button button--primary" type="submit">
        {say.next}
      </button>
      <button class="button button--quiet" type="submit" name="luc-khac" value="1">
        {say.later}
      </button>
    </div>
  );
}
