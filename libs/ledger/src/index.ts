export { StatementQueries, type Statement } from './application/statement-queries.js';
export { WithholdingQueries, type WithholdingReport } from './application/withholding-queries.js';
export { isMonth, monthOf, monthsAfter, type Month } from './domain/days.js';
export type { PostingKind } from './domain/posting.js';
export type { Activity } from './domain/rates.js';
export type { Standing, StatementLine, StatementSums } from './domain/statement.js';
export { LedgerModule } from './ledger.module.js';
export type { WithholdingRow } from './persistence/withholding.reads.js';
