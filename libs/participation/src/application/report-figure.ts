import { Injectable } from '@nestjs/common';
import { Clock, localDay, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import { faultsOfFigure, hundredthsOf, type SourceKind } from '../domain/reported-figure.js';
import { FigureRepository } from '../persistence/figure.repository.js';

/** As an officer typed it. With `revises` it takes the place of an earlier one, for a reason. */
export interface FigureRequest {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly source: string;
  readonly sourceKind: Exclude<SourceKind, 'example'>;
  readonly note: string;
  readonly revises?: { readonly figureId: string; readonly reason: string } | undefined;
}

export type FigureProblem =
  | Problem<'platform/forbidden'>
  | Problem<'participation/figure-invalid'>
  | Problem<'participation/unknown-figure'>
  | Problem<'participation/figure-revised'>;

/** A number from outside goes on record with who says so. Nothing is overwritten: a revision stands beside what it revises. */
@Injectable()
export class ReportFigure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly figures: FigureRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, request: FigureRequest): Promise<Result<{ figureId: string }, FigureProblem>> {
    return this.work.run<{ figureId: string }, FigureProblem>(actor, async (tx) => {
      if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const before = request.revises && (await this.figures.one(tx, request.revises.figureId));
      if (request.revises && !before) return refuse({ code: 'participation/unknown-figure', kind: 'not-found' });
      const indicator = (await this.figures.indicators(tx)).find(({ code }) => code === (before?.indicator ?? request.indicator));
      const [at, hundredths] = [this.clock.now(), hundredthsOf(request.value)];
      const fields = faultsOfFigure({ ...request, hundredths }, localDay(at), indicator?.unit.vi === '%');
      if (!indicator) fields['indicator'] = 'required';
      if (request.revises?.reason === '') fields['reason'] = 'required';
      if (!indicator || hundredths === undefined || Object.keys(fields).length > 0)
        return refuse({ code: 'participation/figure-invalid', kind: 'invalid', fields });
      const id = newId();
      const { from, to, source, sourceKind, note, revises } = request;
      const figure = {
        ...{ id, indicator: indicator.code, from, to, hundredths, source, sourceKind, note, author: actor.accountId, at, demo: false },
        ...{ revises: revises?.figureId ?? null, reason: revises?.reason ?? null },
      };
      if (!(await this.figures.add(tx, figure))) return refuse({ code: 'participation/figure-revised', kind: 'conflict' });
      await this.audit.record(tx, actor, revises ? 'participation/revise-figure' : 'participation/report-figure', id, {
        ...{ indicator: indicator.code, from, to, hundredths: String(hundredths), source },
        ...(revises ? { revises: revises.figureId, reason: revises.reason } : {}),
      });
      return ok({ figureId: id });
    });
  }
}
