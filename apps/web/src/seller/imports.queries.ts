import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class ImportsQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly page: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

export class ImportQuery {
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
