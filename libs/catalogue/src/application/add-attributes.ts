import { Injectable } from '@nestjs/common';
import { assert, newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Attribute } from '../domain/attribute.js';
import { CategoryDeskRepository } from '../persistence/category-desk.repository.js';

export interface NewAttribute extends Attribute {
  readonly category: string;
}

/** What categories ask of their products, in the given order; one that is there already is changed, never doubled. */
@Injectable()
export class AddAttributes {
  constructor(private readonly desk: CategoryDeskRepository) {}

  async execute(tx: Tx, attributes: readonly NewAttribute[]): Promise<void> {
    const rows = attributes.map((attribute, position) => ({ ...attribute, id: newId(), position, active: true }));
    const put = await this.desk.putAttributes(tx, rows);
    assert(put, 'attributes are of categories that are there, and keep their kind');
  }
}
