import { Module } from '@nestjs/common';
import { MediaModule } from '@market/media';
import { SupportModule } from '@market/support';
import { PageKitModule } from '../page-kit.module.js';
import { ApplicationsController } from './applications.controller.js';
import { ArticlesController } from './articles.controller.js';
import { MyQuestionsController } from './my-questions.controller.js';
import { PortalHomeController } from './portal-home.controller.js';
import { ProgrammesController } from './programmes.controller.js';
import { QuestionsController } from './questions.controller.js';
import { TrainingController } from './training.controller.js';

/** The support portal: `/ho-tro`. */
@Module({
  imports: [MediaModule, PageKitModule, SupportModule],
  controllers: [
    ...[ApplicationsController, ArticlesController, MyQuestionsController, PortalHomeController, ProgrammesController],
    ...[QuestionsController, TrainingController],
  ],
})
export class PortalPagesModule {}
