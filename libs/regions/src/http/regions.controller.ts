import { Controller, Get, Header, Query } from '@nestjs/common';
import { Clock, localDay, ok, refuse } from '@market/kernel';
import { Access, answer } from '@market/platform';
import { RegionQueries, type UnitPage } from '../application/region-queries.js';
import { RegionsQuery } from './regions.query.js';

@Controller('api/v1/regions')
@Access('public')
export class RegionsController {
  constructor(
    private readonly regions: RegionQueries,
    private readonly clock: Clock,
  ) {}

  /** Without any wish: the provinces in force today. */
  @Get()
  @Header('Cache-Control', 'public, max-age=3600')
  async list(@Query() { version, asOf, level, parent, q, page, perPage }: RegionsQuery): Promise<UnitPage> {
    const day = asOf ?? localDay(this.clock.now());
    const asked = version ?? this.regions.versionAt(day);
    const known = answer(asked ? ok(asked) : refuse({ code: 'regions/no-units-on-that-day', kind: 'not-found', facts: { day } }));
    const nothingWished = level === undefined && parent === undefined && q === undefined;
    return this.regions.list({ version: known, level: nothingWished ? 'province' : level, parentCode: parent, text: q, page, perPage });
  }
}
