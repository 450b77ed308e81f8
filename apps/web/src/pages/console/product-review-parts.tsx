import type { ComponentChildren } from 'preact';
import { Badge, formatDate, Picture, TrustedMarkup, words, type PageContext, type PictureView } from '@market/ui';

export interface ReviewPaper {
  readonly name: string;
  readonly facts: string;
  readonly href: string | null;
  readonly expired: boolean;
}

/** One version of what an officer looks at. */
export interface ReviewSide {
  readonly name: string;
  readonly nameEn: string | null;
  readonly category: string;
  readonly pictures: readonly PictureView[];
  readonly certificates: readonly ReviewPaper[];
  readonly descriptionHtml: string;
  /** Empty where there is none. */
  readonly descriptionEnHtml: string;
  readonly origin: string;
  readonly attributes: readonly { readonly label: string; readonly value: string }[];
}

export interface ReviewChange {
  readonly id: string;
  readonly askedAt: string;
  readonly side: ReviewSide;
  readonly fields: readonly string[];
}

export interface ReviewVariant {
  readonly label: string;
  readonly sku: string;
  readonly price: string;
  readonly gtin: string | null;
}

interface ReviewChangeProps {
  readonly page: PageContext;
  readonly now: ReviewSide;
  readonly change: ReviewChange;
}

/** What waits, beside what is on sale. */
export function Change({ page, now, change }: ReviewChangeProps) {
  const { productDesk, products, common } = words(page.lang);
  const say = productDesk.review;
  const side = (title: string, view: ReviewSide) => (
    <div class="diff__side">
      <h3>{title}</h3>
      <dl class="facts">
        {change.fields.includes('name') && <Fact label={products.fields.name}>{[view.name, view.nameEn].filter(Boolean).join(' / ')}</Fact>}
        {change.fields.includes('categorySlug') && <Fact label={products.fields.categorySlug}>{view.category}</Fact>}
        {change.fields.includes('originText') && <Fact label={products.fields.originText}>{view.origin}</Fact>}
        {change.fields.includes('attributes') && <Attributes attributes={view.attributes} />}
      </dl>
      {change.fields.includes('pictures') && <Pictures page={page} pictures={view.pictures} />}
      {change.fields.includes('certificates') && <Papers page={page} papers={view.certificates} />}
      {change.fields.includes('description') && <Descriptions page={page} view={view} />}
    </div>
  );
  return (
    <section class="section" aria-labelledby="thay-doi">
      <h2 id="thay-doi">{say.change}</h2>
      <p class="desk__note">{say.asked(common.at(new Date(change.askedAt)))}</p>
      <div class="diff">
        {side(say.before, now)}
        {side(say.after, change.side)}
      </div>
    </section>
  );
}

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Attributes = ({ attributes }: Pick<ReviewSide, 'attributes'>) => (
  <>
    {attributes.map(({ label, value }) => (
      <Fact key={label} label={label}>
        {value}
      </Fact>
    ))}
  </>
);

/** In each language in which the public may read it. */
function Descriptions({ page, view }: { page: PageContext; view: ReviewSide }) {
  return (
    <>
      <TrustedMarkup html={view.descriptionHtml} />
      {view.descriptionEnHtml && (
        <>
          <h4>{words(page.lang).products.about.descriptionEn}</h4>
          <div lang="en">
            <TrustedMarkup html={view.descriptionEnHtml} />
          </div>
        </>
      )}
    </>
  );
}

interface ReviewContentProps {
  readonly page: PageContext;
  readonly now: ReviewSide;
  readonly variants: readonly ReviewVariant[];
}

/** The product as it is now. */
export function Content({ page, now, variants }: ReviewContentProps) {
  const { productDesk, products, shop } = words(page.lang);
  const say = productDesk.review;
  return (
    <section class="section" aria-labelledby="noi-dung">
      <h2 id="noi-dung">{products.tabs.about}</h2>
      <dl class="facts">
        <Fact label={products.fields.name}>{[now.name, now.nameEn].filter(Boolean).join(' / ')}</Fact>
        <Fact label={products.fields.categorySlug}>{now.category}</Fact>
        {now.origin && <Fact label={shop.product.originPlace}>{now.origin}</Fact>}
        <Attributes attributes={now.attributes} />
      </dl>
      <Pictures page={page} pictures={now.pictures} />
      <h3>{products.fields.description}</h3>
      <Descriptions page={page} view={now} />
      {variants.length > 0 && <h3>{say.variants}</h3>}
      <ul>
        {variants.map(({ label, sku, price, gtin }) => (
          <li key={sku}>
            {label} · {price} · {sku}
            {gtin && ` · ${gtin}`}
          </li>
        ))}
      </ul>
      <h3>{products.fields.certificates}</h3>
      <Papers page={page} papers={now.certificates} />
    </section>
  );
}

function Pictures({ page, pictures }: { page: PageContext; pictures: readonly PictureView[] }) {
  if (pictures.length === 0) return <p class="quiet">{words(page.lang).productDesk.review.noPictures}</p>;
  return (
    <ul class="review-pictures" role="list">
      {pictures.map((picture) => (
        <li key={picture.src}>
          {/* Its text stands beside it, to be read by the officer: said once to those who listen. */}
          <Picture picture={{ ...picture, alt: '' }} sizes="160px" />
          <span class="quiet">{picture.alt}</span>
        </li>
      ))}
    </ul>
  );
}

function Papers({ page, papers }: { page: PageContext; papers: readonly ReviewPaper[] }) {
  const say = words(page.lang).productDesk.review;
  if (papers.length === 0) return <p class="quiet">{say.noCertificates}</p>;
  return (
    <ul class="paper-list" role="list">
      {papers.map(({ name, facts, href, expired }) => (
        <li key={facts}>
          <p class="paper-row__name">
            {name} {expired && <Badge tone="danger">{words(page.lang).products.page.expired}</Badge>}
          </p>
          <p class="paper-row__facts">{facts}</p>
          {href ? <a href={href}>{say.openFile}</a> : <span class="quiet">{say.noFile}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A paper's facts in one line. */
export const paperFacts = (
  { number, issuer, issuedOn, validTo }: { number: string; issuer: string; issuedOn: string; validTo: string | null },
  lang: PageContext['lang'],
): string => [number, issuer, [issuedOn, validTo].flatMap((day) => (day ? formatDate(day, lang) : [])).join(' – ')].join(' · ');
