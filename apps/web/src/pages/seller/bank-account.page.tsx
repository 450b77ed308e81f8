import type { LocalDay } from '@market/kernel';
import {
  Csrf,
  EmptyState,
  ErrorSummary,
  Field,
  formatDate,
  OwnPassword,
  Notice,
  SelectField,
  words,
  type FieldFaults,
  type Option,
  type PageContext,
} from '@market/ui';
import { OfficeFrame } from './office-frame.js';
import type { SellerFrameProps } from './seller-frame.js';

export type BankAccountDone = 'doi' | 'chuyen-thang';

export interface BankAccountProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly current: { readonly bank: string; readonly last4: string; readonly holder: string } | null;
  readonly banks: readonly Option[];
  readonly typed: Readonly<Record<string, string>>;
  readonly done?: BankAccountDone | undefined;
  /** Buyers may pay straight to this account, since that day. */
  readonly straight: { readonly since: LocalDay } | null;
  /** For who keeps the books and does not own the shop. */
  readonly readOnly?: boolean;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Where the shop's money goes, by the last four digits; a change asks for the password once more. */
export function BankAccountPage(props: BankAccountProps) {
  const { page, shop, current, done, refused, readOnly = false } = props;
  const { account: say } = words(page.lang).shopOffice;
  const labels = {
    ...words(page.lang).registration.fields,
    password: words(page.lang).common.ownPassword,
    choicePassword: words(page.lang).common.ownPassword,
  };
  return (
    <OfficeFrame page={page} shop={shop} part="account">
      {done && <Notice tone="success" title={done === 'doi' ? say.saved : words(page.lang).ownAccount.choice.saved} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      {current ? (
        <section class="panel">
          <h2 class="panel__title">{say.current}</h2>
          <p class="number">
            <strong>{say.line(current.bank, current.last4)}</strong>
          </p>
          <p>
            {say.holder}: {current.holder}
          </p>
        </section>
      ) : (
        <EmptyState icon="banknote" title={say.none} text={say.noneHint} />
      )}
      <Straight {...props} />
      {readOnly ? <p class="quiet">{say.ownersOnly}</p> : <ChangeForm {...props} />}
    </OfficeFrame>
  );
}

/** Whether buyers may pay straight to the account, and what that asks of the shop. */
function Straight({ page, current, straight, readOnly = false, refused }: BankAccountProps) {
  const say = words(page.lang).ownAccount.choice;
  return (
    <form class="panel desk-form" method="post" action="/kenh-ban-hang/tai-khoan-nhan-tien/chuyen-thang" data-once>
      <Csrf token={page.csrf} />
      <h2 class="panel__title">{say.title}</h2>
      <p>{say.text}</p>
      <ul>
        {say.duties.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
      <p>
        <strong>{straight ? say.on(formatDate(straight.since, page.lang)) : say.off}</strong>
      </p>
      <p>
        <a href="/kenh-ban-hang/khach-chuyen-thang">{say.desk}</a>
      </p>
      {!current && !straight && <p class="quiet">{say.noAccount}</p>}
      {!readOnly && (current || straight) && (
        <>
          <OwnPassword name="choicePassword" faults={refused?.faults} lang={page.lang} />
          <input type="hidden" name="takes" value={straight ? 'false' : 'true'} />
          <button class={straight ? 'button button--outline' : 'button button--primary'} type="submit">
            {straight ? say.turnOff : say.turnOn}
          </button>
        </>
      )}
    </form>
  );
}

function ChangeForm({ page, banks, typed, refused }: BankAccountProps) {
  const say = words(page.lang).shopOffice.account;
  const fields = words(page.lang).registration;
  const shared = { faults: refused?.faults, lang: page.lang, required: true, autocomplete: 'off' };
  return (
    <form class="panel desk-form" method="post" action="/kenh-ban-hang/tai-khoan-nhan-tien" data-once>
      <Csrf token={page.csrf} />
      <h2 class="panel__title">{say.change}</h2>
      <p class="quiet">{say.changeHint}</p>
      <SelectField
        name="bankBin"
        label={fields.fields.bankBin}
        options={[{ value: '', label: fields.choose }, ...banks]}
        value={typed['bankBin']}
        faults={refused?.faults}
        required
        lang={page.lang}
      />
      <Field {...shared} name="accountNumber" label={fields.fields.accountNumber} value={typed['accountNumber'] ?? ''} maxLength={24} />
      <Field
        {...shared}
        name="holder"
        label={fields.fields.holder}
        hint={fields.hints.holder}
        value={typed['holder'] ?? ''}
        maxLength={120}
      />
      <OwnPassword faults={refused?.faults} lang={page.lang} />
      <button class="button button--primary" type="submit">
        {say.save}
      </button>
    </form>
  );
}
