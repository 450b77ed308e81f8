import { Badge, Csrf, ErrorSummary, Field, Icon, Notice, words, type FieldFaults, type PageContext } from '@market/ui';
import type { PaperGroup, PaperView } from '../registration/papers.page.js';
import { OfficeFrame } from './office-frame.js';
import type { SellerFrameProps } from './seller-frame.js';

type Standing = keyof ReturnType<typeof standingWords>;
const standingWords = (page: PageContext) => words(page.lang).shopOffice.papers.standings;
const tones = { good: 'leaf', 'running-out': 'warning', expired: 'danger' } as const;

export interface ShelfView extends Omit<PaperGroup, 'papers'> {
  readonly papers: readonly (PaperView & { readonly standing: Standing })[];
}

export interface SellerPapersProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly shelves: readonly ShelfView[];
  readonly done?: 'added' | 'removed' | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** The papers of the business: which are there, until when, and a place for new ones. */
export function SellerPapersPage({ page, shop, shelves, done, refused }: SellerPapersProps) {
  const say = words(page.lang).shopOffice.papers;
  const kinds = words(page.lang).registration.papers.kinds;
  const labels = Object.fromEntries(
    shelves.flatMap(({ kind }) => [`document:${kind}`, `expires:${kind}`].map((field) => [field, kinds[kind]])),
  );
  return (
    <OfficeFrame page={page} shop={shop} part="papers">
      {done && <Notice tone="success" title={say[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <p class="quiet">{say.lead}</p>
      {shelves.map((shelf) => (
        <Shelf key={shelf.kind} page={page} shelf={shelf} faults={refused?.faults} />
      ))}
    </OfficeFrame>
  );
}

function Shelf({ page, shelf, faults }: { page: PageContext; shelf: ShelfView; faults: FieldFaults | undefined }) {
  const say = words(page.lang).registration.papers;
  const office = words(page.lang).shopOffice.papers;
  const { kind, required, legalBasis, runsOut, papers } = shelf;
  const fault = Boolean(faults && Object.keys(faults).some((field) => field.endsWith(`:${kind}`)));
  return (
    <section class="panel">
      <h2 class="panel__title">{say.kinds[kind]}</h2>
      <p class="quiet">
        {say.basis(legalBasis)} ({required ? say.required : say.optional})
      </p>
      {papers.length === 0 ? <p>{office.none}</p> : <Papers page={page} papers={papers} needed={required} />}
      <details class="fold" open={fault}>
        <summary>{papers.length > 0 ? say.more : say.add}</summary>
        <form class="desk__act" method="post" action="/kenh-ban-hang/giay-to" encType="multipart/form-data" data-once>
          <Csrf token={page.csrf} />
          <input type="hidden" name="kind" value={kind} />
          <Field
            name={`document:${kind}`}
            label={say.kinds[kind]}
            hint={say.hint}
            type="file"
            accept="application/pdf,image/jpeg,image/png"
            required
            faults={faults}
            lang={page.lang}
          />
          {runsOut && <Field name={`expires:${kind}`} label={say.expires} type="date" faults={faults} lang={page.lang} />}
          <button class="button button--primary" type="submit">
            {office.add}
          </button>
        </form>
      </details>
    </section>
  );
}

/** The only one of a kind that is needed stays until another has come. */
function Papers({ page, papers, needed }: { page: PageContext; papers: ShelfView['papers']; needed: boolean }) {
  const say = words(page.lang).registration.papers;
  const office = words(page.lang).shopOffice.papers;
  return (
    <ul class="file-list" role="list">
      {papers.map(({ id, name, bytes, expiresOn, href, standing }) => (
        <li key={id}>
          <Icon name="file-text" />
          <span class="paper-line">
            <span>
              <a href={href}>{name}</a> {expiresOn && <Badge tone={tones[standing]}>{standingWords(page)[standing]}</Badge>}
              <span class="file-list__label">
                {say.size(bytes)}
                {expiresOn && ` · ${say.expiresOn(expiresOn)}`}
              </span>
            </span>
            {needed && papers.length === 1 ? (
              <span class="quiet">{office.lastOfKind}</span>
            ) : (
              <form method="post" action={`/kenh-ban-hang/giay-to/${id}/bo`}>
                <Csrf token={page.csrf} />
                <button class="button button--quiet" type="submit" aria-label={say.removeOf(name)}>
                  {say.remove}
                </button>
              </form>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
