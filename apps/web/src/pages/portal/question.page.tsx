import { Breadcrumbs, Markdown, words, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import { QuestionCard, type QuestionCardView } from './questions.page.js';

export interface QuestionPageProps {
  readonly page: PageContext;
  readonly title: string;
  readonly question: string;
  /** Markdown, as officers write. */
  readonly answer: string;
  readonly department: string;
  readonly answeredOn: string;
  readonly alike: readonly QuestionCardView[];
}

/** A published question with its answer, and others like it. */
export function QuestionPage({ page, title, question, answer, department, answeredOn, alike }: QuestionPageProps) {
  const say = words(page.lang).portal.questions;
  return (
    <PortalFrame page={page} title={title} section="questions" description={question.slice(0, 150)}>
      <Breadcrumbs
        crumbs={[
          { label: words(page.lang).support.title, href: '/ho-tro' },
          { label: say.title, href: '/ho-tro/hoi-dap' },
        ]}
        lang={page.lang}
      />
      <article class="portal__text">
        <h1>{title}</h1>
        <section>
          <h2>{say.question}</h2>
          <p class="said">{question}</p>
          <p class="quiet">{say.anonymous}</p>
        </section>
        <section class="plain-words">
          <h2>{say.answer}</h2>
          <Markdown text={answer} headingFrom={3} />
          <p class="quiet">{say.answeredOn(answeredOn, department)}</p>
        </section>
        <p class="portal__actions">
          {say.askOwn} <a href="/ho-tro/hoi-dap/hoi">{say.ask}</a>
        </p>
      </article>
      {alike.length > 0 && (
        <section>
          <h2>{say.alike}</h2>
          <ul class="entries" role="list">
            {alike.map((each) => (
              <li key={each.slug}>
                <QuestionCard question={each} lang={page.lang} heading="h3" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </PortalFrame>
  );
}
