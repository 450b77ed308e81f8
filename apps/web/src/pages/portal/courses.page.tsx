import { EmptyState, Icon, words, type Lang, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';

export interface CourseCardView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly department: string;
  /** The next session that is not called off. */
  readonly next: { readonly at: string; readonly left: number } | null;
}

export interface CoursesPageProps {
  readonly page: PageContext;
  readonly courses: readonly CourseCardView[];
  /** Where the reader sits or waits. */
  readonly mine: readonly { readonly slug: string; readonly title: string; readonly at: string; readonly place: number | null }[];
}

/** Courses that are open, those that begin soonest first. */
export function CoursesPage({ page, courses, mine }: CoursesPageProps) {
  const say = words(page.lang).portal.training;
  return (
    <PortalFrame page={page} title={say.title} section="training" description={say.lead}>
      <header>
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
      </header>
      {mine.length > 0 && (
        <section class="panel">
          <h2 class="panel__title">{say.mine}</h2>
          <ul class="papers">
            {mine.map(({ slug, title, at, place }) => (
              <li key={`${slug}${at}`}>
                <a href={`/ho-tro/dao-tao/${slug}`}>{title}</a>, {at}. {place === null ? say.seated : say.inLine(place)}.
              </li>
            ))}
          </ul>
        </section>
      )}
      {courses.length === 0 ? (
        <EmptyState icon="award" title={say.none} text={say.noneHint} />
      ) : (
        <div class="programme-grid">
          {courses.map((course) => (
            <CourseCard key={course.slug} course={course} lang={page.lang} heading="h2" />
          ))}
        </div>
      )}
    </PortalFrame>
  );
}

export function CourseCard({ course, lang, heading: Heading }: { course: CourseCardView; lang: Lang; heading: 'h2' | 'h3' }) {
  const say = words(lang).portal.training;
  const { slug, title, summary, department, next } = course;
  return (
    <article class="programme">
      <p class="programme__standing">
        {next && <span class={next.left > 0 ? 'badge badge--leaf' : 'badge badge--warning'}>{say.left(next.left)}</span>}
        <span class="quiet">{department}</span>
      </p>
      <Heading class="programme__title">
        <a href={`/ho-tro/dao-tao/${slug}`}>{title}</a>
      </Heading>
      <p>{summary}</p>
      <p class="programme__window">
        <Icon name="clock" />
        {next ? say.next(next.at) : say.noSessions}
      </p>
    </article>
  );
}
