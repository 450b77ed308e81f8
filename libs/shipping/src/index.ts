export { CarrierQueries } from './application/carrier-queries.js';
export { DestinationQueries } from './application/destination-queries.js';
export { QuoteShipping, shippingServices, type NotServed, type Shipment, type ShippingService } from './application/quote-shipping.js';
export type { Destination, Origin } from './domain/place.js';
export type { Carrier } from './persistence/carrier-reads.js';
export { ShippingModule } from './shipping.module.js';
