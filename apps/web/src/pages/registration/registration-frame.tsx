import { Icon, Layout, words, type Lang, type PageContext } from '@market/ui';
import type { ComponentChildren } from 'preact';

/** The steps by their names in the address, in their order; the last one looks over all of them. */
export const stepPaths = {
  business: 'loai-hinh',
  representative: 'nguoi-dai-dien',
  place: 'dia-chi',
  size: 'nganh-va-quy-mo',
  documents: 'giay-to',
  account: 'gian-hang',
  review: 'xem-lai',
} as const;

export type StepName = keyof typeof stepPaths;
export const stepNames = Object.keys(stepPaths) as readonly StepName[];
export const registrationPath = '/kenh-ban-hang/dang-ky';
export const pathOfStep = (step: StepName): string => `${registrationPath}/${stepPaths[step]}`;

/** How each step stands. */
export type StepMarks = Readonly<Record<StepName, 'open' | 'done' | 'asked'>>;

export interface RegistrationFrameProps {
  readonly page: PageContext;
  readonly title: string;
  /** Without them there is no way to walk yet. */
  readonly marks?: StepMarks | undefined;
  readonly step?: StepName | undefined;
  readonly children: ComponentChildren;
}

/** The frame of an application: where one stands, and every step one tap away. */
export function RegistrationFrame({ page, title, marks, step, children }: RegistrationFrameProps) {
  const say = words(page.lang).registration;
  return (
    <Layout page={page} title={`${title} · ${say.title}`} index={false} sheet="portal" bare>
      <div class="wide registration">
        <p class="registration__name">{say.title}</p>
        {marks && <StepList marks={marks} current={step} lang={page.lang} />}
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}

function StepList({ marks, current, lang }: { marks: StepMarks; current: StepName | undefined; lang: Lang }) {
  const say = words(lang).registration;
  const stated = { open: say.stepOpen, done: say.stepDone, asked: say.stepAsked };
  return (
    <nav class="step-list" aria-label={say.navigation}>
      {current && <p class="step-list__at">{say.stepOf(stepNames.indexOf(current) + 1, stepNames.length)}</p>}
      <ol role="list">
        {stepNames.map((step, at) => (
          <li key={step} class={`step-list__${marks[step]}`}>
            <a href={pathOfStep(step)} aria-current={step === current ? 'step' : undefined}>
              <span class="step-list__mark" aria-hidden="true">
                {marks[step] === 'done' ? <Icon name="check" /> : marks[step] === 'asked' ? '!' : at + 1}
              </span>
              <span class="step-list__label">{say.steps[step]}</span>
              {step !== 'review' && <span class="visually-hidden"> ({stated[marks[step]]})</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
