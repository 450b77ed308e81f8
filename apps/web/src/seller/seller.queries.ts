import { orderStates } from '@market/orders';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { sellerOrderDones, type SellerOrderDone } from '../pages/seller/order-props.js';
import { orderGroups, type OrderGroup } from '../pages/seller/orders.page.js';

class Paged {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly page: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

export class SellerOrdersQuery extends Paged {
  @IsOptional() @IsIn(orderGroups) readonly group?: OrderGroup;
  /** One state alone: an address that people may have kept. */
  @IsOptional() @IsIn(orderStates) readonly state?: (typeof orderStates)[number];
}

export class SellerOrderQuery {
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
  @IsOptional() @IsIn(sellerOrderDones) readonly done?: SellerOrderDone;
}

/** `?so=KG-2611-000123&so=…` */
export class SlipsQuery {
  @Transform(({ value }: { readonly value: unknown }) => (value === undefined ? [] : [value].flat()))
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  readonly so: readonly string[] = [];
}

export class StockHistoryQuery extends Paged {
  @IsOptional() @IsIn(['true']) readonly saved?: string;
}

export class ShelfQuery extends Paged {
  @IsOptional() @IsIn(['true']) readonly soldOut?: string;
  @IsOptional() @IsString() @MaxLength(100) readonly q?: string;
  @IsOptional() @IsIn(['true']) readonly low?: string;
  @IsOptional() @IsString() @MaxLength(200) readonly saved?: string;
}

/** As typed: the page shows it again when it is refused. */
export class ShelfBody {
  @IsString() @MaxLength(20) readonly price!: string;
  @IsString() @MaxLength(20) @Matches(/^[^<>]*$/) readonly onHand!: string;
  /** What the page showed. */
  @Matches(/^\d{1,12}$/) readonly priceThen!: string;
  @Matches(/^\d{1,7}$/) readonly onHandThen!: string;
}
