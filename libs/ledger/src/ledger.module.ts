import { Module, type OnModuleInit } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { OrdersModule } from '@market/orders';
import { PaymentsModule } from '@market/payments';
import { Jobs } from '@market/platform';
import { AskProviderAgain } from './application/ask-provider-again.js';
import { Bookkeeper } from './application/bookkeeper.js';
import { DecidePayouts } from './application/decide-payouts.js';
import { LedgerReactions } from './application/ledger-reactions.js';
import { passOnJob, PassOnPayout, type PayoutToPassOn } from './application/pass-on-payout.js';
import { PayoutQueries } from './application/payout-queries.js';
import { ProposePayouts } from './application/propose-payouts.js';
import { SettlePayout } from './application/settle-payout.js';
import { StatementQueries } from './application/statement-queries.js';
import { WithholdingQueries } from './application/withholding-queries.js';
import { LeftReads } from './persistence/left-reads.js';
import { PayoutRepository } from './persistence/payout.repository.js';
import { PostingRepository } from './persistence/posting.repository.js';
import { RateBookReads } from './persistence/rate-book.reads.js';
import { ReleaseRepository } from './persistence/release.repository.js';
import { StatementReads } from './persistence/statement.reads.js';
import { WithholdingReads } from './persistence/withholding.reads.js';

const door = [
  AskProviderAgain,
  DecidePayouts,
  PassOnPayout,
  PayoutQueries,
  ProposePayouts,
  SettlePayout,
  StatementQueries,
  WithholdingQueries,
];
const inside = [
  Bookkeeper,
  LedgerReactions,
  LeftReads,
  PayoutRepository,
  PostingRepository,
  RateBookReads,
  ReleaseRepository,
  StatementReads,
  WithholdingReads,
];

@Module({ imports: [BusinessesModule, OrdersModule, PaymentsModule], providers: [...door, ...inside], exports: door })
export class LedgerModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly passOn: PassOnPayout,
  ) {}

  onModuleInit(): void {
    this.jobs.define<PayoutToPassOn>(passOnJob, (line) => this.passOn.execute(line));
  }
}
