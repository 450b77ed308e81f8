import { Csrf, ErrorSummary, Field, formatDate, Notice, SelectField, words, type FieldFaults, type PageContext } from '@market/ui';
import { OfficeFrame } from './office-frame.js';
import type { SellerFrameProps } from './seller-frame.js';

type StaffRoleName = keyof ReturnType<typeof roleWords>;
const roleWords = (page: PageContext) => words(page.lang).shopOffice.staff.roles;

export interface StaffProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly people: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly email: string;
    readonly staffRole: StaffRoleName;
    readonly since: Date;
    readonly me: boolean;
  }[];
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly staffRole: StaffRoleName;
    readonly expiresAt: Date;
  }[];
  readonly typed: { readonly email: string; readonly staffRole: string };
  readonly done?: 'sent' | 'changed' | 'gone' | 'withdrawn' | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Who works for the shop, as what, and who is invited. */
export function StaffPage(props: StaffProps) {
  const { page, shop, people, done, refused } = props;
  const say = words(page.lang).shopOffice.staff;
  return (
    <OfficeFrame page={page} shop={shop} part="staff">
      {done && <Notice tone="success" title={say[done]} live />}
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.faults}
          labels={{ email: say.email, staffRole: say.role }}
          lang={page.lang}
        />
      )}
      <p class="quiet">
        {say.lead} {say.roleHints}
      </p>
      <ul class="people" role="list">
        {people.map((person) => (
          <Person key={person.accountId} page={page} person={person} />
        ))}
      </ul>
      <Invitations {...props} />
      <Invite {...props} />
    </OfficeFrame>
  );
}

const options = (page: PageContext) => Object.entries(roleWords(page)).map(([value, label]) => ({ value, label }));

function Person({ page, person }: { page: PageContext; person: StaffProps['people'][number] }) {
  const say = words(page.lang).shopOffice.staff;
  const { accountId, name, email, staffRole, since, me } = person;
  const id = `vai-tro-${accountId}`;
  return (
    <li class="person">
      <p>
        <strong>{name}</strong> {me && `(${say.you})`}
        <span class="file-list__label">
          {email} · {say.since.toLowerCase()} {formatDate(since, page.lang)}
        </span>
      </p>
      <form class="person__role" method="post" action={`/kenh-ban-hang/nhan-vien/${accountId}/vai-tro`}>
        <Csrf token={page.csrf} />
        <label class="visually-hidden" for={id}>
          {say.roleOf(name)}
        </label>
        <select class="field__box" id={id} name="staffRole">
          {options(page).map(({ value, label }) => (
            <option key={value} value={value} selected={value === staffRole}>
              {label}
            </option>
          ))}
        </select>
        <button class="button button--outline" type="submit">
          {say.change}
        </button>
      </form>
      <form method="post" action={`/kenh-ban-hang/nhan-vien/${accountId}/thoi-viec`}>
        <Csrf token={page.csrf} />
        <button class="button button--quiet" type="submit" aria-label={me ? say.leave : say.removeOf(name)}>
          {me ? say.leave : say.remove}
        </button>
      </form>
    </li>
  );
}

function Invitations({ page, invitations }: StaffProps) {
  const say = words(page.lang).shopOffice.staff;
  if (invitations.length === 0) return null;
  return (
    <section class="panel">
      <h2 class="panel__title">{say.open}</h2>
      <ul class="people" role="list">
        {invitations.map(({ id, email, staffRole, expiresAt }) => (
          <li key={id} class="person">
            <p>
              <strong>{email}</strong>
              <span class="file-list__label">
                {roleWords(page)[staffRole]}, {say.until(expiresAt)}
              </span>
            </p>
            <form method="post" action={`/kenh-ban-hang/nhan-vien/loi-moi/${id}/huy`}>
              <Csrf token={page.csrf} />
              <button class="button button--quiet" type="submit" aria-label={say.withdrawOf(email)}>
                {say.withdraw}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invite({ page, typed, refused }: StaffProps) {
  const say = words(page.lang).shopOffice.staff;
  return (
    <form class="panel desk-form" method="post" action="/kenh-ban-hang/nhan-vien" data-once>
      <Csrf token={page.csrf} />
      <h2 class="panel__title">{say.invite}</h2>
      <Field
        name="email"
        label={say.email}
        type="email"
        value={typed.email}
        faults={refused?.faults}
        required
        autocomplete="off"
        maxLength={254}
        lang={page.lang}
      />
      <SelectField
        name="staffRole"
        label={say.role}
        options={options(page)}
        value={typed.staffRole || 'catalogue'}
        faults={refused?.faults}
        required
        lang={page.lang}
      />
      <button class="button button--primary" type="submit">
        {say.send}
      </button>
    </form>
  );
}
