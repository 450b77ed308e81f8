import { Badge, Csrf, ErrorSummary, Field, formatDate, SelectField, words, type FieldFaults, type Option } from '@market/ui';
import { ProductFrame, type ProductFrameProps } from './product-frame.js';

export interface CertificateLine {
  readonly kind: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validTo: string | null;
  readonly expired: boolean;
  readonly fileName: string | null;
  readonly fileHref: string | null;
}

export interface ProductCertificatesProps extends Omit<ProductFrameProps, 'tab' | 'children'> {
  readonly certificates: readonly CertificateLine[];
  readonly kinds: readonly Option[];
  readonly typed: Readonly<Record<string, string>>;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** The papers that speak for a product: what they say is shown to everybody, the copies to officers alone. */
export function ProductCertificatesPage({ page, shop, head, done, certificates, kinds, typed, refused }: ProductCertificatesProps) {
  const { certificates: say, state } = words(page.lang).products;
  const box = (name: string, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field name={name} label={label} value={typed[name] ?? ''} faults={refused?.faults} lang={page.lang} {...more} />
  );
  const labels = { kind: say.kind, number: say.number, issuer: say.issuer, issuedOn: say.issuedOn, validTo: say.validTo, file: say.file };
  return (
    <ProductFrame page={page} shop={shop} head={head} done={done} tab="certificates">
      {refused && (
        <ErrorSummary message={refused.message} faults={refused.faults} labels={{ ...labels, stars: say.stars }} lang={page.lang} />
      )}
      <p class="field__hint">{say.hint}</p>
      {(head.state === 'published' || head.state === 'unlisted') && <p class="field__hint">{state.reviewed}</p>}
      <form class="desk-form" method="post" action={`/kenh-ban-hang/san-pham/${head.id}/chung-nhan`} encType="multipart/form-data">
        <Csrf token={page.csrf} />
        {certificates.length === 0 ? (
          <p class="quiet">{say.none}</p>
        ) : (
          <ul class="paper-list" role="list">
            {certificates.map((certificate, at) => (
              <li key={`${certificate.kind}${certificate.number}`}>
                <Line {...{ page, certificate, at }} />
              </li>
            ))}
          </ul>
        )}
        <fieldset class="desk-form__group">
          <legend>{say.add}</legend>
          <SelectField
            name="kind"
            label={say.kind}
            options={[{ value: '', label: '—' }, ...kinds]}
            value={typed['kind']}
            faults={refused?.faults}
            lang={page.lang}
          />
          <div class="field-row">
            {box('number', say.number, { maxLength: 100 })}
            {box('issuer', say.issuer, { maxLength: 200 })}
          </div>
          <div class="field-row">
            {box('issuedOn', say.issuedOn, { type: 'date' })}
            {box('validTo', say.validTo, { type: 'date', hint: say.validToHint })}
          </div>
          <SelectField
            name="stars"
            label={say.stars}
            options={[{ value: '', label: say.noStars }, ...['3', '4', '5'].map((value) => ({ value, label: value }))]}
            value={typed['stars']}
            faults={refused?.faults}
            lang={page.lang}
          />
          {typed['fileId'] && (
            <>
              <p class="quiet">{say.fileKept(typed['fileName'] ?? '')}</p>
              <input type="hidden" name="fileId" value={typed['fileId']} />
              <input type="hidden" name="fileName" value={typed['fileName'] ?? ''} />
            </>
          )}
          <Field
            name="file"
            label={say.file}
            hint={say.fileHint}
            type="file"
            accept=".pdf,image/jpeg,image/png"
            faults={refused?.faults}
            lang={page.lang}
          />
        </fieldset>
        <button class="button button--primary" type="submit">
          {say.save}
        </button>
      </form>
    </ProductFrame>
  );
}

function Line({ page, certificate, at }: { page: ProductCertificatesProps['page']; certificate: CertificateLine; at: number }) {
  const { certificates: say } = words(page.lang).products;
  const { kind, number, issuer, issuedOn, validTo, expired, fileName, fileHref } = certificate;
  return (
    <div class="paper-row">
      <p class="paper-row__name">
        {kind}{' '}
        {expired ? (
          <Badge tone="danger">{say.expired}</Badge>
        ) : (
          <Badge tone="leaf">{validTo ? say.expires(formatDate(validTo, page.lang)) : say.lasting}</Badge>
        )}
      </p>
      <p class="paper-row__facts">
        {say.number} {number} · {issuer} · {formatDate(issuedOn, page.lang)}
      </p>
      {fileHref && <a href={fileHref}>{fileName}</a>}
      <label class="check">
        <input type="checkbox" name="remove" value={at} />
        {say.remove}
        <span class="visually-hidden"> {number}</span>
      </label>
    </div>
  );
}
