import { Module } from '@nestjs/common';
import { RegionsController } from './http/regions.controller.js';
import { RegionsModule } from './regions.module.js';

/** `GET /api/v1/regions`. */
@Module({ imports: [RegionsModule], controllers: [RegionsController] })
export class RegionsHttpModule {}
