import { Module } from '@nestjs/common';
import { RegionsModule } from '@market/regions';
import { CarrierQueries } from './application/carrier-queries.js';
import { DestinationQueries } from './application/destination-queries.js';
import { QuoteShipping } from './application/quote-shipping.js';
import { TariffBook } from './application/tariff-book.js';
import { CarrierReads } from './persistence/carrier-reads.js';
import { RateReads } from './persistence/rate-reads.js';

@Module({
  imports: [RegionsModule],
  providers: [QuoteShipping, DestinationQueries, CarrierQueries, TariffBook, RateReads, CarrierReads],
  exports: [QuoteShipping, DestinationQueries, CarrierQueries],
})
export class ShippingModule {}
