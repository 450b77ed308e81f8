import { Icon, words, type PageContext } from '@market/ui';

export interface ProgrammeCardView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly department: string;
  readonly standing: 'coming' | 'open' | 'used-up' | 'over';
  readonly opensOn: string;
  readonly closesOn: string | null;
  /** Of the reader's own business, or the best rate where nobody is known. */
  readonly rate: { readonly percent: number; readonly ceiling: string; readonly own: boolean } | null;
  /** Undefined where no business is known. */
  readonly entitled?: boolean;
  /** Why not: the rules that do not hold, as sentences. */
  readonly because?: readonly string[];
}

/** A programme in one glance: for whom, how much, until when; and the reader's own yes or no on top. */
export function ProgrammeCard({
  page,
  programme,
  heading: Heading,
}: {
  page: PageContext;
  programme: ProgrammeCardView;
  heading: 'h2' | 'h3';
}) {
  const say = words(page.lang).support.programmes;
  const { slug, title, summary, department, standing, opensOn, closesOn, rate, entitled, because } = programme;
  return (
    <article class={entitled ? 'programme programme--yes' : 'programme'}>
      <p class="programme__standing">
        {entitled === undefined ? (
          <span class={standing === 'open' ? 'badge badge--leaf' : 'badge badge--warning'}>{say.standing[standing]}</span>
        ) : (
          <span class={entitled ? 'badge badge--leaf' : 'badge badge--warning'}>
            <Icon name={entitled ? 'circle-check' : 'info'} />
            {entitled ? say.yes : say.no}
          </span>
        )}
        <span class="quiet">{department}</span>
      </p>
      <Heading class="programme__title">
        <a href={`/ho-tro/chuong-trinh/${slug}`}>{title}</a>
      </Heading>
      <p>{summary}</p>
      {rate && (
        <p class="programme__rate">
          <strong>{say.percentOf(rate.percent)}</strong>, {say.ceiling(rate.ceiling)}
        </p>
      )}
      <p class="programme__window">
        <Icon name="clock" />
        {standing === 'coming' ? say.opens(opensOn) : closesOn === null ? say.always : say.closes(closesOn)}
      </p>
      {because && because.length > 0 && (
        <ul class="programme__because">
          {because.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </article>
  );
}
