import type { Problem } from '@market/kernel';
import { Icon, Layout, problemText, SearchForm, type PageContext, words } from '@market/ui';

export interface ErrorPageProps {
  readonly page: PageContext;
  readonly status: number;
  readonly problem: Problem;
}

/** Says what happened, what to do, and never blames. 404 offers a search; 500 gives the code that finds the error in the log. */
export function ErrorPage({ page, status, problem }: ErrorPageProps) {
  const { errors } = words(page.lang).account;
  const { title, text } = sayFor({ page, status, problem });
  const requestId = problem.facts?.['requestId'];
  return (
    <Layout page={page} title={title} index={false} searchInHeader={status !== 404}>
      <div class="narrow error-page">
        <p class="error-page__status">{status}</p>
        <h1>{title}</h1>
        <p class="error-page__text">{text}</p>
        {status === 404 && <SearchForm page={page} id="search" large />}
        {requestId !== undefined && (
          <p class="quiet">
            {errors.requestId}: <code>{requestId}</code>
          </p>
        )}
        <p class="error-page__actions">
          {status === 403 && !page.account ? (
            <a class="button button--primary" href={`/dang-nhap?then=${encodeURIComponent(page.path)}`}>
              {words(page.lang).common.signIn}
            </a>
          ) : (
            <a class="button button--primary" href="/">
              {errors.goHome}
            </a>
          )}
          <a class="button button--outline" href={`mailto:${page.market.email}`}>
            <Icon name="message-circle" />
            {words(page.lang).orders.help}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function sayFor({ page, status, problem }: ErrorPageProps): { title: string; text: string } {
  const { errors } = words(page.lang).account;
  if (status === 404) return errors.notFound;
  if (problem.code === 'platform/forbidden') return errors.forbidden;
  if (status === 500) return errors.unexpected;
  return { title: errors.problem.title, text: problemText(problem, page.lang) };
}
