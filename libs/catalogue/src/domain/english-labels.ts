import type { NewProduct } from './new-product.js';

/** What a product's options and their values are called in both languages, as they were last kept; places are those of the options. */
export interface KeptLabels {
  readonly names: readonly string[];
  readonly namesEn: readonly string[];
  readonly variants: readonly { readonly values: readonly string[]; readonly valuesEn: readonly string[] }[];
}

type Grid = Pick<NewProduct, 'options' | 'variants'>;

/**
 * A grid that was typed in Vietnamese alone goes on under the English words that its options and values already have; what is new has
 * none, and is shown as it was typed.
 */
export function withEnglishKept<G extends Grid>(grid: G, kept: KeptLabels): G {
  const name = new Map(kept.names.map((vi, at) => [vi, kept.namesEn[at]]));
  const value = new Map(
    kept.variants.flatMap(({ values, valuesEn }) => values.map((vi, at) => [`${kept.names[at]}\n${vi}`, valuesEn[at]])),
  );
  const names = (grid.options ?? []).map((option) => option.name.trim());
  return {
    ...grid,
    ...(grid.options && {
      options: grid.options.map((option) => ({ ...option, nameEn: option.nameEn ?? name.get(option.name.trim()) ?? null })),
    }),
    variants: grid.variants.map((variant) => ({
      ...variant,
      ...(variant.values && {
        valuesEn: variant.values.map((vi, at) => variant.valuesEn?.[at] ?? value.get(`${names[at]}\n${vi.trim()}`) ?? vi),
      }),
    })),
  };
}
