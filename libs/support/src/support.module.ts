import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { MediaModule } from '@market/media';
import { ApplicationMover } from './application/application-mover.js';
import { ApplicationQueries } from './application/application-queries.js';
import { ApplyingBusinesses } from './application/applying-business.js';
import { CompleteApplication } from './application/complete-application.js';
import { AddDepartment } from './application/add-department.js';
import { ApproveApplication } from './application/approve-application.js';
import { CloseApplication } from './application/close-application.js';
import { DisburseApplication } from './application/disburse-application.js';
import { MoveApplication } from './application/move-application.js';
import { ProgrammeQueries } from './application/programme-queries.js';
import { SaveProgramme } from './application/save-programme.js';
import { SubmitApplication } from './application/submit-application.js';
import { ApplicationReads } from './persistence/application-reads.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import { DepartmentRepository } from './persistence/department.repository.js';
import { ProgrammeRepository } from './persistence/programme.repository.js';

const programmes = [AddDepartment, ProgrammeQueries, SaveProgramme];
const applications = [
  ...[ApplicationQueries, SubmitApplication, CompleteApplication, MoveApplication],
  ...[ApproveApplication, DisburseApplication, CloseApplication],
];
const door = [...programmes, ...applications];
const inside = [ApplicationMover, ApplyingBusinesses];
const rows = [ApplicationReads, ApplicationRepository, DepartmentRepository, ProgrammeRepository];

@Module({ imports: [BusinessesModule, MediaModule], providers: [...door, ...inside, ...rows], exports: door })
export class SupportModule {}
