import { Module } from '@nestjs/common';
import { MediaModule } from '@market/media';
import { SupportModule } from '@market/support';
import { PageKitModule } from '../page-kit.module.js';
import { ApplicationsController } from './applications.controller.js';
import { ProgrammesController } from './programmes.controller.js';

/** The support portal: `/ho-tro`. */
@Module({ imports: [MediaModule, PageKitModule, SupportModule], controllers: [ApplicationsController, ProgrammesController] })
export class PortalPagesModule {}
