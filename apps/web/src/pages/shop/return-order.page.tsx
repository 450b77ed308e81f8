import { returnReasons } from '@market/orders';
import {
  Csrf,
  ErrorSummary,
  Field,
  formatDateTime,
  Layout,
  safeHref,
  SelectField,
  words,
  type FieldFaults,
  type PageContext,
} from '@market/ui';
import { OrderQuantities, quantityLabels } from './order-quantities.js';

export interface KeptPicture {
  readonly id: string;
  readonly name: string;
}

export interface ReturnOrderPageProps {
  readonly page: PageContext;
  readonly number: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly option: string | null;
    readonly left: number;
    readonly returnUntil: Date | null;
  }[];
  readonly typed: {
    readonly lines: Readonly<Record<string, string>>;
    readonly reason: string;
    readonly note: string;
    /** Pictures that arrived with a refused form. */
    readonly kept: readonly KeptPicture[];
  };
  readonly answerDays: number;
  readonly action: string;
  readonly back: string;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Asks the shop to take something back: what, why, and what it looks like. */
export function ReturnOrderPage({ page, number, lines, typed, answerDays, action, back, refused }: ReturnOrderPageProps) {
  const { orderLife } = words(page.lang);
  const say = orderLife.returnForm;
  const rows = lines.map((line) => ({
    ...line,
    hint: say.of(line.left, line.returnUntil ? formatDateTime(line.returnUntil, page.lang) : ''),
  }));
  const labels = { reason: say.reason, note: say.note, pictures: say.pictures, ...quantityLabels(lines, page.lang) };
  const reasons = returnReasons.map((value) => ({ value, label: orderLife.reasons[value] }));
  const shared = { faults: refused?.faults, lang: page.lang };
  return (
    <Layout page={page} title={say.title(number)} index={false}>
      <div class="narrow order-act">
        <h1>{say.title(number)}</h1>
        <p>{say.lead}</p>
        {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
        <form class="panel order-act__form" method="post" action={safeHref(action)} encType="multipart/form-data" data-once>
          <Csrf token={page.csrf} />
          <OrderQuantities lines={rows} typed={typed.lines} preset="none" labelOf={say.quantity} {...shared} />
          <SelectField
            name="reason"
            label={say.reason}
            options={[{ value: '', label: say.chooseReason }, ...reasons]}
            value={typed.reason}
            required
            {...shared}
          />
          <Field name="note" label={say.note} hint={say.noteHint} rows={4} required maxLength={1000} value={typed.note} {...shared} />
          <Field
            name="pictures"
            label={say.pictures}
            hint={typed.kept.length > 0 ? say.kept(typed.kept.map(({ name }) => name).join(', ')) : say.picturesHint}
            type="file"
            accept="image/jpeg,image/png"
            multiple
            {...shared}
          />
          {typed.kept.map(({ id, name }) => (
            <input key={id} type="hidden" name={`kept.${id}`} value={name} />
          ))}
          <p class="quiet">{say.promise(answerDays)}</p>
          <p class="order-act__buttons">
            <button class="button button--primary" type="submit">
              {say.submit}
            </button>
            <a class="button button--quiet" href={safeHref(back)}>
              {say.back}
            </a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
