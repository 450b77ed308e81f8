import { EmptyState, words, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import { ProgrammeCard, type ProgrammeCardView } from './programme-card.js';

export interface ProgrammesPageProps {
  readonly page: PageContext;
  /** The reader's business; none for everybody else. */
  readonly business: string | undefined;
  readonly programmes: readonly ProgrammeCardView[];
}

/** All programmes; for a business, what it may ask for first and why it may not ask for the others. */
export function ProgrammesPage({ page, business, programmes }: ProgrammesPageProps) {
  const say = words(page.lang).support;
  const title = business === undefined ? say.programmes.title : say.programmes.forYou(business);
  return (
    <PortalFrame page={page} title={title} section="programmes" description={say.lead} index={business === undefined}>
      <header>
        <h1>{title}</h1>
        <p class="quiet">{say.questionHint}</p>
        {business === undefined && (
          <p>
            <a href={`/dang-nhap?then=${encodeURIComponent(page.path)}`}>{say.signIn}</a>
          </p>
        )}
      </header>
      {programmes.length === 0 ? (
        <EmptyState icon="file-text" title={say.programmes.none} text={say.programmes.noneHint} />
      ) : (
        <div class="programme-grid">
          {programmes.map((programme) => (
            <ProgrammeCard key={programme.slug} page={page} programme={programme} heading="h2" />
          ))}
        </div>
      )}
    </PortalFrame>
  );
}
