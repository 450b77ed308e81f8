import {
  Badge,
  formatDate,
  Icon,
  Rating,
  safeHref,
  TrustedMarkup,
  type Lang,
  type PictureView,
  Picture,
  type RatingView,
  words,
} from '@market/ui';

export interface SellerView {
  readonly slug: string;
  readonly name: string;
  readonly place: string;
  readonly picture?: PictureView;
  readonly verified: boolean;
  readonly sinceYear: number;
  readonly productCount: number;
  readonly confirmsWithinHours?: number;
}

export interface CertificateView {
  readonly name: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validUntil?: string;
  readonly expired?: boolean;
  readonly fileHref?: string;
}

export interface ReviewView {
  readonly id: string;
  readonly author: string;
  readonly score: number;
  readonly at: Date;
  readonly text: string;
  readonly variant?: string;
  readonly reply?: string;
}

export function SellerCard({ seller, lang }: { seller: SellerView; lang: Lang }) {
  const { product, shopPage } = words(lang).shop;
  return (
    <aside class="seller-card" aria-label={shopPage.legal}>
      <div class="seller-card__head">
        <Picture picture={seller.picture && { ...seller.picture, alt: '' }} sizes="64px" />
        <p class="seller-card__name">
          <a href={`/gian-hang/${seller.slug}`}>{seller.name}</a>
        </p>
      </div>
      <ul role="list">
        {seller.verified && (
          <li>
            <Icon name="badge-check" />
            {shopPage.verified}
          </li>
        )}
        <li>
          <Icon name="map-pin" />
          {seller.place}
        </li>
        <li>
          <Icon name="store" />
          {shopPage.since(seller.sinceYear)} · {shopPage.productCount(seller.productCount)}
        </li>
        {seller.confirmsWithinHours !== undefined && (
          <li>
            <Icon name="clock" />
            {shopPage.answersWithin(seller.confirmsWithinHours)}
          </li>
        )}
      </ul>
      <a class="button button--outline" href={`/gian-hang/${seller.slug}`}>
        {product.visitShop}
      </a>
    </aside>
  );
}

interface OriginProps {
  readonly originPlace?: string | undefined;
  readonly seller: SellerView;
  readonly certificates: readonly CertificateView[];
  readonly lang: Lang;
}

/** Where it comes from, and the papers that say so: number, issuer and dates, never a bare badge. */
export function Origin({ originPlace, seller, certificates, lang }: OriginProps) {
  const say = words(lang).shop.product;
  return (
    <section class="section" aria-labelledby="nguon-goc">
      <h2 id="nguon-goc">{say.origin}</h2>
      <dl class="facts">
        <div>
          <dt>{say.producer}</dt>
          <dd>{seller.name}</dd>
        </div>
        {originPlace && (
          <div>
            <dt>{say.originPlace}</dt>
            <dd>{originPlace}</dd>
          </div>
        )}
      </dl>
      {certificates.length > 0 && (
        <ul class="certificates" role="list">
          {certificates.map((certificate) => (
            <li key={certificate.number}>
              <Certificate certificate={certificate} lang={lang} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Certificate({ certificate, lang }: { certificate: CertificateView; lang: Lang }) {
  const say = words(lang).shop.product;
  return (
    <div class="certificate">
      <Icon name="award" />
      <div>
        <p class="certificate__name">
          {certificate.name} {certificate.expired && <Badge tone="warning">{words(lang).products.page.expired}</Badge>}
        </p>
        <p class="certificate__facts">
          {say.certificateNumber} {certificate.number}, {say.certificateIssued(formatDate(certificate.issuedOn, lang))}
          {certificate.validUntil && `, ${say.certificateUntil(formatDate(certificate.validUntil, lang))}`}
        </p>
        <p class="certificate__facts">
          {say.certificateIssuer}: {certificate.issuer}
        </p>
        {certificate.fileHref && (
          <a href={safeHref(certificate.fileHref)}>
            {say.viewCertificate}
            <span class="visually-hidden">: {certificate.name}</span>
          </a>
        )}
      </div>
    </div>
  );
}

interface DescriptionProps {
  readonly html: string;
  readonly attributes: readonly { readonly label: string; readonly value: string }[];
  readonly lang: Lang;
}

export function Description({ html, attributes, lang }: DescriptionProps) {
  const say = words(lang).shop.product;
  return (
    <section class="section" aria-labelledby="mo-ta">
      <h2 id="mo-ta">{say.description}</h2>
      <TrustedMarkup html={html} />
      {attributes.length > 0 && (
        <>
          <h3>{say.attributes}</h3>
          <dl class="facts">
            {attributes.map((attribute) => (
              <div key={attribute.label}>
                <dt>{attribute.label}</dt>
                <dd>{attribute.value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

export function Reviews({ reviews, rating, lang }: { reviews: readonly ReviewView[]; rating: RatingView | undefined; lang: Lang }) {
  const say = words(lang).shop.product;
  return (
    <section class="section" aria-labelledby="danh-gia">
      <div class="section__head">
        <h2 id="danh-gia">{say.reviews}</h2>
        {rating && <Rating rating={rating} lang={lang} />}
      </div>
      {reviews.length === 0 && <p class="quiet">{say.noReviews}</p>}
      <ul class="reviews" role="list">
        {reviews.map((review) => (
          <li key={review.id}>
            <Review review={review} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Review({ review, lang }: { review: ReviewView; lang: Lang }) {
  const say = words(lang).shop.product;
  return (
    <article class="review">
      <p class="review__head">
        <strong>{review.author}</strong>
        <span class="review__stars" role="img" aria-label={say.score(review.score)}>
          {[1, 2, 3, 4, 5].map((star) => (
            <Icon key={star} name="star" class={star <= review.score ? 'icon--filled' : ''} />
          ))}
        </span>
        <time dateTime={review.at.toISOString()}>{formatDate(review.at, lang)}</time>
      </p>
      <p class="review__bought">
        <Icon name="check" />
        {say.verifiedBuyer}
        {review.variant && ` · ${review.variant}`}
      </p>
      <p>{review.text}</p>
      {review.reply && (
        <blockquote class="review__reply">
          <strong>{say.sellerReply}</strong>
          <p>{review.reply}</p>
        </blockquote>
      )}
    </article>
  );
}
