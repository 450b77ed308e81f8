import { formatDate, Icon, words, type PageContext } from '@market/ui';
import { ArticleCard, type ArticleCardView } from './articles.page.js';
import { CourseCard, type CourseCardView } from './courses.page.js';
import { PortalFrame } from './portal-frame.js';
import { ProgrammeCard, type ProgrammeCardView } from './programme-card.js';
import { QuestionCard, type QuestionCardView } from './questions.page.js';
import { SearchBox } from './search-box.js';

export interface PortalHomeProps {
  readonly page: PageContext;
  readonly programmes: readonly ProgrammeCardView[];
  /** What ends soonest: a programme's window or a course's registration. */
  readonly deadlines: readonly {
    readonly day: string;
    readonly title: string;
    readonly href: string;
    readonly kind: 'programme' | 'course';
  }[];
  readonly articles: readonly ArticleCardView[];
  readonly questions: readonly QuestionCardView[];
  readonly courses: readonly CourseCardView[];
}

/** What a business comes for, first: what am I entitled to, until when. Then what is new. */
export function PortalHomePage(props: PortalHomeProps) {
  const { page, programmes, articles, questions, courses } = props;
  const say = words(page.lang);
  const { support, portal } = say;
  const seller = page.account?.faces.includes('seller') ?? false;
  return (
    <PortalFrame page={page} title={support.title} section="home" description={support.lead}>
      <section class="portal-hero">
        <h1>{support.question}</h1>
        <p>{support.questionHint}</p>
        <a
          class="button button--primary"
          href={seller ? '/ho-tro/chuong-trinh' : `/dang-nhap?then=${encodeURIComponent('/ho-tro/chuong-trinh')}`}
        >
          {seller ? support.see : support.signIn}
          <Icon name="arrow-right" />
        </a>
      </section>
      <SearchBox action="/ho-tro/tim" label={portal.search.label} q="" lang={page.lang} />
      <Deadlines {...props} />
      {programmes.length > 0 && (
        <section>
          <Head title={support.openNow} href="/ho-tro/chuong-trinh" all={portal.home.all} />
          <div class="programme-grid">
            {programmes.map((programme) => (
              <ProgrammeCard key={programme.slug} page={page} programme={programme} heading="h3" />
            ))}
          </div>
        </section>
      )}
      {courses.length > 0 && (
        <section>
          <Head title={portal.training.title} href="/ho-tro/dao-tao" all={portal.home.all} />
          <div class="programme-grid">
            {courses.map((course) => (
              <CourseCard key={course.slug} course={course} lang={page.lang} heading="h3" />
            ))}
          </div>
        </section>
      )}
      <div class="portal__halves">
        {articles.length > 0 && (
          <section>
            <Head title={portal.articles.latest} href="/ho-tro/tin-tuc" all={portal.home.all} />
            <ul class="entries" role="list">
              {articles.map((article) => (
                <li key={article.slug}>
                  <ArticleCard article={article} lang={page.lang} heading="h3" />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <Head title={portal.questions.title} href="/ho-tro/hoi-dap" all={portal.home.all} />
          <ul class="entries" role="list">
            {questions.map((question) => (
              <li key={question.slug}>
                <QuestionCard question={question} lang={page.lang} heading="h3" />
              </li>
            ))}
          </ul>
          <div class="plain-words">
            <h3>{portal.home.askTitle}</h3>
            <p>{portal.home.askText}</p>
            <p>
              <a class="button button--outline" href="/ho-tro/hoi-dap/hoi">
                {portal.questions.ask}
              </a>
            </p>
          </div>
        </section>
      </div>
    </PortalFrame>
  );
}

function Head({ title, href, all }: { title: string; href: string; all: string }) {
  return (
    <div class="portal__head">
      <h2>{title}</h2>
      <a href={href}>
        {all}
        <span class="visually-hidden"> {title}</span>
      </a>
    </div>
  );
}

function Deadlines({ page, deadlines }: PortalHomeProps) {
  const say = words(page.lang).portal.home;
  if (deadlines.length === 0) return null;
  return (
    <section>
      <h2>{say.deadlines}</h2>
      <ul class="deadlines" role="list">
        {deadlines.map(({ day, title, href, kind }) => (
          <li key={href}>
            <time class="deadlines__day" dateTime={day}>
              {formatDate(day, page.lang)}
            </time>
            <span>
              <a href={href}>{title}</a>
              <span class="file-list__label">{kind === 'programme' ? say.closes(day) : say.registerBy(day)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
