import { Injectable } from '@nestjs/common';
import { assert, Clock, newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { NewFigure } from '../domain/reported-figure.js';
import { FigureRepository } from '../persistence/figure.repository.js';

/** Figures of the demo world, in the caller's transaction as the system. Those without a source say so themselves. */
@Injectable()
export class AddExampleFigures {
  constructor(
    private readonly figures: FigureRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, examples: readonly Omit<NewFigure, 'revises' | 'reason' | 'demo'>[]): Promise<void> {
    for (const example of examples) {
      const figure = { ...example, revises: null, reason: null, demo: true, author: null, id: newId(), at: this.clock.now() };
      assert(await this.figures.add(tx, figure), 'a figure that revises none is always added');
    }
  }
}
