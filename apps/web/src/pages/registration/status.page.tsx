import { Csrf, Icon, Notice, Timeline, words, type PageContext, type TimelineEntry } from '@market/ui';
import { pathOfStep, RegistrationFrame, registrationPath, type StepMarks, type StepName } from './registration-frame.js';

type State = keyof ReturnType<typeof statusWords>['states'];
const statusWords = (page: PageContext) => words(page.lang).registration.status;

export interface RegistrationStatusProps {
  readonly page: PageContext;
  readonly name: string;
  readonly taxCode: string;
  readonly state: Exclude<State, 'draft'>;
  readonly dueOn: string | null;
  /** What an officer asked for, with the step where it is mended. */
  readonly asked: readonly { readonly label: string; readonly says: string; readonly step: StepName }[];
  /** The officer's word on the whole. */
  readonly reason: string | null;
  readonly moves: readonly { readonly to: State; readonly at: Date; readonly reason: string | null }[];
  readonly marks?: StepMarks | undefined;
  readonly justSent: boolean;
}

/** Where the application stands, what happens next and by when. */
export function RegistrationStatusPage(props: RegistrationStatusProps) {
  const { page, name, taxCode, state, justSent, moves } = props;
  const say = statusWords(page);
  const last = moves.length - 1;
  const entries = moves.map(({ to, at, reason }, index): TimelineEntry => {
    const note = reason === null ? {} : { note: reason };
    return { title: say.moves[to], at, ...note, state: index === last ? 'current' : 'done' };
  });
  return (
    <RegistrationFrame page={page} title={name} marks={state === 'changes-requested' ? props.marks : undefined}>
      {justSent && <Notice tone="success" title={say.sent} live />}
      <p class="registration__state">
        <span class={`state-mark state-mark--${state}`}>{say.states[state]}</span>
        <span>
          {say.number}: <span class="number">{taxCode}</span>
        </span>
      </p>
      <div class="portal__columns">
        <div class="registration__main">{state === 'changes-requested' ? <ToMend {...props} /> : <Next {...props} />}</div>
        <section>
          <h2>{say.history}</h2>
          <Timeline lang={page.lang} entries={entries} />
        </section>
      </div>
    </RegistrationFrame>
  );
}

function ToMend({ page, asked, reason }: RegistrationStatusProps) {
  const say = words(page.lang).registration;
  return (
    <section class="panel">
      <h2 class="panel__title">{say.asked.title}</h2>
      {asked.length === 0 ? <p class="asked__whole">{reason}</p> : <p>{say.asked.text}</p>}
      <ul class="to-mend" role="list">
        {asked.map(({ label, says, step }) => (
          <li key={label}>
            <strong>{label}</strong>
            <span>{says}</span>
            <a class="button button--outline" href={pathOfStep(step)}>
              {say.edit}
              <span class="visually-hidden"> {label}</span>
            </a>
          </li>
        ))}
      </ul>
      <a class="button button--primary" href={pathOfStep('review')}>
        {say.review.again}
        <Icon name="arrow-right" />
      </a>
    </section>
  );
}

function Next({ page, state, dueOn, reason }: RegistrationStatusProps) {
  const say = words(page.lang).registration.status;
  const text = state === 'submitted' ? say.nextOf.submitted(dueOn ?? '') : state === 'changes-requested' ? '' : say.nextOf[state];
  return (
    <section class="panel">
      <h2 class="panel__title">{say.next}</h2>
      <p>{text}</p>
      {reason && state !== 'approved' && state !== 'submitted' && <blockquote class="asked__whole">{reason}</blockquote>}
      {state === 'approved' && (
        <a class="button button--primary" href="/kenh-ban-hang">
          {say.openShop}
        </a>
      )}
      {state !== 'submitted' && (
        <form method="post" action={registrationPath}>
          <Csrf token={page.csrf} />
          <button class={state === 'rejected' ? 'button button--outline' : 'button button--quiet'} type="submit">
            {state === 'rejected' ? say.anew : say.another}
          </button>
        </form>
      )}
    </section>
  );
}
