import { Breadcrumbs, Csrf, ErrorSummary, Field, words, type FieldFaults, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';

export interface ApplyPageProps {
  readonly page: PageContext;
  readonly slug: string;
  readonly title: string;
  /** Chosen when the page was made: a form sent twice makes one application. */
  readonly id: string;
  readonly rate: { readonly percent: number; readonly ceiling: string };
  readonly decisionDays: number;
  readonly papers: readonly { readonly key: string; readonly label: string; readonly required: boolean }[];
  readonly typed: { readonly purpose: string; readonly cost: string };
  /** Files that arrived with a refused form are kept: key of the paper to the file's id and name. */
  readonly kept: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** The application for one programme: what for, how much, and the papers. */
export function ApplyPage({ page, slug, title, id, rate, decisionDays, papers, typed, kept, refused }: ApplyPageProps) {
  const say = words(page.lang).support;
  const labels = { ...say.apply.labels, ...Object.fromEntries(papers.map(({ key, label }) => [`paper-${key}`, label])) };
  return (
    <PortalFrame page={page} title={say.apply.title} section="programmes" index={false}>
      <Breadcrumbs
        crumbs={[
          { label: say.programmes.title, href: '/ho-tro/chuong-trinh' },
          { label: title, href: `/ho-tro/chuong-trinh/${slug}` },
        ]}
        lang={page.lang}
      />
      <div class="portal__form">
        <h1>{say.apply.title}</h1>
        <p class="portal__lead">{title}</p>
        {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
        <form method="post" action={`/ho-tro/chuong-trinh/${slug}/nop-ho-so`} encType="multipart/form-data" data-once>
          <Csrf token={page.csrf} />
          <input type="hidden" name="id" value={id} />
          <Field
            name="purpose"
            label={say.apply.purpose}
            hint={say.apply.purposeHint}
            rows={5}
            required
            maxLength={2000}
            value={typed.purpose}
            faults={refused?.faults}
            lang={page.lang}
          />
          <Field
            name="cost"
            label={say.apply.cost}
            hint={say.apply.costHint(rate.percent, rate.ceiling)}
            inputMode="numeric"
            required
            maxLength={20}
            value={typed.cost}
            faults={refused?.faults}
            lang={page.lang}
          />
          <fieldset class="portal__papers">
            <legend>{say.programme.papers}</legend>
            {papers.map(({ key, label, required }) => (
              <div key={key}>
                <Field
                  name={`paper-${key}`}
                  label={label}
                  hint={kept[key] ? kept[key].name : say.apply.file}
                  type="file"
                  accept=".pdf,image/jpeg,image/png"
                  required={required && !kept[key]}
                  faults={refused?.faults}
                  lang={page.lang}
                />
                {kept[key] && (
                  <>
                    <input type="hidden" name={`kept-${key}`} value={kept[key].id} />
                    <input type="hidden" name={`kept-name-${key}`} value={kept[key].name} />
                  </>
                )}
              </div>
            ))}
          </fieldset>
          <p class="quiet">{say.apply.promise(decisionDays)}</p>
          <button class="button button--primary" type="submit">
            {say.apply.send}
          </button>
        </form>
      </div>
    </PortalFrame>
  );
}
