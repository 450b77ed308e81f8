import { Injectable } from '@nestjs/common';
import { newId } from '@market/kernel';
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

/** Puts categories in the given order; a slug that is there already is renamed, never doubled. */
@Injectable()
export class AddCategories {
  constructor(private readonly categories: CategoryRepository) {}

  async execute(tx: Tx, categories: readonly NewCategory[]): Promise<void> {
    await this.categories.put(
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
  }
}
