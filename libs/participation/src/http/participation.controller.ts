import { Controller, Get, Query } from '@nestjs/common';
import { Access, answer } from '@market/platform';
import { CountParticipation } from '../application/count-participation.js';
import type { ParticipationReport } from '../domain/report.js';
import { ParticipationQuery } from './participation.query.js';

@Controller('api/v1/participation')
@Access('public')
export class ParticipationController {
  constructor(private readonly count: CountParticipation) {}

  @Get()
  async report(@Query() query: ParticipationQuery): Promise<ParticipationReport> {
    return answer(await this.count.execute(query));
  }
}
