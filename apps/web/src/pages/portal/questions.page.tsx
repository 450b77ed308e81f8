import { EmptyState, formatDate, Icon, Pagination, words, type Lang, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import { SearchBox } from './search-box.js';

export interface QuestionCardView {
  readonly slug: string;
  readonly title: string;
  readonly excerpt: string;
  readonly topic: string;
  readonly department: string;
  readonly answeredOn: string;
}

export interface QuestionsPageProps {
  readonly page: PageContext;
  readonly q: string;
  readonly topic: string;
  readonly topics: readonly { readonly key: string; readonly name: string }[];
  readonly questions: readonly QuestionCardView[];
  readonly at: number;
  readonly pages: number;
}

const addressOf = (q: string, topic: string, at = 1): string =>
  `/ho-tro/hoi-dap?${new URLSearchParams({ ...(q && { q }), ...(topic && { linh_vuc: topic }), ...(at > 1 && { trang: String(at) }) })}`;

/** What was asked and answered, by topic, with a search that needs no accents. */
export function QuestionsPage({ page, q, topic, topics, questions, at, pages }: QuestionsPageProps) {
  const say = words(page.lang).portal.questions;
  return (
    <PortalFrame page={page} title={say.title} section="questions" description={say.lead} index={q === ''}>
      <header class="portal__intro">
        <h1>{say.title}</h1>
        <p class="quiet">{say.lead}</p>
        <SearchBox action="/ho-tro/hoi-dap" label={say.search} q={q} lang={page.lang} kept={topic === '' ? {} : { linh_vuc: topic }} />
        <p class="portal__actions">
          <a class="button button--outline" href="/ho-tro/hoi-dap/hoi">
            {say.ask}
          </a>
          {page.account && <a href="/ho-tro/cau-hoi-cua-toi">{say.mine}</a>}
        </p>
        <nav class="chips" aria-label={words(page.lang).portal.ask.topic}>
          {[{ key: '', name: say.allTopics }, ...topics].map(({ key, name }) => (
            <a key={key} class="chip" href={addressOf(q, key)} aria-current={key === topic ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      {questions.length === 0 ? (
        <EmptyState
          icon="message-circle"
          title={q === '' ? say.none : say.noneFound(q)}
          text={say.noneHint}
          action={{ href: `/ho-tro/hoi-dap/hoi?tieu-de=${encodeURIComponent(q)}`, label: say.ask }}
        />
      ) : (
        <ul class="entries" role="list">
          {questions.map((question) => (
            <li key={question.slug}>
              <QuestionCard question={question} lang={page.lang} heading="h2" />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={at} pages={pages} lang={page.lang} hrefOf={(to) => addressOf(q, topic, to)} />
    </PortalFrame>
  );
}

export function QuestionCard({ question, lang, heading: Heading }: { question: QuestionCardView; lang: Lang; heading: 'h2' | 'h3' }) {
  const { slug, title, excerpt, topic, department, answeredOn } = question;
  return (
    <article class="entry">
      <p class="entry__meta">
        <Icon name="message-circle" />
        {topic} · {department} · {formatDate(answeredOn, lang)}
      </p>
      <Heading class="entry__title">
        <a href={`/ho-tro/hoi-dap/${slug}`}>{title}</a>
      </Heading>
      <p class="entry__excerpt">{excerpt}</p>
    </article>
  );
}
