export { CountParticipation } from './application/count-participation.js';
export { RestateFact, type RestatementRequest } from './application/restate-fact.js';
export { groupings, type CountRow, type Grouping, type ParticipationReport } from './domain/report.js';
export { participationOpenApi } from './http/participation.openapi.js';
export { ParticipationHttpModule } from './participation-http.module.js';
export { ParticipationModule } from './participation.module.js';
