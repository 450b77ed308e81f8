import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@market/platform';
import type { ReportedFigure, ReportedIndicator } from '../domain/reported-figure.js';
import { FigureRepository } from '../persistence/figure.repository.js';

@Injectable()
export class FigureQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly figures: FigureRepository,
  ) {}

  /** What is measured, and every figure that was ever reported of it, revised ones included. */
  all(actor: Actor): Promise<{ readonly indicators: readonly ReportedIndicator[]; readonly figures: readonly ReportedFigure[] }> {
    return this.work.read(actor, async (tx) => ({ indicators: await this.figures.indicators(tx), figures: await this.figures.all(tx) }));
  }
}
