import { Icon, words, type PageContext } from '@market/ui';
import { PortalFrame } from './portal-frame.js';
import { ProgrammeCard, type ProgrammeCardView } from './programme-card.js';

export interface PortalHomeProps {
  readonly page: PageContext;
  readonly programmes: readonly ProgrammeCardView[];
}

/** What a business comes for, first: what am I entitled to, until when. */
export function PortalHomePage({ page, programmes }: PortalHomeProps) {
  const say = words(page.lang).support;
  const seller = page.account?.faces.includes('seller') ?? false;
  return (
    <PortalFrame page={page} title={say.title} section="home" description={say.lead}>
      <section class="portal-hero">
        <h1>{say.question}</h1>
        <p>{say.questionHint}</p>
        <a
          class="button button--primary"
          href={seller ? '/ho-tro/chuong-trinh' : `/dang-nhap?then=${encodeURIComponent('/ho-tro/chuong-trinh')}`}
        >
          {seller ? say.see : say.signIn}
          <Icon name="arrow-right" />
        </a>
      </section>
      {programmes.length > 0 && (
        <section>
          <div class="portal__head">
            <h2>{say.openNow}</h2>
            <a href="/ho-tro/chuong-trinh">{say.programmes.title}</a>
          </div>
          <div class="programme-grid">
            {programmes.map((programme) => (
              <ProgrammeCard key={programme.slug} page={page} programme={programme} heading="h3" />
            ))}
          </div>
        </section>
      )}
    </PortalFrame>
  );
}
