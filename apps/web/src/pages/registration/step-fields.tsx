import { Choice, Field, Notice, SelectField, words, type FieldFaults, type Option, type PageContext } from '@market/ui';
import { Asked } from './asked.js';
import { SizeExplanation, type SizeView } from './size-explanation.js';

/** What a step shows, whichever it is. */
export interface StepFieldsProps {
  readonly page: PageContext;
  readonly answers: Readonly<Record<string, string | undefined>>;
  readonly faults: FieldFaults;
  /** The officer's words by field. */
  readonly asked: Readonly<Record<string, string>>;
  readonly identityLast4?: string | undefined;
  readonly accountLast4?: string | undefined;
  readonly legalForms: readonly Option[];
  readonly sectors: readonly Option[];
  readonly sectorDecision: string;
  readonly banks: readonly Option[];
  /** Places of the same name, where the script did not choose one. */
  readonly communeChoices?: readonly { readonly code: string; readonly label: string }[] | undefined;
  /** The communes that were merged into the chosen one, where there were several. */
  readonly formerChoices?: readonly { readonly code: string; readonly label: string }[] | undefined;
  readonly doubtsTaxCode: boolean;
  /** The enterprise's code where a branch's was typed. */
  readonly branchOf?: string | undefined;
  readonly size?: SizeView | undefined;
}

type Box = Partial<Parameters<typeof Field>[0]>;

/** One box of the application: its label, what was typed, what is wrong with it, and what an officer says of it. */
function Box({ of, name, ...input }: { of: StepFieldsProps; name: keyof ReturnType<typeof labelsOf> } & Omit<Box, 'name' | 'label'>) {
  const { page, answers, faults, asked } = of;
  return (
    <Asked says={asked[name]} lang={page.lang}>
      <Field {...input} name={name} label={labelsOf(page)[name]} value={answers[name] ?? ''} faults={faults} lang={page.lang} />
    </Asked>
  );
}

const labelsOf = ({ lang }: PageContext) => words(lang).registration.fields;

export function BusinessFields(props: StepFieldsProps) {
  const { page, answers, faults, asked, legalForms, doubtsTaxCode, branchOf } = props;
  const say = words(page.lang).registration;
  return (
    <>
      <Asked says={asked['legalForm']} lang={page.lang}>
        <SelectField
          name="legalForm"
          label={say.fields.legalForm}
          options={[{ value: '', label: say.choose }, ...legalForms]}
          value={answers['legalForm']}
          faults={faults}
          required
          lang={page.lang}
        />
      </Asked>
      <Box of={props} name="taxCode" hint={say.hints.taxCode} required inputMode="text" autocomplete="off" maxLength={20} />
      {doubtsTaxCode && (
        <Notice tone="warning" title={say.doubtTaxCode}>
          {say.doubtTaxCodeText}
        </Notice>
      )}
      {branchOf !== undefined && <Notice title={say.branch}>{say.branchText(branchOf)}</Notice>}
      <Box of={props} name="name" hint={say.hints.name} required autocomplete="organization" maxLength={200} />
    </>
  );
}

export function RepresentativeFields(props: StepFieldsProps) {
  const { page, identityLast4 } = props;
  const { hints } = words(page.lang).registration;
  return (
    <>
      <Box of={props} name="representativeName" required autocomplete="name" maxLength={120} />
      <Box
        of={props}
        name="identityNumber"
        hint={identityLast4 ? hints.identityKept(identityLast4) : hints.identityNumber}
        required={!identityLast4}
        inputMode="numeric"
        autocomplete="off"
        maxLength={20}
      />
      <Box
        of={props}
        name="representativePhone"
        hint={hints.representativePhone}
        required
        type="tel"
        inputMode="tel"
        autocomplete="tel"
        maxLength={20}
      />
      <Box of={props} name="representativeEmail" type="email" autocomplete="email" maxLength={200} />
    </>
  );
}

export function PlaceFields(props: StepFieldsProps) {
  const { page, answers, faults, asked, communeChoices, formerChoices } = props;
  const say = words(page.lang).registration;
  return (
    <>
      <div data-commune="/api/v1/regions">
        <Box of={props} name="communeName" hint={say.hints.commune} required autocomplete="off" maxLength={120} />
        <input
          type="hidden"
          name="communeCode"
          value={answers['communeCode'] ?? ''}
          disabled={Boolean(communeChoices?.length)}
          data-commune-code
        />
      </div>
      {communeChoices && communeChoices.length > 0 && (
        <fieldset class="choices">
          <legend>{say.hints.communeChoose}</legend>
          {communeChoices.map(({ code, label }) => (
            <Choice key={code} name="communeCode" value={code} title={label} checked={code === answers['communeCode']} />
          ))}
        </fieldset>
      )}
      {formerChoices && formerChoices.length > 1 && (
        <Asked says={asked['oldCommuneCode']} lang={page.lang}>
          <SelectField
            name="oldCommuneCode"
            label={say.fields.oldCommuneCode}
            hint={say.hints.former}
            options={[{ value: '', label: say.choose }, ...formerChoices.map(({ code, label }) => ({ value: code, label }))]}
            value={answers['oldCommuneCode']}
            faults={faults}
            required
            lang={page.lang}
          />
        </Asked>
      )}
      <Box of={props} name="street" required autocomplete="street-address" maxLength={200} />
    </>
  );
}

export function SizeFields(props: StepFieldsProps) {
  const { page, answers, faults, asked, sectors, sectorDecision, size } = props;
  const say = words(page.lang).registration;
  const number = { inputMode: 'numeric', autocomplete: 'off', maxLength: 24 } as const;
  return (
    <>
      <Asked says={asked['sectorCode']} lang={page.lang}>
        <SelectField
          name="sectorCode"
          label={say.fields.sectorCode}
          hint={say.hints.sector(sectorDecision)}
          options={[{ value: '', label: say.choose }, ...sectors]}
          value={answers['sectorCode']}
          faults={faults}
          required
          lang={page.lang}
        />
      </Asked>
      <Box of={props} name="employees" hint={say.hints.employees} required {...number} />
      <Box of={props} name="revenue" hint={say.hints.revenue} {...number} />
      <Box of={props} name="capital" hint={say.hints.capital} required {...number} />
      {size ? <SizeExplanation view={size} lang={page.lang} /> : <p class="quiet">{say.size.unknown}</p>}
      <p class="quiet">{say.size.why}</p>
    </>
  );
}

export function AccountFields(props: StepFieldsProps) {
  const { page, answers, faults, asked, banks, accountLast4 } = props;
  const say = words(page.lang).registration;
  return (
    <>
      <Box of={props} name="shopName" hint={say.hints.shopName} required autocomplete="off" maxLength={120} />
      <Box of={props} name="tagline" hint={say.hints.tagline} autocomplete="off" maxLength={160} />
      <Asked says={asked['bankBin']} lang={page.lang}>
        <SelectField
          name="bankBin"
          label={say.fields.bankBin}
          options={[{ value: '', label: say.choose }, ...banks]}
          value={answers['bankBin']}
          faults={faults}
          required
          lang={page.lang}
        />
      </Asked>
      <Box
        of={props}
        name="accountNumber"
        hint={accountLast4 ? say.hints.accountKept(accountLast4) : say.hints.accountNumber}
        required={!accountLast4}
        autocomplete="off"
        maxLength={24}
      />
      <Box of={props} name="holder" hint={say.hints.holder} required autocomplete="off" maxLength={120} />
    </>
  );
}
