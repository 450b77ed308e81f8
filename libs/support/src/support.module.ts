import { Module, type OnModuleInit } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { MediaModule } from '@market/media';
import { OrdersModule } from '@market/orders';
import { Jobs, Reactions } from '@market/platform';
import { AddDepartment } from './application/add-department.js';
import { AnswerQuestion } from './application/answer-question.js';
import { ApplicationMover } from './application/application-mover.js';
import { ApplicationQueries } from './application/application-queries.js';
import { ApplyingBusinesses } from './application/applying-business.js';
import { ApproveApplication } from './application/approve-application.js';
import { ArticleQueries } from './application/article-queries.js';
import { AskQuestion } from './application/ask-question.js';
import { AttachedSubjects } from './application/attached-subjects.js';
import { CloseApplication } from './application/close-application.js';
import { CompleteApplication } from './application/complete-application.js';
import { CourseQueries } from './application/course-queries.js';
import { DisburseApplication } from './application/disburse-application.js';
import { HandleQuestion } from './application/handle-question.js';
import { MoveApplication } from './application/move-application.js';
import { PortalSearch } from './application/portal-search.js';
import { ProgrammeQueries } from './application/programme-queries.js';
import { PublishQuestion } from './application/publish-question.js';
import { QuestionMover } from './application/question-mover.js';
import { QuestionQueries } from './application/question-queries.js';
import { RegisterForSession } from './application/register-for-session.js';
import { RemindOfAnswers } from './application/remind-of-answers.js';
import { ReplyToAnswer } from './application/reply-to-answer.js';
import { RunDepartments } from './application/run-departments.js';
import { SaveArticle } from './application/save-article.js';
import { SaveCourse } from './application/save-course.js';
import { SaveProgramme } from './application/save-programme.js';
import { SubmitApplication } from './application/submit-application.js';
import { ApplicationReads } from './persistence/application-reads.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import { ArticleReads } from './persistence/article-reads.js';
import { ArticleRepository } from './persistence/article.repository.js';
import { CourseRepository } from './persistence/course.repository.js';
import { DepartmentRepository } from './persistence/department.repository.js';
import { DueAnswers } from './persistence/due-answers.js';
import { PortalSearchReads } from './persistence/portal-search-reads.js';
import { ProgrammeRepository } from './persistence/programme.repository.js';
import { PublishedQuestionReads } from './persistence/published-question-reads.js';
import { QuestionReads } from './persistence/question-reads.js';
import { QuestionRepository } from './persistence/question.repository.js';
import { RegistrationRepository } from './persistence/registration.repository.js';

const programmes = [AddDepartment, ProgrammeQueries, SaveProgramme, RunDepartments];
const applications = [
  ...[ApplicationQueries, SubmitApplication, CompleteApplication, MoveApplication],
  ...[ApproveApplication, DisburseApplication, CloseApplication],
];
const articles = [ArticleQueries, SaveArticle, PortalSearch];
const questions = [
  ...[AskQuestion, HandleQuestion, AnswerQuestion, ReplyToAnswer, PublishQuestion],
  ...[QuestionQueries, AttachedSubjects, RemindOfAnswers],
];
const training = [CourseQueries, SaveCourse, RegisterForSession];
const door = [...programmes, ...applications, ...articles, ...questions, ...training];
const inside = [ApplicationMover, ApplyingBusinesses, QuestionMover];
const rows = [
  ...[ApplicationReads, ApplicationRepository, DepartmentRepository, ProgrammeRepository, DueAnswers],
  ...[ArticleReads, ArticleRepository, PortalSearchReads, PublishedQuestionReads, QuestionReads, QuestionRepository],
  ...[CourseRepository, RegistrationRepository],
];

@Module({
  imports: [BusinessesModule, CatalogueModule, MediaModule, OrdersModule],
  providers: [...door, ...inside, ...rows],
  exports: door,
})
export class SupportModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: RemindOfAnswers,
    private readonly reactions: Reactions,
    private readonly seats: RegisterForSession,
  ) {}

  onModuleInit(): void {
    this.reactions.on<{ readonly accountId: string }>('identity/account-deleted', 'support/give-up-seats', (tx, { body }) =>
      this.seats.forget(tx, body.accountId),
    );
    // Half past seven in Việt Nam, before the offices open.
    this.jobs.schedule('support/remind-of-answers', '30 0 * * 1-5', async () => {
      await this.reminders.execute();
    });
  }
}
