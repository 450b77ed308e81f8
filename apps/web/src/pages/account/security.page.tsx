import type { SecondFactorStanding, SessionView } from '@market/identity';
import { Csrf, ErrorSummary, Field, Notice, Table, words, type FieldFaults, type PageContext } from '@market/ui';
import { AccountFrame } from './account-frame.js';

export interface SecurityPageProps {
  readonly page: PageContext;
  readonly sessions: readonly SessionView[];
  readonly secondFactor: SecondFactorStanding;
  readonly staff: boolean;
  readonly done?: 'changed' | 'ended' | 'dropped' | undefined;
  readonly faults?: FieldFaults | undefined;
  readonly refusal?: string;
}

export function SecurityPage(props: SecurityPageProps) {
  const { page, done, faults, refusal } = props;
  const { security: say } = words(page.lang).myAccount;
  const labels = { old: say.old, password: say.password, code: say.code };
  return (
    <AccountFrame page={page} title={say.title} section="security">
      {done && <Notice tone="success" title={say[done]} live />}
      <ErrorSummary message={refusal} faults={faults} labels={labels} lang={page.lang} />
      <PasswordForm {...props} />
      <SecondFactorForms {...props} />
      <SessionList {...props} />
    </AccountFrame>
  );
}

function PasswordForm({ page, faults }: SecurityPageProps) {
  const { security: say } = words(page.lang).myAccount;
  const box = { type: 'password', required: true, maxLength: 128, faults, lang: page.lang } as const;
  return (
    <section class="section" aria-labelledby="mat-khau">
      <h2 id="mat-khau">{say.passwordTitle}</h2>
      <form class="panel reading" method="post" action="/tai-khoan/bao-mat/mat-khau" data-once>
        <Csrf token={page.csrf} />
        <Field {...box} name="old" label={say.old} autocomplete="current-password" />
        <Field
          {...box}
          name="password"
          label={say.password}
          hint={words(page.lang).entering.signUp.passwordHint}
          autocomplete="new-password"
        />
        <button class="button button--primary" type="submit">
          {say.change}
        </button>
      </form>
    </section>
  );
}

function SecondFactorForms({ page, secondFactor: { on, recoveryLeft }, staff, faults }: SecurityPageProps) {
  const { security: say } = words(page.lang).myAccount;
  return (
    <section class="section" aria-labelledby="hai-lop">
      <h2 id="hai-lop">
        {say.secondFactorTitle} <span class={on ? 'badge badge--leaf' : 'badge'}>{on ? say.on : say.off}</span>
      </h2>
      {on ? (
        <form class="panel reading" method="post" action="/tai-khoan/bao-mat/ma-du-phong" data-once>
          <Csrf token={page.csrf} />
          <p>{say.recoveryLeft(recoveryLeft)}</p>
          <Field name="code" label={say.code} required autocomplete="one-time-code" maxLength={20} faults={faults} lang={page.lang} />
          <div class="field-row">
            <button class="button button--outline" type="submit">
              {say.renew}
            </button>
            {!staff && (
              <button class="button button--quiet" type="submit" formaction="/tai-khoan/bao-mat/tat-hai-lop">
                {say.drop}
              </button>
            )}
          </div>
        </form>
      ) : (
        <div class="panel reading">
          <p>{say.offText}</p>
          <a class="button button--outline" href="/xac-minh-hai-lop/bat?then=/tai-khoan/bao-mat">
            {say.turnOn}
          </a>
        </div>
      )}
    </section>
  );
}

function SessionList({ page, sessions }: SecurityPageProps) {
  const { myAccount, common } = words(page.lang);
  const say = myAccount.security;
  const nameOf = ({ device }: SessionView): string => device ?? say.unknownDevice;
  return (
    <section class="section" aria-labelledby="phien">
      <h2 id="phien">{say.sessionsTitle}</h2>
      <Table
        caption={say.sessionsTitle}
        captionHidden
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            label: say.device,
            of: (session) => (
              <>
                {nameOf(session)} {session.current && <span class="badge badge--sea">{say.here}</span>}
              </>
            ),
          },
          { label: say.address, of: ({ address }) => address ?? '—' },
          { label: say.signedIn, of: ({ signedInAt }) => common.at(signedInAt) },
          { label: say.lastSeen, of: ({ lastSeenAt }) => common.at(lastSeenAt) },
          {
            label: say.end,
            of: (session) =>
              !session.current && (
                <form method="post" action={`/tai-khoan/bao-mat/phien/${session.id}/ket-thuc`}>
                  <Csrf token={page.csrf} />
                  <button class="button button--outline" type="submit" aria-label={say.endOf(nameOf(session))}>
                    {say.end}
                  </button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form method="post" action="/tai-khoan/bao-mat/phien-khac/ket-thuc">
          <Csrf token={page.csrf} />
          <button class="button button--outline" type="submit">
            {say.endOthers}
          </button>
        </form>
      )}
    </section>
  );
}
