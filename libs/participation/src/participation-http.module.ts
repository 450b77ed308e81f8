import { Module } from '@nestjs/common';
import { ParticipationController } from './http/participation.controller.js';
import { ParticipationModule } from './participation.module.js';

@Module({ imports: [ParticipationModule], controllers: [ParticipationController] })
export class ParticipationHttpModule {}
