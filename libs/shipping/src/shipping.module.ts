import { Module } from '@nestjs/common';
import { RegionsModule } from '@market/regions';
import { DestinationQueries } from './application/destination-queries.js';
import { QuoteShipping } from './application/quote-shipping.js';
import { TariffBook } from './application/tariff-book.js';
import { RateReads } from './persistence/rate-reads.js';

@Module({
  imports: [RegionsModule],
  providers: [QuoteShipping, DestinationQueries, TariffBook, RateReads],
  exports: [QuoteShipping, DestinationQueries],
})
export class ShippingModule {}
