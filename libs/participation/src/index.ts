export { AddExampleFigures } from './application/add-example-figures.js';
export { CountParticipation, type CountRequest, type WholeCount } from './application/count-participation.js';
export { DraftReport } from './application/draft-report.js';
export { FigureQueries } from './application/figure-queries.js';
export { ParticipationOverview, type MethodShare, type Overview } from './application/participation-overview.js';
export { ParticipationRows } from './application/participation-rows.js';
export { ParticipationSeries, type SeriesRequest } from './application/participation-series.js';
export { PlaceNames } from './application/place-names.js';
export { PublicOverview, type PublishedOverview } from './application/public-overview.js';
export { RefreshDays } from './application/refresh-days.js';
export { ReportFigure, type FigureRequest } from './application/report-figure.js';
export { ReportQueries, type ReportView } from './application/report-queries.js';
export { RestateFact, type RestatementRequest } from './application/restate-fact.js';
export { ReturnReport } from './application/return-report.js';
export { SubmitReport } from './application/submit-report.js';
export { WriteReport } from './application/write-report.js';
export type { Both } from './domain/indicator.js';
export { steps, type Step } from './domain/period-ends.js';
export {
  boundaries,
  definition,
  groupings,
  type Boundaries,
  type CountedBy,
  type CountRow,
  type Grouping,
  type NarrowedPlace,
  type ParticipationReport,
} from './domain/report.js';
export type { LineChange, ReportContent, ReportLine, ReportWords } from './domain/report-content.js';
export type { ReportState } from './domain/report-life.js';
export { smallestCell } from './domain/small-cells.js';
export { periodsUntil, reportPeriod, reportRegimes, type ReportRegime } from './domain/report-period.js';
export type { NewFigure, ReportedFigure, ReportedIndicator } from './domain/reported-figure.js';
export { participationOpenApi } from './http/participation.openapi.js';
export { ParticipationHttpModule } from './participation-http.module.js';
export { ParticipationModule } from './participation.module.js';
export type { RecordedFact } from './persistence/fact.repository.js';
export type { ReportMoveView, ReportSummary } from './persistence/report.repository.js';
export type { CountedBusiness, CountedProduct } from './persistence/row-reads.js';
