import {
  Csrf,
  ErrorSummary,
  Field,
  formatDateTime,
  Markdown,
  Notice,
  SelectField,
  words,
  type FieldFaults,
  type PageContext,
} from '@market/ui';
import type { ArticleKind } from './articles.page.js';
import { ConsoleFrame } from './console-frame.js';

/** What stands in the boxes, as text: exactly what was typed, whether it was right or not. */
export type ArticleTyped = Readonly<Record<string, string>>;

export interface ArticleFormProps {
  readonly page: PageContext;
  readonly kind: ArticleKind;
  /** Undefined for a new one. */
  readonly id: string | undefined;
  readonly typed: ArticleTyped;
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
  /** Where readers find it; null while it is not out. */
  readonly publicHref: string | null;
  readonly revisions: readonly { readonly version: number; readonly at: Date; readonly by: string | null; readonly title: string }[];
  /** Whether it is shown as readers would see it, above the boxes. */
  readonly preview: boolean;
  readonly restored?: number | undefined;
  readonly readOnly: boolean;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** The editor: plain words first, the text with marks below, and every version that was ever saved. */
export function ArticleFormPage(props: ArticleFormProps) {
  const { page, kind, id, typed, publicHref, preview, restored, readOnly, refused } = props;
  const say = words(page.lang).portalDesk.articles;
  const labels = {
    ...{ 'title.vi': say.titleVi, 'summary.vi': say.summaryVi, slug: say.slug, publishAt: say.publishAt, number: say.number },
    ...{ issuer: say.issuer, issuedOn: say.issuedOn, effectiveFrom: say.effectiveFrom, sourceUrl: say.sourceUrl },
    ...{ changes: say.changes, files: say.files },
  };
  const title = id === undefined ? (kind === 'news' ? say.addNews : say.addDocument) : say.edit;
  return (
    <ConsoleFrame page={page} title={title} section="articles">
      {publicHref !== null && (
        <p>
          <a href={publicHref}>{say.view}</a>
        </p>
      )}
      {restored !== undefined && <Notice title={say.restored(restored)} />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      {preview && (
        <section class="panel article-preview">
          <p class="quiet">{say.previewTitle}</p>
          <h2>{typed['title.vi']}</h2>
          <p class="portal__lead">{typed['summary.vi']}</p>
          <Markdown text={typed['body.vi'] ?? ''} headingFrom={3} />
        </section>
      )}
      <div class="desk__columns">
        <Boxes {...props} />
        <aside class="desk-aside">
          <Revisions {...props} />
        </aside>
      </div>
      {readOnly && <p class="quiet">{say.states[typed['state'] === 'published' ? 'published' : 'draft']}</p>}
    </ConsoleFrame>
  );
}

function Boxes({ page, kind, id, typed, files, readOnly, refused }: ArticleFormProps) {
  const say = words(page.lang).portalDesk.articles;
  const box = (name: string, label: string, more: { hint?: string; required?: boolean; rows?: number; type?: string } = {}) => {
    const { hint, required = false, rows, type } = more;
    return (
      <Field
        {...{ name, label, required, faults: refused?.faults, lang: page.lang, value: typed[name] ?? '', maxLength: rows ? 60_000 : 500 }}
        {...(hint === undefined ? {} : { hint })}
        {...(rows === undefined ? {} : { rows })}
        {...(type === undefined ? {} : { type })}
      />
    );
  };
  return (
    <form
      class="desk-form"
      method="post"
      action={id === undefined ? '/quan-tri/bai-viet' : `/quan-tri/bai-viet/${id}`}
      encType="multipart/form-data"
    >
      <Csrf token={page.csrf} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={typed['id'] ?? ''} />
      <input type="hidden" name="version" value={typed['version'] ?? ''} />
      {box('title.vi', say.titleVi, { required: true })}
      {box('slug', say.slug, { hint: say.slugHint })}
      {box('summary.vi', say.summaryVi, { rows: 3, required: true, hint: say.summaryHint })}
      {kind === 'document' && (
        <fieldset class="desk-form__group">
          <legend>{say.facts}</legend>
          <div class="field-row">
            {box('number', say.number, { required: true })}
            {box('issuer', say.issuer, { required: true })}
          </div>
          <div class="field-row">
            {box('issuedOn', say.issuedOn, { type: 'date', required: true })}
            {box('effectiveFrom', say.effectiveFrom, { type: 'date', required: true })}
          </div>
          {box('sourceUrl', say.sourceUrl, { hint: say.sourceHint })}
          {box('changes', say.changes, { rows: 3, hint: say.changesHint })}
        </fieldset>
      )}
      {box('body.vi', say.bodyVi, { rows: 14, hint: say.bodyHint })}
      <Field
        name="files"
        label={say.files}
        hint={say.filesHint}
        type="file"
        multiple
        accept=".pdf,image/jpeg,image/png"
        faults={refused?.faults}
        lang={page.lang}
      />
      {files.length > 0 && (
        <fieldset class="desk-form__group">
          <legend>{say.keptFiles}</legend>
          {files.map((file) => (
            <label key={file.id} class="check">
              <input type="checkbox" name="kept" value={`${file.id} ${file.bytes} ${file.name}`} checked />
              {file.name}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset class="desk-form__group">
        <legend>{say.titleEn}</legend>
        {box('title.en', say.titleEn)}
        {box('summary.en', say.summaryEn, { rows: 3 })}
        {box('body.en', say.bodyEn, { rows: 8 })}
      </fieldset>
      <div class="field-row">
        <SelectField
          name="state"
          label={say.state}
          options={(['draft', 'published', 'withdrawn'] as const).map((value) => ({ value, label: say.states[value] }))}
          value={typed['state']}
          required
          lang={page.lang}
        />
        {box('publishAt', say.publishAt, { type: 'datetime-local', hint: say.publishHint })}
      </div>
      {!readOnly && (
        <p class="portal__actions">
          <button class="button button--primary" type="submit" name="act" value="save">
            {say.save}
          </button>
          <button class="button button--outline" type="submit" name="act" value="preview" formNoValidate>
            {say.preview}
          </button>
        </p>
      )}
    </form>
  );
}

function Revisions({ page, id, revisions, restored }: ArticleFormProps) {
  const say = words(page.lang).portalDesk.articles;
  if (id === undefined || revisions.length === 0) return null;
  return (
    <section>
      <h2>{say.revisions}</h2>
      <ol class="revisions" role="list">
        {revisions.map(({ version, at, by, title }, index) => (
          <li key={version}>
            <strong>{say.revision(version)}</strong>, {formatDateTime(at, page.lang)}
            {by === null ? '' : `, ${by}`}
            <span class="file-list__label">{title}</span>
            {index > 0 && version !== restored && <a href={`/quan-tri/bai-viet/${id}?ban=${version}`}>{say.restore}</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}
