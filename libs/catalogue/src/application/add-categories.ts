import { Injectable } from '@nestjs/common';
import { assert, newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Words } from '../domain/product-view.js';
import { CategoryRepository } from '../persistence/category.repository.js';

export interface NewCategory {
  readonly slug: string;
  readonly name: Words;
  /** The slug of the category above, or nothing for a top one. */
  readonly parent: string | null;
  readonly scene?: string;
}

/** Adds categories in the given order. One that is there already stays as officers keep it: they rename, move and retire it. */
@Injectable()
export class AddCategories {
  constructor(private readonly categories: CategoryRepository) {}

  async execute(tx: Tx, categories: readonly NewCategory[]): Promise<void> {
    const there = await this.categories.add(
      tx,
      categories.map(({ slug, name, parent, scene }, position) => ({
        id: newId(),
        slug,
        parent,
        name_vi: name.vi.normalize('NFC'),
        name_en: name.en,
        position,
        scene: scene ?? '',
      })),
    );
    assert(there === new Set(categories.map(({ slug }) => slug)).size, 'a category stands on top or below one that does');
  }
}
