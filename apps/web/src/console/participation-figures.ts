import { Injectable } from '@nestjs/common';
import { Clock, isLocalDay, localDay } from '@market/kernel';
import { CountParticipation, groupings, type Grouping } from '@market/participation';
import { answer } from '@market/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { ParticipationPageProps } from '../pages/console/participation.page.js';

export class ParticipationQuery {
  @IsOptional() @IsString() @MaxLength(20) readonly asOf?: string;
  @IsOptional() @IsIn(groupings) readonly by: Grouping = 'district';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** The same figures for the console and for everybody, counted once by one definition. */
@Injectable()
export class ParticipationFigures {
  constructor(
    private readonly count: CountParticipation,
    private readonly clock: Clock,
  ) {}

  /** A day that does not exist shows today's figures and says so; the form keeps its place. */
  async of({ asOf, by }: ParticipationQuery): Promise<Omit<ParticipationPageProps, 'page' | 'face'>> {
    const today = localDay(this.clock.now());
    const badDay = asOf !== undefined && !isLocalDay(asOf);
    const report = answer(await this.count.execute({ asOf: badDay ? today : (asOf ?? today), by }));
    return { today, by, badDay, ...report };
  }
}
