import { Module } from '@nestjs/common';
import { RegionQueries } from './application/region-queries.js';
import { CommuneSearch } from './persistence/commune-search.js';
import { UnitReads } from './persistence/unit-reads.js';

@Module({ providers: [RegionQueries, UnitReads, CommuneSearch], exports: [RegionQueries] })
export class RegionsModule {}
