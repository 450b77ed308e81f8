import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { groupings, type Grouping } from '../domain/report.js';

export class ParticipationQuery {
  @IsOptional()
  @IsString()
  @Length(10, 10)
  asOf?: string;

  @IsOptional()
  @IsIn(groupings)
  by?: Grouping;
}
