import { Injectable } from '@nestjs/common';
import {
  attributeLines,
  CategoryQueries,
  changedFields,
  type CategoryView,
  type ContentCertificate,
  type DeskProduct,
  type DeskQueries,
  type ReviewedContent,
} from '@market/catalogue';
import { Clock, localDay, Money } from '@market/kernel';
import { PrivateFileLinks } from '@market/media';
import type { Actor } from '@market/platform';
import { formatMoney, words, type Lang } from '@market/ui';
import type { ProductReviewProps } from '../pages/console/product-review.page.js';
import { paperFacts, type ReviewPaper, type ReviewSide } from '../pages/console/product-review-parts.js';
import { pictureView } from '../picture.view.js';
import { names } from '../shop/names.js';

type Found = NonNullable<Awaited<ReturnType<DeskQueries['one']>>>;
type View = Omit<ProductReviewProps, 'page' | 'readOnly' | 'done' | 'refused'>;

/** A product as the officers' page shows it. */
@Injectable()
export class ReviewViews {
  constructor(
    private readonly categories: CategoryQueries,
    private readonly links: PrivateFileLinks,
    private readonly clock: Clock,
  ) {}

  noneChosen = (lang: Lang): string => words(lang).productDesk.noneChosen;

  async of(actor: Actor, product: Found, lang: Lang): Promise<View> {
    const tree = await this.categories.tree();
    const side = (content: ReviewedContent): ReviewSide => ({
      ...{ name: content.name, nameEn: content.nameEn, category: pathOf(tree, content.categorySlug, lang) },
      pictures: content.pictures.map((picture) => pictureView({ ...picture, url: picture.path })),
      certificates: content.certificates.map((certificate) => this.paper(actor, certificate, lang)),
      ...{
        descriptionHtml: content.descriptionVi ?? product.descriptionVi,
        descriptionEnHtml: content.descriptionEn ?? product.descriptionEn,
      },
      origin: content.originText ?? product.originText,
      attributes: attributeLines(product.asked, content.attributes ?? product.attributes).map(({ name, value }) => ({
        ...{ label: name[lang], value: value[lang] },
      })),
    });
    const change = product.changes.find(({ state }) => state === 'waiting');
    return {
      ...{ id: product.id, version: product.version, state: product.state, flags: product.flags },
      shop: { name: product.shopName, slug: product.shopSlug, open: product.shopOpen },
      now: side(product),
      change: change && {
        id: change.id,
        askedAt: change.askedAt,
        side: side(change.after),
        fields: changedFields(change.before, change.after),
      },
      variants: product.variants.map(({ label, sku, price, gtin }) => ({
        ...{ sku, gtin, label: label ?? product.name, price: formatMoney(Money.vnd(BigInt(price)), lang) },
      })),
      history: historyOf(product, lang),
    };
  }

  private paper(actor: Actor, certificate: ContentCertificate, lang: Lang): ReviewPaper {
    const say = names(lang);
    const kind = say.certificates[certificate.kind];
    return {
      name: certificate.stars === null ? kind : say.stars(kind, certificate.stars),
      facts: paperFacts(certificate, lang),
      href: certificate.fileId === null ? null : this.links.addressFor(actor, certificate.fileId),
      expired: certificate.validTo !== null && certificate.validTo < localDay(this.clock.now()),
    };
  }
}

function historyOf({ moves }: DeskProduct, lang: Lang): View['history'] {
  const { states } = words(lang).seller.product;
  return moves.map(({ to, at, reason }, index) => ({
    ...{ title: states[to], at: new Date(at), state: index === 0 ? ('current' as const) : ('done' as const) },
    ...(reason === null ? {} : { note: reason }),
  }));
}

function pathOf(tree: readonly CategoryView[], slug: string, lang: Lang): string {
  for (const { slug: own, name, children } of tree) {
    if (own === slug) return name[lang];
    const below = pathOf(children, slug, lang);
    if (below !== '') return `${name[lang]} › ${below}`;
  }
  return '';
}
