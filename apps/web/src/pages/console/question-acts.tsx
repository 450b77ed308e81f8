import { Csrf, Field, SelectField, words } from '@market/ui';
import type { ComponentChildren } from 'preact';
import type { QuestionAct, QuestionDeskProps } from './question-desk.js';

const pathOf: Record<QuestionAct, string> = {
  take: 'tiep-nhan',
  answer: 'tra-loi',
  route: 'chuyen',
  extend: 'gia-han',
  publish: 'cong-khai',
  unpublish: 'go',
};

/** The acts that the state allows, the likeliest open. */
export function QuestionActs(props: QuestionDeskProps) {
  const { state } = props;
  if (state === 'answered') return <Publish {...props} />;
  if (state === 'published') return <Reasoned {...props} act="unpublish" />;
  return (
    <section class="panel">
      {state === 'asked' ? <Take {...props} /> : <Answer {...props} />}
      <Route {...props} />
      {!props.extended && <Reasoned {...props} act="extend" />}
    </section>
  );
}

/** What a box shows after a refusal of this act: what was typed, and what is wrong with it. */
const boxOf = ({ page, refused }: QuestionDeskProps, act: QuestionAct, name: string, otherwise = '') => ({
  ...{ name, lang: page.lang, value: refused?.at === act ? (refused.typed[name] ?? '') : otherwise },
  faults: refused?.at === act ? refused.faults : undefined,
});

function Take(props: QuestionDeskProps) {
  return <Act {...props} act="take" label={words(props.page.lang).portalDesk.questions.take} primary />;
}

function Answer(props: QuestionDeskProps) {
  const say = words(props.page.lang).portalDesk.questions;
  return (
    <Act {...props} act="answer" label={say.sendAnswer} primary files>
      <Field {...boxOf(props, 'answer', 'answer')} label={say.answer} hint={say.answerHint} rows={10} maxLength={20000} required />
      <Field
        {...boxOf(props, 'answer', 'files')}
        value={undefined}
        label={say.files}
        hint={words(props.page.lang).portal.ask.filesHint}
        type="file"
        multiple
        accept=".pdf,image/jpeg,image/png"
      />
    </Act>
  );
}

function Route(props: QuestionDeskProps) {
  const say = words(props.page.lang).portalDesk.questions;
  const { value, ...box } = boxOf(props, 'route', 'departmentId');
  return (
    <details class="fold" open={props.refused?.at === 'route'}>
      <summary>{say.route}</summary>
      <Act {...props} act="route" label={say.route}>
        <SelectField {...box} value={value} label={say.routeTo} options={props.departments} required />
        <Field {...boxOf(props, 'route', 'reason')} label={say.routeReason} rows={2} maxLength={2000} required />
      </Act>
    </details>
  );
}

function Reasoned(props: QuestionDeskProps & { act: 'extend' | 'unpublish' }) {
  const { act, refused } = props;
  const say = words(props.page.lang).portalDesk.questions;
  return (
    <details class="fold" open={refused?.at === act}>
      <summary>{say[act]}</summary>
      <Act {...props} act={act} label={say[act]}>
        <Field
          {...boxOf(props, act, 'reason')}
          label={act === 'extend' ? say.extendReason : say.unpublishReason}
          rows={2}
          maxLength={2000}
          required
        />
      </Act>
    </details>
  );
}

function Publish(props: QuestionDeskProps) {
  const { page, draft } = props;
  const say = words(page.lang).portalDesk.questions;
  if (!props.public || draft === null) {
    return (
      <section class="panel">
        <p>{say.isPrivate}</p>
      </section>
    );
  }
  return (
    <section class="panel">
      <h2 class="panel__title">{say.publish}</h2>
      <p>{say.publishLead}</p>
      {draft.flags.length > 0 && (
        <div class="flags">
          <p class="flags__title">{say.flags}</p>
          <ul>
            {draft.flags.map(({ kind, text }, at) => (
              <li key={at}>
                <mark>{text}</mark> ({say.flagKinds[kind]})
              </li>
            ))}
          </ul>
        </div>
      )}
      <Act {...props} act="publish" label={say.publish} primary>
        <Field {...boxOf(props, 'publish', 'title', draft.title)} label={say.publicTitle} maxLength={200} required />
        <Field {...boxOf(props, 'publish', 'question', draft.question)} label={say.publicQuestion} rows={6} maxLength={5000} required />
        <Field {...boxOf(props, 'publish', 'answer', draft.answer)} label={say.publicAnswer} rows={10} maxLength={20000} required />
        {draft.flags.length > 0 && (
          <label class="check">
            <input type="checkbox" name="flagsSeen" value="1" />
            {say.flagsSeen}
          </label>
        )}
      </Act>
    </section>
  );
}

interface ActProps extends Pick<QuestionDeskProps, 'page' | 'number' | 'version'> {
  readonly act: QuestionAct;
  readonly label: string;
  readonly primary?: boolean;
  readonly files?: boolean;
  readonly children?: ComponentChildren;
}

function Act({ page, number, version, act, label, primary, files, children }: ActProps) {
  return (
    <form
      class="desk__act"
      method="post"
      action={`/quan-tri/hoi-dap/${number}/${pathOf[act]}`}
      encType={files ? 'multipart/form-data' : undefined}
      data-once
    >
      <Csrf token={page.csrf} />
      <input type="hidden" name="version" value={version} />
      {children}
      <button class={primary ? 'button button--primary' : 'button button--outline'} type="submit">
        {label}
      </button>
    </form>
  );
}
