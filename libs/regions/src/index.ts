export { RegionQueries, type UnitListRequest, type UnitPage } from './application/region-queries.js';
export { communeOutlines, outlineBox } from './domain/commune-outlines.js';
export type { CommuneSuggestion } from './domain/commune-suggestion.js';
export type { AdminUnit, UnitLevel } from './domain/unit.js';
export { beforeMerger, currentVersion, versionPeriods, type UnitVersion, type VersionPeriod } from './domain/version.js';
export { regionsOpenApi } from './http/regions.openapi.js';
export { RegionsHttpModule } from './regions-http.module.js';
export { RegionsModule } from './regions.module.js';
