export { AddDepartment } from './application/add-department.js';
export { AnswerQuestion } from './application/answer-question.js';
export {
  ApplicationQueries,
  type ApplicationQueue,
  type TimedApplication,
  type WholeApplication,
} from './application/application-queries.js';
export { ApproveApplication } from './application/approve-application.js';
export { ArticleQueries, type ShownArticle, type ShownLine } from './application/article-queries.js';
export { AskQuestion } from './application/ask-question.js';
export { AttachedSubjects } from './application/attached-subjects.js';
export { CloseApplication } from './application/close-application.js';
export { CompleteApplication } from './application/complete-application.js';
export { CourseQueries, type CourseOfSession } from './application/course-queries.js';
export { DisburseApplication } from './application/disburse-application.js';
export type { ApplicationEvent, ApplicationEventName, ApplicationMoved } from './application/events.js';
export { HandleQuestion } from './application/handle-question.js';
export { MoveApplication } from './application/move-application.js';
export { PortalSearch } from './application/portal-search.js';
export { ProgrammeQueries, standingOf, type Entitlements, type ProgrammeStanding } from './application/programme-queries.js';
export { PublishQuestion } from './application/publish-question.js';
export type { AnswerDue, AnswerDueEvent, QuestionEvent, QuestionEventName, QuestionMoved } from './application/question-events.js';
export { QuestionQueries, type PublicDraft, type TimedQuestion, type WholeQuestion } from './application/question-queries.js';
export { RegisterForSession } from './application/register-for-session.js';
export { RemindOfAnswers } from './application/remind-of-answers.js';
export { ReplyToAnswer } from './application/reply-to-answer.js';
export { RunDepartments } from './application/run-departments.js';
export { SaveArticle, type SaveArticleCommand } from './application/save-article.js';
export { SaveCourse, type SaveCourseCommand, type SaveSessionCommand } from './application/save-course.js';
export { SaveProgramme, type SaveProgrammeCommand } from './application/save-programme.js';
export { SubmitApplication } from './application/submit-application.js';
export type { SeatEvent, SeatEventName, SeatMoved } from './application/training-events.js';
export { applicationStates, type ApplicationState } from './domain/application-life.js';
export type { DocumentChange, DocumentStanding } from './domain/document-standing.js';
export type { Entitlement, EntitlementRule, ProgrammeRate, Reason } from './domain/entitlement.js';
export type { PersonalKind, PersonalMark } from './domain/personal-marks.js';
export type { QuestionMove, QuestionState } from './domain/question-life.js';
export { readReference, type SubjectKind, type SubjectSnapshot } from './domain/question-subject.js';
export type { Term, TermColour } from './domain/term.js';
export type { ApplicationLine } from './persistence/application-reads.js';
export type { ArticleLine } from './persistence/article-reads.js';
export type { Article, ArticleFile, ArticleKind, ArticleRevision, ArticleState, ArticleText } from './persistence/article.repository.js';
export type { Course, CourseText, Session } from './persistence/course.repository.js';
export type { Department, Member, Topic } from './persistence/department.repository.js';
export type { Found, FoundKind } from './persistence/portal-search-reads.js';
export type { Programme, ProgrammePaper, ProgrammeText } from './persistence/programme.repository.js';
export type { PublishedLine, PublishedQuestion } from './persistence/published-question-reads.js';
export type { Registration } from './persistence/registration.repository.js';
export { SupportModule } from './support.module.js';
