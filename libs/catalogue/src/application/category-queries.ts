import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import type { CategoryView } from '../domain/product-view.js';
import type { Attribute } from '../domain/attribute.js';
import { CategoryRepository, type CategoryRow } from '../persistence/category.repository.js';
import { ContentRepository } from '../persistence/content.repository.js';

@Injectable()
export class CategoryQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly categories: CategoryRepository,
    private readonly contents: ContentRepository,
  ) {}

  /** Those that a product may be put in, as trees. */
  async offered(): Promise<readonly CategoryView[]> {
    const rows = await this.work.read(publicActor, (tx) => this.categories.all(tx));
    return treeOf(rows.filter(({ offered }) => offered));
  }

  /** What a category asks of its products, those above it included; nothing for one that is not there. */
  async asked(slug: string): Promise<readonly Attribute[]> {
    const category = await this.work.read(publicActor, (tx) => this.contents.category(tx, slug));
    return category?.asked ?? [];
  }

  /** What shoppers find their way by: what is offered, and what still holds something on sale. */
  async shown(): Promise<readonly CategoryView[]> {
    return treeOf(await this.work.read(publicActor, (tx) => this.categories.shown(tx)));
  }

  /** All categories, as trees from the top ones, in the order of the province. */
  async tree(): Promise<readonly CategoryView[]> {
    return treeOf(await this.work.read(publicActor, (tx) => this.categories.all(tx)));
  }
}

function treeOf(rows: readonly CategoryRow[]): readonly CategoryView[] {
  const byParent = new Map<string | null, CategoryRow[]>();
  for (const row of rows) byParent.set(row.parentId, [...(byParent.get(row.parentId) ?? []), row]);
  const below = (parentId: string | null): CategoryView[] =>
    (byParent.get(parentId) ?? []).map(({ id, slug, nameVi, nameEn, scene }) => ({
      ...{ id, slug, scene, name: { vi: nameVi, en: nameEn } },
      children: below(id),
    }));
  return below(null);
}
