import { Module } from '@nestjs/common';
import { OrdersModule } from '@market/orders';
import { PaymentsModule } from '@market/payments';
import { Bookkeeper } from './application/bookkeeper.js';
import { LedgerReactions } from './application/ledger-reactions.js';
import { LeftReads } from './persistence/left-reads.js';
import { PostingRepository } from './persistence/posting.repository.js';
import { RateBookReads } from './persistence/rate-book.reads.js';
import { ReleaseRepository } from './persistence/release.repository.js';

const inside = [Bookkeeper, LedgerReactions, LeftReads, PostingRepository, RateBookReads, ReleaseRepository];

@Module({ imports: [OrdersModule, PaymentsModule], providers: [...inside] })
export class LedgerModule {}
