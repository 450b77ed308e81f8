import type { ComponentChildren } from 'preact';
import { Csrf, Field, SelectField, words } from '@market/ui';
import { OrderQuantities } from '../shop/order-quantities.js';
import type { SellerOrderProps } from './order-props.js';

/** One form for each thing that the shop may do now: the next step open, the others folded. */
export function SellerOrderActs(props: SellerOrderProps) {
  const { acts } = props;
  return (
    <div class="order-acts">
      {acts.includes('confirm') && <Confirm {...props} />}
      {acts.includes('ship') && <Ship {...props} />}
      {acts.includes('deliver') && <Deliver {...props} />}
      {acts.includes('accept-return') && <Accept {...props} />}
      {acts.includes('take-back') && <TakeBack {...props} />}
      {acts.includes('add-parcel') && !props.pickup && <AddParcel {...props} />}
      {acts.includes('refuse-return') && <Refuse {...props} />}
      {acts.includes('cancel') && <Cancel {...props} />}
    </div>
  );
}

function ActForm({ props, path, children }: { props: SellerOrderProps; path: string; children: ComponentChildren }) {
  return (
    <form method="post" action={`/kenh-ban-hang/don-hang/${props.number}/${path}`} class="desk__act" data-once>
      <Csrf token={props.page.csrf} />
      {children}
    </form>
  );
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) {
  return (
    <details class="order-acts__more" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

const faultsIn = ({ refused, refusedForm }: SellerOrderProps, form: SellerOrderProps['refusedForm']) =>
  refusedForm === form ? refused?.faults : undefined;
const typedIn = ({ typed, refusedForm }: SellerOrderProps, form: SellerOrderProps['refusedForm']): Readonly<Record<string, string>> =>
  refusedForm === form ? typed : {};

function Confirm(props: SellerOrderProps) {
  const say = words(props.page.lang).seller.order;
  return (
    <ActForm props={props} path="xac-nhan">
      <button class="button button--accent" type="submit">
        {say.confirm}
      </button>
      <p class="field__hint">{say.confirmHint}</p>
    </ActForm>
  );
}

function Ship(props: SellerOrderProps) {
  const { ship } = words(props.page.lang).orderLife.seller;
  if (props.pickup)
    return (
      <ActForm props={props} path="gui-hang">
        <button class="button button--accent" type="submit">
          {ship.pickup}
        </button>
      </ActForm>
    );
  return (
    <ActForm props={props} path="gui-hang">
      <h2>{ship.title}</h2>
      <ParcelFields props={props} form="ship" />
      <details class="order-acts__more" open={Boolean(typedIn(props, 'ship')['carrier2'])}>
        <summary>{ship.second}</summary>
        <ParcelFields props={props} form="ship" nth="2" />
      </details>
      <button class="button button--accent" type="submit">
        {ship.submit}
      </button>
    </ActForm>
  );
}

function ParcelFields({ props, form, nth = '' }: { props: SellerOrderProps; form: 'ship' | 'parcel'; nth?: string }) {
  const { ship } = words(props.page.lang).orderLife.seller;
  const { lang } = props.page;
  const [typed, faults] = [typedIn(props, form), nth === '' ? faultsIn(props, form) : undefined];
  const carriers = props.carriers.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <SelectField
        name={`carrier${nth}`}
        label={ship.carrier}
        options={nth === '' ? carriers : [{ value: '', label: ship.none }, ...carriers]}
        value={typed[`carrier${nth}`]}
        required={nth === ''}
        faults={faults}
        lang={lang}
      />
      <Field
        name={`trackingCode${nth}`}
        label={ship.code}
        hint={ship.codeHint}
        maxLength={40}
        value={typed[`trackingCode${nth}`] ?? ''}
        autocomplete="off"
        faults={faults}
        lang={lang}
      />
    </>
  );
}

function AddParcel(props: SellerOrderProps) {
  const { ship } = words(props.page.lang).orderLife.seller;
  return (
    <Folded title={ship.more} open={props.refusedForm === 'parcel'}>
      <ActForm props={props} path="kien-hang">
        <ParcelFields props={props} form="parcel" />
        <button class="button button--outline" type="submit">
          {ship.more}
        </button>
      </ActForm>
    </Folded>
  );
}

function Deliver(props: SellerOrderProps) {
  const say = words(props.page.lang).orderLife.seller;
  return (
    <ActForm props={props} path="da-giao">
      <button class="button button--accent" type="submit">
        {say.deliver}
      </button>
      <p class="field__hint">{say.deliverHint}</p>
    </ActForm>
  );
}

function Accept(props: SellerOrderProps) {
  const say = words(props.page.lang).orderLife.seller.returned;
  return (
    <ActForm props={props} path="nhan-tra">
      <Field
        name="instructions"
        label={say.instructions}
        hint={say.acceptHint}
        rows={3}
        maxLength={1000}
        value={typedIn(props, 'accept')['instructions'] ?? ''}
        faults={faultsIn(props, 'accept')}
        lang={props.page.lang}
      />
      <button class="button button--accent" type="submit">
        {say.accept}
      </button>
    </ActForm>
  );
}

function Refuse(props: SellerOrderProps) {
  const say = words(props.page.lang).orderLife.seller.returned;
  return (
    <Folded title={say.refuse} open={props.refusedForm === 'refuse'}>
      <ActForm props={props} path="tu-choi-tra">
        <Field
          name="answer"
          label={say.refusal}
          hint={say.refuseHint}
          rows={3}
          required
          maxLength={1000}
          value={typedIn(props, 'refuse')['answer'] ?? ''}
          faults={faultsIn(props, 'refuse')}
          lang={props.page.lang}
        />
        <button class="button button--outline" type="submit">
          {say.refuse}
        </button>
      </ActForm>
    </Folded>
  );
}

function TakeBack(props: SellerOrderProps) {
  const say = words(props.page.lang).orderLife;
  const lines = (props.returned?.lines ?? []).map(({ quantity, ...line }) => ({
    ...line,
    left: quantity,
    hint: say.cancelForm.of(quantity),
  }));
  return (
    <ActForm props={props} path="da-nhan-lai">
      <p class="field__hint">{say.seller.returned.takeBackHint}</p>
      <OrderQuantities
        lines={lines}
        typed={typedIn(props, 'take-back')}
        preset="none"
        labelOf={say.seller.returned.unfit}
        faults={faultsIn(props, 'take-back')}
        lang={props.page.lang}
      />
      <button class="button button--accent" type="submit">
        {say.seller.returned.takeBack}
      </button>
    </ActForm>
  );
}

function Cancel(props: SellerOrderProps) {
  const { seller, cancelForm } = words(props.page.lang).orderLife;
  const say = seller.cancel;
  const typed = typedIn(props, 'cancel');
  const lines = props.lines.filter(({ left }) => left > 0).map((line) => ({ ...line, hint: cancelForm.of(line.left) }));
  return (
    <Folded title={say.title} open={props.refusedForm === 'cancel'}>
      <ActForm props={props} path="huy">
        <p>{say.lead}</p>
        <OrderQuantities
          lines={lines}
          typed={typed}
          preset="all"
          labelOf={say.quantity}
          faults={faultsIn(props, 'cancel')}
          lang={props.page.lang}
        />
        <Field
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          required
          maxLength={300}
          value={typed['reason'] ?? ''}
          faults={faultsIn(props, 'cancel')}
          lang={props.page.lang}
        />
        <label class="tick tick--row">
          <input type="checkbox" name="lost" value="1" checked={typed['lost'] === '1'} />
          {say.lost}
        </label>
        <button class="button button--outline" type="submit">
          {say.submit}
        </button>
      </ActForm>
    </Folded>
  );
}
