import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { publicGroupings, type PublicGrouping } from '../domain/report.js';

export class ParticipationQuery {
  @IsOptional()
  @IsString()
  @Length(10, 10)
  asOf?: string;

  @IsOptional()
  @IsIn(publicGroupings)
  by?: PublicGrouping;
}
