import type { Attribute, CategoryView } from '@market/catalogue';
import type { Lang } from '@market/ui';
import type { AskedAttribute, CategoryOption } from '../pages/seller/product-about.page.js';
import { PostedForm } from '../shop/form.js';

export const aboutBoxes = ['id', 'name', 'nameEn', 'categorySlug', 'originText', 'price', 'stock', 'weight', 'sku'] as const;
const longest = 20_000;

/** Every box of the form as typed, those of attributes under `attributes.<key>`. */
export function aboutTyped(form: PostedForm): Record<string, string> {
  return {
    ...Object.fromEntries(aboutBoxes.map((name) => [name, form.text(name, 300)])),
    ...{ descriptionVi: form.text('descriptionVi', longest), descriptionEn: form.text('descriptionEn', longest) },
    ...Object.fromEntries(Object.keys(form.group('attributes')).map((key) => [`attributes.${key}`, form.text(`attributes.${key}`, 300)])),
  };
}

export const categoryOptions = (tree: readonly CategoryView[], lang: Lang): readonly CategoryOption[] =>
  tree.map(({ slug, name, children }) => ({ slug, name: name[lang], children: categoryOptions(children, lang) }));

export const askedIn = (asked: readonly Attribute[], lang: Lang): readonly AskedAttribute[] =>
  asked.map(({ key, name, kind, unit, choices, required }) => ({
    ...{ key, kind, unit, required, name: name[lang] },
    choices: choices.map((choice) => ({ value: choice.vi, label: choice[lang] })),
  }));

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** A stored description as it is edited: paragraphs as plain text; what has more to it keeps its tags. */
export function editableText(html: string): string {
  if (/<(?!\/?p>|br ?\/?>)/i.test(html)) return html;
  return html
    .replace(/<\/p>\s*<p>/gi, '\n\n')
    .replace(/<br ?\/?>/gi, '\n')
    .replace(/<\/?p>/gi, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
