import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { AttributeKind } from '../domain/attribute.js';
import type { ProductChanged } from '../domain/catalogue-events.js';
import type { Words } from '../domain/product-view.js';

export interface DeskCategory {
  readonly id: string;
  readonly slug: string;
  readonly parentSlug: string | null;
  readonly name: Words;
  readonly position: number;
  readonly active: boolean;
  readonly products: number;
  readonly attributes: readonly DeskAttribute[];
}

export interface DeskAttribute {
  readonly key: string;
  readonly name: Words;
  readonly kind: AttributeKind;
  readonly unit: string;
  readonly choices: readonly Words[];
  readonly required: boolean;
  readonly position: number;
  readonly active: boolean;
}

export interface DeskWord {
  readonly id: string;
  readonly phrase: string;
  readonly note: string;
  readonly active: boolean;
}

interface LockedCategory {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: Words;
  readonly children: number;
}

/** The catalogue's own data that officers keep: categories, what they ask, words to look at twice. */
@Injectable()
export class CategoryDeskRepository {
  all(tx: Tx): Promise<DeskCategory[]> {
    return tx.query<DeskCategory[]>(
      `SELECT c.id, c.slug, p.slug AS "parentSlug", jsonb_build_object('vi', c.name_vi, 'en', c.name_en) AS name, c.position, c.active,
              (SELECT count(*)::int FROM products x WHERE x.category_id = c.id AND x.state = 'published') AS products,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('key', a.key, 'name', jsonb_build_object('vi', a.name_vi, 'en', a.name_en),
                 'kind', a.kind, 'unit', a.unit, 'choices', a.choices, 'required', a.required, 'position', a.position, 'active', a.active)
                 ORDER BY a.position, a.key), '[]') FROM category_attributes a WHERE a.category_id = c.id) AS attributes
       FROM categories c LEFT JOIN categories p ON p.id = c.parent_id ORDER BY coalesce(p.position, c.position), p.slug NULLS FIRST, c.position, c.slug`,
    );
  }

  /** Locked by a statement of its own: one that waited would count the children of before. */
  async find(tx: Tx, slug: string): Promise<LockedCategory | undefined> {
    await tx.query('SELECT FROM categories WHERE slug = $1 FOR UPDATE', [slug]);
    const [row] = await tx.query<LockedCategory[]>(
      `SELECT id, parent_id AS "parentId", jsonb_build_object('vi', name_vi, 'en', name_en) AS name, (SELECT count(*)::int FROM categories x WHERE x.parent_id = c.id) AS children
       FROM categories c WHERE slug = $1`,
      [slug],
    );
    return row;
  }

  /** Products on sale in it and below it, after this one by their ids. */
  onSaleIn(tx: Tx, categoryId: string, after: string, most: number): Promise<ProductChanged[]> {
    return tx.query<ProductChanged[]>(
      `SELECT p.id AS "productId", p.shop_id AS "shopId" FROM products p JOIN categories c ON c.id = p.category_id
       WHERE (c.id = $1 OR c.parent_id = $1) AND p.state = 'published' AND p.id > $2 ORDER BY p.id LIMIT $3`,
      [categoryId, after, most],
    );
  }

  /** @returns false where the slug is another's */
  async add(tx: Tx, row: { id: string; slug: string; parentId: string | null; name: Words }): Promise<boolean> {
    const added = await tx.query<object[]>(
      `INSERT INTO categories (id, slug, parent_id, name_vi, name_en, position)
       SELECT $1, $2, $3::uuid, $4, $5, coalesce(max(position) + 1, 0) FROM categories WHERE parent_id IS NOT DISTINCT FROM $3::uuid
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [row.id, row.slug, row.parentId, row.name.vi, row.name.en],
    );
    return added.length === 1;
  }

  async change(tx: Tx, id: string, row: { parentId: string | null; name: Words; active: boolean }): Promise<void> {
    await tx.query('UPDATE categories SET parent_id = $2, name_vi = $3, name_en = $4, active = $5 WHERE id = $1', [
      ...[id, row.parentId, row.name.vi, row.name.en, row.active],
    ]);
  }

  /** Adds or changes by key; a kind that products have answered stays what it is. @returns false where it would not */
  async putAttributes(tx: Tx, rows: readonly (DeskAttribute & { id: string; category: string })[]): Promise<boolean> {
    const put = await tx.query<object[]>(
      `INSERT INTO category_attributes (id, category_id, key, name_vi, name_en, kind, unit, choices, required, position, active)
       SELECT r.id, c.id, r.key, r.name ->> 'vi', r.name ->> 'en', r.kind, r.unit, r.choices, r.required, r.position, r.active
       FROM jsonb_to_recordset($1) AS r (id uuid, category text, key text, name jsonb, kind text, unit text, choices jsonb, required boolean,
         position int, active boolean) JOIN categories c ON c.slug = r.category
       ON CONFLICT (category_id, key) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en, unit = excluded.unit,
         choices = excluded.choices, required = excluded.required, position = excluded.position, active = excluded.active
         WHERE category_attributes.kind = excluded.kind
       RETURNING id`,
      [JSON.stringify(rows)],
    );
    return put.length === rows.length;
  }

  words(tx: Tx): Promise<DeskWord[]> {
    return tx.query('SELECT id, phrase, note, active FROM flagged_words ORDER BY active DESC, phrase COLLATE vietnamese');
  }

  async putWord(tx: Tx, row: { id: string; phrase: string; note: string; active: boolean; at: Date; by: string }): Promise<void> {
    await tx.query(
      `INSERT INTO flagged_words (id, phrase, note, active, created_at, by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (phrase) DO UPDATE SET note = excluded.note, active = excluded.active`,
      [row.id, row.phrase, row.note, row.active, row.at, row.by],
    );
  }
}
