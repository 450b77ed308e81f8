import { valuesInUse, variantFor, type CategoryName, type PromotionView } from '@market/catalogue';
import { localDay } from '@market/kernel';
import type { ProductDetail } from '@market/search';
import { formatWeight, type Crumb, type Lang, type ProductCardView } from '@market/ui';
import { pictureView } from '../picture.view.js';
import type { OptionGroup, ProductPageProps, VariantView } from '../pages/shop/product.page.js';
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
    options: optionGroups(product, chosen, lang),
    onSale: true,
    ...{ seller, similar },
    ...(product.origin ? { originPlace: product.origin } : {}),
    certificates: product.certificates.map((certificate) => certificateOf(certificate, lang)),
    attributes: chosen
      ? [
          ...product.attributes.map(({ name, value }) => ({ label: name[lang], value: value[lang] })),
          { label: names(lang).weight, value: formatWeight(chosen.weightGrams, lang) },
          { label: names(lang).sku, value: chosen.sku },
          ...(chosen.gtin ? [{ label: names(lang).gtin, value: chosen.gtin }] : []),
        ]
      : [],
    descriptionHtml: product.descriptionHtml[lang],
    summary: summaryOf(product.descriptionHtml[lang]),
    reviews: [],
  };
}

const nameIn = ({ name, nameEn }: ProductDetail, lang: Lang): string => (lang === 'en' && nameEn ? nameEn : name);

function variantOf(product: ProductDetail, variant: ProductDetail['variants'][number], lang: Lang): VariantView {
  const { id, label, price, compareAtPrice, promotion, unitPrice, available } = variant;
  const before = promotion ? reference(promotion) : compareAtPrice;
  return {
    ...{ id, price, available },
    label: label?.[lang] ?? nameIn(product, lang),
    href: `/san-pham/${product.slug}?loai=${id}`,
    ...(before && before.minor > price.minor ? { before } : {}),
    ...(promotion ? { promotion } : {}),
    ...(unitPrice ? { unitPrice: { price: unitPrice.price, unit: names(lang).units[unitPrice.per] } } : {}),
  };
}

/** What a reduction is measured by: the lowest price of the thirty days before, where the usual price was above it. */
const reference = ({ usualPrice, lowestBefore }: PromotionView) =>
  lowestBefore && lowestBefore.minor < usualPrice.minor ? lowestBefore : usualPrice;

type Variant = ProductDetail['variants'][number];

/** Each option's values as links to the variant that has the value and otherwise agrees most with the chosen one. */
function optionGroups({ slug, optionNames, variants }: ProductDetail, chosen: Variant | undefined, lang: Lang): readonly OptionGroup[] {
  if (!chosen || variants.length < 2) return [];
  const values = valuesInUse(
    variants.map(({ options }) => options.map(({ vi }) => vi)),
    optionNames.length,
  );
  return optionNames.map((name, at) => ({
    name: name[lang],
    values: (values[at] ?? []).flatMap((value) => {
      const target = variantFor(variants, chosen.options, at, value);
      if (!target) return [];
      const current = chosen.options[at]?.vi === value;
      return [
        { label: target.options[at]?.[lang] ?? value, href: `/san-pham/${slug}?loai=${target.id}`, current, gone: target.available === 0 },
      ];
    }),
  }));
}

function certificateOf(
  { kind, number, issuer, issuedOn, validTo, stars, inForce }: ProductDetail['certificates'][number],
  lang: Lang,
): CertificateView {
  const say = names(lang);
  return {
    name: stars === null ? say.certificates[kind] : say.stars(say.certificates[kind], stars),
    ...{ number, issuer, issuedOn, expired: !inForce },
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
