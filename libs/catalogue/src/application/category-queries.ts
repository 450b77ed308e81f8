import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import type { CategoryView } from '../domain/product-view.js';
import { CategoryRepository, type CategoryRow } from '../persistence/category.repository.js';

@Injectable()
export class CategoryQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly categories: CategoryRepository,
  ) {}

  /** All categories, as trees from the top ones, in the order of the province. */
  async tree(): Promise<readonly CategoryView[]> {
    const rows = await this.work.read(publicActor, (tx) => this.categories.all(tx));
    const byParent = new Map<string | null, CategoryRow[]>();
    for (const row of rows) byParent.set(row.parentId, [...(byParent.get(row.parentId) ?? []), row]);
    const below = (parentId: string | null): CategoryView[] =>
      (byParent.get(parentId) ?? []).map(({ id, slug, nameVi, nameEn, scene }) => ({
        id,
        slug,
        name: { vi: nameVi, en: nameEn },
        scene,
        children: below(id),
      }));
    return below(null);
  }
}
