import { orderStates } from '@market/orders';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

class Paged {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly page: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

export class SellerOrdersQuery extends Paged {
  @IsOptional() @IsIn(orderStates) readonly state?: (typeof orderStates)[number];
}

export class SellerOrderQuery {
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
  @IsOptional() @IsIn(['true']) readonly confirmed?: string;
}

export class ShelfQuery extends Paged {
  @IsOptional() @IsIn(['true']) readonly soldOut?: string;
  @IsOptional() @IsString() @MaxLength(100) readonly q?: string;
  @IsOptional() @IsString() @MaxLength(200) readonly saved?: string;
}

/** As typed: the page shows it again when it is refused. */
export class ShelfBody {
  @IsString() @MaxLength(20) readonly price!: string;
  @IsString() @MaxLength(20) @Matches(/^[^<>]*$/) readonly onHand!: string;
}
