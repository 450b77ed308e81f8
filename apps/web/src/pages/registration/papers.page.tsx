import { Csrf, ErrorSummary, Field, Icon, Notice, words, type FieldFaults, type Lang, type PageContext } from '@market/ui';
import { Asked } from './asked.js';
import { pathOfStep, RegistrationFrame, type StepMarks } from './registration-frame.js';
import { StepButtons } from './step.page.js';

export type PaperKind = keyof ReturnType<typeof paperWords>['kinds'];
const paperWords = (lang: Lang) => words(lang).registration.papers;

export interface PaperView {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly expiresOn: string | null;
  readonly href: string;
}

/** One line of the checklist with what has been brought for it. */
export interface PaperGroup {
  readonly kind: PaperKind;
  readonly required: boolean;
  readonly legalBasis: string;
  readonly runsOut: boolean;
  readonly papers: readonly PaperView[];
}

export interface RegistrationPapersProps {
  readonly page: PageContext;
  readonly marks: StepMarks;
  readonly groups: readonly PaperGroup[];
  readonly asked: Readonly<Record<string, string>>;
  readonly faults: FieldFaults;
  readonly typedDays: Readonly<Record<string, string>>;
  readonly message?: string | undefined;
}

/** The papers that the legal form asks for, each with a place to put it. */
export function RegistrationPapersPage({ page, marks, groups, asked, faults, typedDays, message }: RegistrationPapersProps) {
  const say = words(page.lang).registration;
  const labels = Object.fromEntries(groups.map(({ kind }) => [`document:${kind}`, say.papers.kinds[kind]]));
  const all = groups.flatMap(({ papers }) => papers);
  return (
    <RegistrationFrame page={page} title={say.headings.documents} marks={marks} step="documents">
      <ErrorSummary message={message} faults={faults} labels={labels} lang={page.lang} />
      {groups.length === 0 ? (
        <Notice title={say.papers.formFirst} />
      ) : (
        <>
          <p class="quiet">{say.papers.hint}</p>
          <form
            class="registration__form"
            method="post"
            action={pathOfStep('documents')}
            encType="multipart/form-data"
            noValidate
            data-once
          >
            <Csrf token={page.csrf} />
            {groups.map((group) => (
              <PaperBox
                key={group.kind}
                {...{ page, group, faults }}
                says={asked[`document:${group.kind}`]}
                typedDay={typedDays[group.kind] ?? ''}
              />
            ))}
            <StepButtons page={page} />
          </form>
          {all.map(({ id }) => (
            <form key={id} id={`bo-${id}`} method="post" action={`${pathOfStep('documents')}/${id}/bo`}>
              <Csrf token={page.csrf} />
            </form>
          ))}
        </>
      )}
    </RegistrationFrame>
  );
}

interface PaperBoxProps extends Pick<RegistrationPapersProps, 'page' | 'faults'> {
  readonly group: PaperGroup;
  readonly says: string | undefined;
  readonly typedDay: string;
}

function PaperBox({ page, group, faults, says, typedDay }: PaperBoxProps) {
  const say = paperWords(page.lang);
  const { kind, required, legalBasis, runsOut, papers } = group;
  return (
    <fieldset class="paper-box">
      <legend>
        {say.kinds[kind]} <span class="paper-box__duty">({required ? say.required : say.optional})</span>
      </legend>
      <p class="paper-box__basis">{say.basis(legalBasis)}</p>
      <Asked says={says} lang={page.lang}>
        <PaperList papers={papers} lang={page.lang} removable />
        <Field
          name={`document:${kind}`}
          label={papers.length > 0 ? say.more : say.add}
          type="file"
          accept="application/pdf,image/jpeg,image/png"
          multiple
          required
          faults={faults}
          lang={page.lang}
        />
        {runsOut && <Field name={`expires:${kind}`} label={say.expires} type="date" value={typedDay} faults={faults} lang={page.lang} />}
      </Asked>
    </fieldset>
  );
}

/** What has been brought, each file opening in the reader's browser. */
export function PaperList({ papers, lang, removable = false }: { papers: readonly PaperView[]; lang: Lang; removable?: boolean }) {
  const say = paperWords(lang);
  if (papers.length === 0) return null;
  return (
    <ul class="file-list" role="list">
      {papers.map(({ id, name, bytes, expiresOn, href }) => (
        <li key={id}>
          <Icon name="file-text" />
          <span class="paper-line">
            <span>
              <a href={href}>{name}</a>
              <span class="file-list__label">
                {say.size(bytes)}
                {expiresOn && ` · ${say.expiresOn(expiresOn)}`}
              </span>
            </span>
            {removable && (
              <button class="button button--quiet" type="submit" form={`bo-${id}`} aria-label={say.removeOf(name)}>
                {say.remove}
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
