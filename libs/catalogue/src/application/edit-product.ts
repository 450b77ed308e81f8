import { Injectable } from '@nestjs/common';
import { Clock, isId, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { KeepPictures, KeepPrivateFiles } from '@market/media';
import { Outbox, type Actor, type Tx } from '@market/platform';
import { readAttributes, type Attribute } from '../domain/attribute.js';
import { productChanged } from '../domain/catalogue-events.js';
import { flagsIn } from '../domain/flagged-words.js';
import { certificateFaults } from '../domain/new-product.js';
import {
  changedFields,
  descriptionOf,
  factsOf,
  mostPictures,
  wordsOf,
  type ProductContent,
  type ReviewedContent,
} from '../domain/product-content.js';
import { tidy } from '../domain/tidy.js';
import { ContentRepository, type ContentRow } from '../persistence/content.repository.js';
import { cleanDescription } from './clean-description.js';
import { tidyOrNull } from './product-rows.js';
import { WriteContent } from './write-content.js';

/** What a seller changes at once; what is not named stays. */
export interface ProductEdit extends Partial<Omit<ProductContent, 'attributes'>> {
  readonly productId: string;
  /** As typed, by key: each is read as its category asks. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export type EditProductProblem = Problem<
  | 'catalogue/invalid-product'
  | 'catalogue/product-not-found'
  | 'catalogue/unknown-category'
  | 'catalogue/wrong-state'
  | 'media/picture-not-found'
  | 'media/file-not-found'
>;

const mostCertificates = 20;

/**
 * Changes what is written about a product. A draft changes at once. Of a product that the public has seen, name, category, pictures and
 * certificates wait for an officer while the published version stays on sale; texts and attributes change at once, unless they
 * bring words that somebody should look at.
 */
@Injectable()
export class EditProduct {
  constructor(
    private readonly contents: ContentRepository,
    private readonly write: WriteContent,
    private readonly keepPictures: KeepPictures,
    private readonly keepFiles: KeepPrivateFiles,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns whether something waits for an officer now */
  async execute(tx: Tx, actor: Actor, edit: ProductEdit): Promise<Result<{ readonly waits: boolean }, EditProductProblem>> {
    const product = isId(edit.productId)
      ? await this.contents.lock(tx, edit.productId, actor.role === 'seller' ? actor.shopId : null)
      : undefined;
    if (!product) return refuse({ code: 'catalogue/product-not-found', kind: 'not-found' });
    if (product.state === 'taken-down' || product.state === 'withdrawn')
      return refuse({ code: 'catalogue/wrong-state', kind: 'conflict', facts: { state: product.state } });
    const next = await this.merge(tx, product, edit);
    if (!next.ok) return next;
    const kept = await this.keep(tx, actor, product, next.value);
    if (!kept.ok) return kept;
    if (product.state === 'published' || product.state === 'unlisted')
      return ok({ waits: await this.change(tx, actor, product, next.value) });
    await this.write.execute(tx, product, next.value);
    return ok({ waits: false });
  }

  /** What was edited last, with this edit upon it. */
  private async merge(tx: Tx, product: ContentRow, edit: ProductEdit): Promise<Result<ProductContent, EditProductProblem>> {
    const { attributes } = edit;
    const own = new Set(['productId', 'attributes']);
    const named = Object.fromEntries(Object.entries(edit).filter(([key, value]) => !own.has(key) && value !== undefined));
    const next: ProductContent = { ...contentOf(product), ...product.waiting?.after, ...named };
    const category = await this.contents.category(tx, next.categorySlug);
    const moved = next.categorySlug !== product.categorySlug;
    if (!category && moved) return refuse({ code: 'catalogue/unknown-category', kind: 'invalid', fields: { categorySlug: 'unknown' } });
    const read = attributes && category ? readAttributes(category.asked, attributes) : { values: {}, faults: {} };
    const fields = { ...contentFaults(next), ...read.faults };
    if (Object.keys(fields).length > 0) return refuse({ code: 'catalogue/invalid-product', kind: 'invalid', fields });
    const others = Object.entries(next.attributes).filter(([key]) => !attributes || !asks(category?.asked, key));
    return ok({ ...tidied(next, edit), attributes: { ...Object.fromEntries(others), ...read.values } });
  }

  /** Pictures and papers that came with the edit stay from now on, beside those of the published version. */
  private async keep(tx: Tx, actor: Actor, product: ContentRow, next: ProductContent) {
    const owner = { shopId: product.shopId, accountId: null };
    const pictures = await this.keepPictures.execute(
      tx,
      owner,
      next.pictures.map(({ path }) => path),
    );
    if (!pictures.ok) return pictures;
    const ids = [...product.certificates, ...next.certificates].flatMap(({ fileId }) => fileId ?? []);
    return this.keepFiles.execute(tx, actor, { ids, keptFor: 'catalogue/certificates', subjectId: product.id, staffMayRead: true });
  }

  private async change(tx: Tx, actor: Actor, product: ContentRow, next: ProductContent): Promise<boolean> {
    const words = await this.contents.flaggedWords(tx);
    const before = contentOf(product);
    const known = new Set(flagsIn(wordsOf(before), words).map(({ phrase }) => phrase));
    const brings = (text: string): boolean => flagsIn(text, words).some(({ phrase }) => !known.has(phrase));
    const { descriptionVi, descriptionEn, originText, attributes } = next;
    const [description, facts] = [
      { descriptionVi, descriptionEn },
      { originText, attributes },
    ];
    const waits = { ...(brings(descriptionOf(next)) ? description : {}), ...(brings(factsOf(next)) ? facts : {}) };
    await this.write.execute(tx, product, { ...before, ...description, ...facts, ...picked(before, waits) });
    await this.outbox.add(tx, productChanged({ productId: product.id, shopId: product.shopId }));
    return this.askFor(tx, actor, product, { ...reviewedOf(before), ...picked(before, waits) }, { ...reviewedOf(next), ...waits });
  }

  private async askFor(tx: Tx, actor: Actor, product: ContentRow, before: ReviewedContent, after: ReviewedContent): Promise<boolean> {
    const wanted = changedFields(before, after).length > 0;
    const { waiting } = product;
    if (waiting && wanted && changedFields(waiting.after, after).length === 0) return true;
    const [at, by] = [this.clock.now(), 'accountId' in actor ? actor.accountId : null];
    if (waiting) await this.contents.settle(tx, { id: waiting.id, state: 'withdrawn', at, by, reason: null });
    if (wanted) await this.contents.ask(tx, { id: newId(), productId: product.id, shopId: product.shopId, before, after, at, by });
    return wanted;
  }
}

const asks = (asked: readonly Attribute[] | undefined, key: string): boolean => asked?.some((attribute) => attribute.key === key) ?? false;

const contentOf = (row: ContentRow): ProductContent => {
  const { name, nameEn, categorySlug, pictures, certificates, descriptionVi, descriptionEn, originText, attributes } = row;
  return { name, nameEn, categorySlug, pictures, certificates, descriptionVi, descriptionEn, originText, attributes };
};

const reviewedOf = ({ name, nameEn, categorySlug, pictures, certificates }: ProductContent): ReviewedContent => ({
  ...{ name, nameEn, categorySlug, pictures, certificates },
});

const picked = (content: ProductContent, waits: Partial<ProductContent>): Partial<ProductContent> =>
  Object.fromEntries(Object.entries(content).filter(([field]) => field in waits));

const tidied = (next: ProductContent, edit: ProductEdit): ProductContent => ({
  ...next,
  name: tidy(next.name),
  nameEn: tidyOrNull(next.nameEn),
  originText: tidy(next.originText),
  descriptionVi: edit.descriptionVi === undefined ? next.descriptionVi : cleanDescription(edit.descriptionVi),
  descriptionEn: edit.descriptionEn === undefined ? next.descriptionEn : cleanDescription(edit.descriptionEn),
  pictures: next.pictures.map((picture) => ({ ...picture, alt: tidy(picture.alt) })),
});

function contentFaults({ name, nameEn, pictures, certificates, originText }: ProductContent): Record<string, string> {
  const fields: Record<string, string> = {};
  if (name.trim() === '') fields['name'] = 'required';
  if (name.length > 200) fields['name'] = 'too-long';
  if ((nameEn?.length ?? 0) > 200) fields['nameEn'] = 'too-long';
  if (originText.length > 200) fields['originText'] = 'too-long';
  if (pictures.length > mostPictures) fields['pictures'] = 'too-many';
  pictures.forEach(({ path, alt }, at) => {
    if (!/^\/(?!\/)/.test(path)) fields[`pictures.${at}.path`] = 'not-a-local-path';
    if (alt.length > 300) fields[`pictures.${at}.alt`] = 'too-long';
  });
  if (certificates.length > mostCertificates) fields['certificates'] = 'too-many';
  certificates.forEach((certificate, at) => Object.assign(fields, certificateFaults(certificate, `certificates.${at}`)));
  return fields;
}
