export { CountParticipation, type CountRequest, type WholeCount } from './application/count-participation.js';
export { ParticipationSeries, type SeriesRequest } from './application/participation-series.js';
export { RefreshDays } from './application/refresh-days.js';
export { RestateFact, type RestatementRequest } from './application/restate-fact.js';
export { steps, type Step } from './domain/period-ends.js';
export {
  boundaries,
  groupings,
  type Boundaries,
  type CountedBy,
  type CountRow,
  type Grouping,
  type ParticipationReport,
} from './domain/report.js';
export { participationOpenApi } from './http/participation.openapi.js';
export { ParticipationHttpModule } from './participation-http.module.js';
export { ParticipationModule } from './participation.module.js';
