import { Controller, Get } from '@nestjs/common';
import { Access } from '@market/platform';
import { CategoryQueries } from '../application/category-queries.js';
import type { CategoryView } from '../domain/product-view.js';

@Controller('api/v1/categories')
export class CategoriesController {
  constructor(private readonly categories: CategoryQueries) {}

  /** The whole tree at once: it is one page by nature. */
  @Get()
  @Access('public')
  async list(): Promise<{ items: readonly CategoryView[]; total: number; page: number; perPage: number }> {
    const items = await this.categories.shown();
    return { items, total: items.length, page: 1, perPage: items.length };
  }
}
