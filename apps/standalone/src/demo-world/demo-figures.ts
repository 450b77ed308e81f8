import { Injectable } from '@nestjs/common';
import { AddExampleFigures } from '@market/participation';
import type { Tx } from '@market/platform';
import { exampleFigures } from './content/figures.js';

/** Numbers of others, marked as examples wherever they are shown. */
@Injectable()
export class DemoFigures {
  constructor(private readonly examples: AddExampleFigures) {}

  async add(tx: Tx): Promise<void> {
    const figures = exampleFigures.map(({ year, ...figure }) => ({
      ...{ ...figure, from: `${year}-01-01`, to: `${year}-12-31`, source: null, sourceKind: 'example' as const },
    }));
    await this.examples.execute(tx, figures);
  }
}
