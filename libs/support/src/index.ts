export {
  ApplicationQueries,
  type ApplicationQueue,
  type TimedApplication,
  type WholeApplication,
} from './application/application-queries.js';
export { CompleteApplication } from './application/complete-application.js';
export { AddDepartment } from './application/add-department.js';
export { ApproveApplication } from './application/approve-application.js';
export { CloseApplication } from './application/close-application.js';
export { DisburseApplication } from './application/disburse-application.js';
export { MoveApplication } from './application/move-application.js';
export type { ApplicationEvent, ApplicationEventName, ApplicationMoved } from './application/events.js';
export { ProgrammeQueries, standingOf, type Entitlements, type ProgrammeStanding } from './application/programme-queries.js';
export { SaveProgramme, type SaveProgrammeCommand } from './application/save-programme.js';
export { SubmitApplication } from './application/submit-application.js';
export { applicationStates, type ApplicationState } from './domain/application-life.js';
export type { Entitlement, EntitlementRule, ProgrammeRate, Reason } from './domain/entitlement.js';
export type { Term, TermColour } from './domain/term.js';
export type { ApplicationLine } from './persistence/application-reads.js';
export type { Department } from './persistence/department.repository.js';
export type { Programme, ProgrammePaper, ProgrammeText } from './persistence/programme.repository.js';
export { SupportModule } from './support.module.js';
