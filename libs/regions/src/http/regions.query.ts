import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { unitLevels, type UnitLevel } from '../domain/unit.js';
import { versionPeriods, type UnitVersion } from '../domain/version.js';

/** `GET /api/v1/regions` */
export class RegionsQuery {
  @IsOptional()
  @IsIn(versionPeriods.map(({ version }) => version))
  version?: UnitVersion;

  @IsOptional()
  @IsString()
  @Matches(/^\d{2,3}$/)
  parent?: string;

  @IsOptional()
  @IsIn(unitLevels)
  level?: UnitLevel;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  asOf?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  page?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  perPage?: number;
}
