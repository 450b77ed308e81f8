import type { CategoryName } from '@market/catalogue';
import { localDay } from '@market/kernel';
import type { ProductDetail } from '@market/search';
import { formatWeight, type Crumb, type Lang, type ProductCardView } from '@market/ui';
import { pictureView } from '../picture.view.js';
import type { ProductPageProps, VariantView } from '../pages/shop/product.page.js';
import type { CertificateView, SellerView } from '../pages/shop/product-parts.js';
import { names } from './names.js';

export const categoryCrumbs = (path: readonly CategoryName[], lang: Lang): Crumb[] =>
  path.map(({ slug, name }) => ({ label: name[lang], href: `/danh-muc/${slug}` }));

interface Around {
  readonly lang: Lang;
  readonly seller: SellerView;
  readonly similar: readonly ProductCardView[];
  /** The variant named in the address. */
  readonly wanted: string | undefined;
}

/** A product as its page shows it; the first variant in stock is chosen unless the address names one. */
export function productPage(product: ProductDetail, { lang, seller, similar, wanted }: Around): Omit<ProductPageProps, 'page'> {
  const variants = product.variants.map((variant) => variantOf(product, variant, lang));
  const selected = variants.find(({ id }) => id === wanted) ?? variants.find((variant) => variant.available > 0) ?? variants[0];
  const chosen = product.variants.find(({ id }) => id === selected?.id);
  return {
    crumbs: categoryCrumbs(product.category.path, lang),
    slug: product.slug,
    name: nameIn(product, lang),
    pictures: product.pictures.map(pictureView),
    ...(product.ocop ? { ocopStars: product.ocop.stars } : {}),
    variants,
    selectedId: selected?.id ?? '',
    onSale: true,
    ...{ seller, similar },
    ...(product.origin ? { originPlace: product.origin } : {}),
    certificates: product.certificates.filter(({ inForce }) => inForce).map((certificate) => certificateOf(certificate, lang)),
    attributes: chosen
      ? [
          { label: names(lang).weight, value: formatWeight(chosen.weightGrams, lang) },
          { label: names(lang).sku, value: chosen.sku },
        ]
      : [],
    descriptionHtml: product.descriptionHtml[lang],
    summary: summaryOf(product.descriptionHtml[lang]),
    reviews: [],
  };
}

const nameIn = ({ name, nameEn }: ProductDetail, lang: Lang): string => (lang === 'en' && nameEn ? nameEn : name);

function variantOf(product: ProductDetail, variant: ProductDetail['variants'][number], lang: Lang): VariantView {
  const { id, label, price, compareAtPrice, unitPrice, available } = variant;
  return {
    ...{ id, price, available },
    label: label?.[lang] ?? nameIn(product, lang),
    href: `/san-pham/${product.slug}?loai=${id}`,
    ...(compareAtPrice ? { before: compareAtPrice } : {}),
    ...(unitPrice ? { unitPrice: { price: unitPrice.price, unit: names(lang).units[unitPrice.per] } } : {}),
  };
}

function certificateOf(
  { kind, number, issuer, issuedOn, validTo, stars }: ProductDetail['certificates'][number],
  lang: Lang,
): CertificateView {
  const say = names(lang);
  return {
    name: stars === null ? say.certificates[kind] : say.stars(say.certificates[kind], stars),
    ...{ number, issuer, issuedOn },
    ...(validTo ? { validUntil: validTo } : {}),
  };
}

/** The beginning of the description without its tags, for search engines. */
const summaryOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160);

export const yearOf = (at: Date): number => Number(localDay(at).slice(0, 4));
