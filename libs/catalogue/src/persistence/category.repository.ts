import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface CategoryRow {
  readonly id: string;
  readonly slug: string;
  readonly parentId: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly scene: string;
  readonly active: boolean;
}

@Injectable()
export class CategoryRepository {
  /** Adds or renames by slug. Parents stand in the table or earlier in the list. */
  async put(
    tx: Tx,
    rows: readonly { id: string; slug: string; parent: string | null; name_vi: string; name_en: string; position: number; scene: string }[],
  ): Promise<void> {
    for (const level of [rows.filter(({ parent }) => parent === null), rows.filter(({ parent }) => parent !== null)]) {
      await tx.query(
        `INSERT INTO categories (id, slug, parent_id, name_vi, name_en, position, scene)
         SELECT r.id, r.slug, p.id, r.name_vi, r.name_en, r.position, r.scene
         FROM jsonb_to_recordset($1) AS r (id uuid, slug text, parent text, name_vi text, name_en text, position int, scene text)
         LEFT JOIN categories p ON p.slug = r.parent
         ON CONFLICT (slug) DO UPDATE SET parent_id = excluded.parent_id, name_vi = excluded.name_vi, name_en = excluded.name_en,
           position = excluded.position, scene = excluded.scene`,
        [JSON.stringify(level)],
      );
    }
  }

  all(tx: Tx): Promise<CategoryRow[]> {
    return tx.query<CategoryRow[]>(
      `SELECT id, slug, parent_id AS "parentId", name_vi AS "nameVi", name_en AS "nameEn", scene, active FROM categories ORDER BY position, slug`,
    );
  }
}
