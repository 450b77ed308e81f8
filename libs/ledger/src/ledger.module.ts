import { Module } from '@nestjs/common';
import { OrdersModule } from '@market/orders';
import { PaymentsModule } from '@market/payments';
import { Bookkeeper } from './application/bookkeeper.js';
import { LedgerReactions } from './application/ledger-reactions.js';
import { StatementQueries } from './application/statement-queries.js';
import { WithholdingQueries } from './application/withholding-queries.js';
import { LeftReads } from './persistence/left-reads.js';
import { PostingRepository } from './persistence/posting.repository.js';
import { RateBookReads } from './persistence/rate-book.reads.js';
import { ReleaseRepository } from './persistence/release.repository.js';
import { StatementReads } from './persistence/statement.reads.js';
import { WithholdingReads } from './persistence/withholding.reads.js';

const door = [StatementQueries, WithholdingQueries];
const inside = [
  Bookkeeper,
  LedgerReactions,
  LeftReads,
  PostingRepository,
  RateBookReads,
  ReleaseRepository,
  StatementReads,
  WithholdingReads,
];

@Module({ imports: [OrdersModule, PaymentsModule], providers: [...door, ...inside], exports: door })
export class LedgerModule {}
