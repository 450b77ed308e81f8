import { Breadcrumbs, Csrf, ErrorSummary, Field, Icon, SelectField, words, type FieldFaults, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import { QuestionCard, type QuestionCardView } from './questions.page.js';
import { SubjectCard, type SubjectView } from './subject-card.js';

export interface AskTyped {
  readonly title: string;
  readonly topicKey: string;
  readonly body: string;
  readonly public: boolean;
}

export interface AskPageProps {
  readonly page: PageContext;
  /** Chosen when the page was made: a form sent twice makes one question. */
  readonly id: string;
  /** `order:…`, and what stands behind it. */
  readonly about: string;
  readonly subject: SubjectView | undefined;
  readonly typed: AskTyped;
  readonly topics: readonly { readonly key: string; readonly name: string; readonly department: string }[];
  readonly alike: readonly QuestionCardView[];
  /** Files that arrived with a refused form are kept. */
  readonly kept: readonly { readonly id: string; readonly name: string }[];
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** First one sentence and the past answers to it; then, if none of them helps, the whole question. */
export function AskPage(props: AskPageProps) {
  const { page, typed, subject, refused } = props;
  const say = words(page.lang).portal;
  const started = typed.title !== '' || refused !== undefined;
  return (
    <PortalFrame page={page} title={say.ask.title} section="questions" index={false}>
      <Breadcrumbs
        crumbs={[
          { label: words(page.lang).support.title, href: '/ho-tro' },
          { label: say.questions.title, href: '/ho-tro/hoi-dap' },
        ]}
        lang={page.lang}
      />
      <div class="portal__form">
        <h1>{say.ask.title}</h1>
        {refused && (
          <ErrorSummary
            message={refused.message}
            faults={refused.faults}
            labels={{ title: say.ask.subject, topicKey: say.ask.topic, body: say.ask.body, files: say.ask.files }}
            lang={page.lang}
          />
        )}
        {subject && (
          <div>
            <p class="quiet">{say.ask.about}</p>
            <SubjectCard subject={subject} lang={page.lang} />
            <p>
              <a href={`/ho-tro/hoi-dap/hoi?tieu-de=${encodeURIComponent(typed.title)}`}>{say.ask.removeAbout}</a>
            </p>
          </div>
        )}
        {started ? <Whole {...props} /> : <First {...props} />}
      </div>
    </PortalFrame>
  );
}

/** With the script, past answers appear while one types; without it, on the next page. */
function First({ page, about }: AskPageProps) {
  const say = words(page.lang).portal.ask;
  return (
    <form action="/ho-tro/hoi-dap/hoi" data-suggest="/ho-tro/hoi-dap/goi-y">
      <Field name="tieu-de" label={say.first} hint={say.firstHint} required maxLength={200} autocomplete="off" lang={page.lang} />
      {about !== '' && <input type="hidden" name="ve" value={about} />}
      <button class="button button--primary" type="submit">
        {say.next}
        <Icon name="arrow-right" />
      </button>
    </form>
  );
}

function Whole(props: AskPageProps) {
  const { page, id, about, typed, topics, alike, kept, refused } = props;
  const say = words(page.lang).portal.ask;
  const faults = refused?.faults;
  return (
    <>
      {alike.length > 0 && (
        <section class="plain-words">
          <h2>{say.found}</h2>
          <ul class="entries" role="list">
            {alike.map((question) => (
              <li key={question.slug}>
                <QuestionCard question={question} lang={page.lang} heading="h3" />
              </li>
            ))}
          </ul>
          <p class="quiet">{say.foundHint}</p>
        </section>
      )}
      {!page.account && (
        <p>
          <a class="button button--primary" href={`/dang-nhap?then=${encodeURIComponent(page.path)}`}>
            {say.signIn}
          </a>
        </p>
      )}
      <form method="post" action="/ho-tro/hoi-dap/hoi" encType="multipart/form-data" hidden={!page.account} data-once>
        <Csrf token={page.csrf} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="about" value={about} />
        <Field name="title" label={say.subject} required maxLength={200} value={typed.title} faults={faults} lang={page.lang} />
        <SelectField
          name="topicKey"
          label={say.topic}
          hint={say.topicHint}
          required
          value={typed.topicKey}
          options={[
            { value: '', label: say.choose },
            ...topics.map(({ key, name, department }) => ({ value: key, label: say.topicOption(name, department) })),
          ]}
          faults={faults}
          lang={page.lang}
        />
        <Field
          name="body"
          label={say.body}
          hint={say.bodyHint}
          rows={7}
          required
          maxLength={5000}
          value={typed.body}
          faults={faults}
          lang={page.lang}
        />
        <Field
          name="files"
          label={say.files}
          hint={kept.length > 0 ? say.kept(kept.map(({ name }) => name).join(', ')) : say.filesHint}
          type="file"
          multiple
          accept=".pdf,image/jpeg,image/png"
          faults={faults}
          lang={page.lang}
        />
        {kept.map((file) => (
          <input key={file.id} type="hidden" name="kept" value={`${file.id} ${file.name}`} />
        ))}
        <label class="check">
          <input type="checkbox" name="public" value="1" checked={typed.public} aria-describedby="public-hint" />
          {say.public}
        </label>
        <p class="field__hint" id="public-hint">
          {say.publicHint}
        </p>
        <p class="quiet">{say.promise}</p>
        <button class="button button--primary" type="submit">
          {say.send}
        </button>
      </form>
    </>
  );
}
