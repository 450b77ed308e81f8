import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface CategoryRow {
  readonly id: string;
  readonly slug: string;
  readonly parentId: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly scene: string;
  /** Products may be put in it. */
  readonly offered: boolean;
}

/** What is active below what is active: a category that is not offered any more takes those below it along. */
export const isOffered = (category: string): string =>
  `(${category}.active AND NOT EXISTS (SELECT FROM categories above WHERE above.id = ${category}.parent_id AND NOT above.active))`;

const columns = `c.id, c.slug, c.parent_id AS "parentId", c.name_vi AS "nameVi", c.name_en AS "nameEn", c.scene, ${isOffered('c')} AS offered`;

@Injectable()
export class CategoryRepository {
  /** Adds those whose slug is not there. @returns how many of the slugs are there now: a child of nothing, or of a child, is not added */
  async add(
    tx: Tx,
    rows: readonly { id: string; slug: string; parent: string | null; name_vi: string; name_en: string; position: number; scene: string }[],
  ): Promise<number> {
    for (const level of [rows.filter(({ parent }) => parent === null), rows.filter(({ parent }) => parent !== null)]) {
      await tx.query(
        `INSERT INTO categories (id, slug, parent_id, name_vi, name_en, position, scene)
         SELECT r.id, r.slug, p.id, r.name_vi, r.name_en, r.position, r.scene
         FROM jsonb_to_recordset($1) AS r (id uuid, slug text, parent text, name_vi text, name_en text, position int, scene text)
         LEFT JOIN categories p ON p.slug = r.parent AND p.parent_id IS NULL
         WHERE r.parent IS NULL OR p.id IS NOT NULL
         ON CONFLICT (slug) DO NOTHING`,
        [JSON.stringify(level)],
      );
    }
    const slugs = rows.map(({ slug }) => slug);
    const [there] = await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM categories WHERE slug = ANY ($1)', [slugs]);
    return there!.count;
  }

  all(tx: Tx): Promise<CategoryRow[]> {
    return tx.query<CategoryRow[]>(`SELECT ${columns} FROM categories c ORDER BY c.position, c.slug`);
  }

  /** Those that are offered, or in which or below which something is on sale. */
  shown(tx: Tx): Promise<CategoryRow[]> {
    return tx.query<CategoryRow[]>(
      `SELECT ${columns} FROM categories c WHERE ${isOffered('c')} OR EXISTS (
         SELECT FROM products p JOIN categories x ON x.id = p.category_id WHERE p.state = 'published' AND (x.id = c.id OR x.parent_id = c.id))
       ORDER BY c.position, c.slug`,
    );
  }
}
