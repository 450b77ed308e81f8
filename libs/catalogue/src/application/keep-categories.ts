import { Injectable } from '@nestjs/common';
import { assert, Clock, newId, ok, refuse, slugify, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, Jobs, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { attributeKinds, type AttributeKind } from '../domain/attribute.js';
import type { Words } from '../domain/product-view.js';
import { tidy } from '../domain/tidy.js';
import { CategoryDeskRepository, type DeskCategory, type DeskWord } from '../persistence/category-desk.repository.js';
import { tellOfCategoryJob } from './tell-of-category.js';

export type KeepCategoriesProblem = Problem<
  'catalogue/invalid-category' | 'catalogue/unknown-category' | 'catalogue/category-exists' | 'catalogue/attribute-kind-stays'
>;

export interface CategoryEdit {
  /** Of the category that is changed; nothing for a new one. */
  readonly slug: string | null;
  readonly parentSlug: string | null;
  readonly name: Words;
  /** What is not offered any more keeps the products that it has. */
  readonly active: boolean;
}

export interface AttributeEdit {
  readonly categorySlug: string;
  /** Of the attribute that is changed; nothing for a new one, whose key comes from its name. */
  readonly key: string | null;
  readonly name: Words;
  readonly kind: AttributeKind;
  readonly unit: string;
  /** One a line, "Loại một = Grade one". */
  readonly choices: string;
  readonly required: boolean;
  readonly position: number;
  readonly active: boolean;
}

/** Officers keep the tree of categories, what each asks of its products, and the words to look at twice: data, and no release. */
@Injectable()
export class KeepCategories {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: CategoryDeskRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  all(actor: Actor): Promise<readonly DeskCategory[]> {
    return this.work.read(actor, (tx) => this.desk.all(tx));
  }

  words(actor: Actor): Promise<readonly DeskWord[]> {
    return this.work.read(actor, (tx) => this.desk.words(tx));
  }

  keepCategory(actor: Actor, typed: CategoryEdit): Promise<Result<string, KeepCategoriesProblem>> {
    const edit = { ...typed, name: { vi: tidy(typed.name.vi), en: tidy(typed.name.en) } };
    const fields = nameFaults(edit.name);
    if (Object.keys(fields).length > 0) return Promise.resolve(refuse({ code: 'catalogue/invalid-category', kind: 'invalid', fields }));
    return this.work.run<string, KeepCategoriesProblem>(actor, async (tx) => {
      const parent = edit.parentSlug === null ? undefined : await this.desk.find(tx, edit.parentSlug);
      if (edit.parentSlug !== null && (!parent || parent.parentId !== null))
        return refuse({ code: 'catalogue/unknown-category', kind: 'invalid', fields: { parentSlug: 'choose' } });
      const kept = await (edit.slug === null
        ? this.add(tx, edit, parent?.id ?? null)
        : this.change(tx, edit, edit.slug, parent?.id ?? null));
      if (kept.ok) await this.audit.record(tx, actor, 'catalogue/category-kept', kept.value, { ...edit });
      return kept;
    });
  }

  private async add(tx: Tx, { name }: CategoryEdit, parentId: string | null): Promise<Result<string, KeepCategoriesProblem>> {
    const slug = slugify(name.vi);
    const added = slug !== '' && (await this.desk.add(tx, { id: newId(), slug, parentId, name }));
    return added
      ? ok(slug)
      : refuse({ code: 'catalogue/category-exists', kind: 'conflict', facts: { slug }, fields: { 'name.vi': 'isFree' } });
  }

  /** The tree is two levels deep: what has children stays on top. The address of a category never changes. */
  private async change(
    tx: Tx,
    { name, active }: CategoryEdit,
    slug: string,
    parentId: string | null,
  ): Promise<Result<string, KeepCategoriesProblem>> {
    const known = await this.desk.find(tx, slug);
    if (!known) return refuse({ code: 'catalogue/unknown-category', kind: 'not-found' });
    if (parentId !== null && (known.children > 0 || known.id === parentId))
      return refuse({ code: 'catalogue/unknown-category', kind: 'invalid', fields: { parentSlug: 'choose' } });
    await this.desk.change(tx, known.id, { parentId, name, active });
    const copied = parentId !== known.parentId || name.vi !== known.name.vi || name.en !== known.name.en;
    if (copied) await this.jobs.enqueue(tx, tellOfCategoryJob, { categoryId: known.id }, { key: `${tellOfCategoryJob}:${known.id}` });
    return ok(slug);
  }

  keepAttribute(actor: Actor, edit: AttributeEdit): Promise<Result<void, KeepCategoriesProblem>> {
    const { categorySlug, key, choices: typed, ...attribute } = edit;
    const choices = attribute.kind === 'choice' ? choicesOf(typed) : [];
    const fields = { ...nameFaults(edit.name), ...attributeFaults(edit, choices) };
    if (Object.keys(fields).length > 0) return Promise.resolve(refuse({ code: 'catalogue/invalid-category', kind: 'invalid', fields }));
    return this.work.run<void, KeepCategoriesProblem>(actor, async (tx) => {
      if (!(await this.desk.find(tx, categorySlug))) return refuse({ code: 'catalogue/unknown-category', kind: 'not-found' });
      const name = { vi: tidy(edit.name.vi), en: tidy(edit.name.en) };
      const row = { ...attribute, name, id: newId(), category: categorySlug, key: key ?? slugify(edit.name.vi).slice(0, 40), choices };
      if (!(await this.desk.putAttributes(tx, [row]))) return refuse({ code: 'catalogue/attribute-kind-stays', kind: 'conflict' });
      await this.audit.record(tx, actor, 'catalogue/attribute-kept', `${categorySlug}/${row.key}`, { ...row });
      return ok(undefined);
    });
  }

  keepWord(actor: Actor, word: { phrase: string; note: string; active: boolean }): Promise<Result<void, KeepCategoriesProblem>> {
    assert(isStaff(actor) && 'accountId' in actor, 'officers keep the words');
    const phrase = tidy(word.phrase).toLowerCase();
    const note = word.note.trim();
    const fields = {
      ...(phrase.length < 2 ? { phrase: 'too-short' } : phrase.length > 60 ? { phrase: 'too-long' } : {}),
      ...(note === '' ? { note: 'required' } : note.length > 300 ? { note: 'too-long' } : {}),
    };
    if (Object.keys(fields).length > 0) return Promise.resolve(refuse({ code: 'catalogue/invalid-category', kind: 'invalid', fields }));
    return this.work.run<void, KeepCategoriesProblem>(actor, async (tx) => {
      await this.desk.putWord(tx, { id: newId(), phrase, note, active: word.active, at: this.clock.now(), by: actor.accountId });
      await this.audit.record(tx, actor, 'catalogue/word-kept', phrase, { note, active: word.active });
      return ok(undefined);
    });
  }
}

const choicesOf = (typed: string): readonly Words[] =>
  typed
    .split('\n')
    .map((line) => line.split('=').map(tidy))
    .flatMap(([vi = '', en = '']) => (vi === '' ? [] : { vi, en: en || vi }));

function nameFaults({ vi, en }: Words): Record<string, string> {
  const fault = (text: string): string | undefined => (text.trim() === '' ? 'required' : text.length > 60 ? 'too-long' : undefined);
  const [first, second] = [fault(vi), fault(en)];
  return { ...(first ? { 'name.vi': first } : {}), ...(second ? { 'name.en': second } : {}) };
}

function attributeFaults({ kind, unit, position }: AttributeEdit, choices: readonly Words[]): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!attributeKinds.includes(kind)) fields['kind'] = 'choose';
  if (kind === 'choice' && choices.length < 2) fields['choices'] = 'too-short';
  if (choices.length > 60) fields['choices'] = 'too-many';
  if (unit.length > 12) fields['unit'] = 'too-long';
  if (unit !== '' && kind !== 'number') fields['unit'] = 'unit-of-number';
  if (!Number.isSafeInteger(position) || position < 0 || position > 999) fields['position'] = 'out-of-range';
  return fields;
}
