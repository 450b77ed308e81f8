import {
  formatDate,
  formatNumber,
  Layout,
  policySlugs,
  type Lang,
  type PageContext,
  type PolicySection,
  type PolicySlug,
  type PolicyText,
  words,
} from '@market/ui';

export interface PolicyPageProps {
  readonly page: PageContext;
  readonly slug: PolicySlug;
  /** Local day since when this text applies. */
  readonly effectiveFrom: string;
  /** The deadlines in force, by the name that the texts use in braces. */
  readonly numbers: Readonly<Record<string, number>>;
}

export function PolicyPage({ page, slug, effectiveFrom, numbers }: PolicyPageProps) {
  const say = words(page.lang).policies;
  const policy = filled(say.texts[slug], numbers, page.lang);
  return (
    <Layout page={page} title={policy.title} description={policy.short}>
      <div class="wide policy">
        <nav class="policy__nav" aria-label={say.others}>
          <ul role="list">
            {policySlugs.map((each) => (
              <li key={each}>
                <a href={`/chinh-sach/${each}`} aria-current={each === slug ? 'page' : undefined}>
                  {say.texts[each].title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <article class="prose policy__text">
          <h1>{policy.title}</h1>
          <p class="quiet">{say.effective(formatDate(effectiveFrom, page.lang))}</p>
          <p class="policy__short">
            <strong>{say.inShort}: </strong>
            {policy.short}
          </p>
          {policy.sections.map((section) => (
            <Section key={section.heading} section={section} />
          ))}
          <h2>{say.contact}</h2>
          <p>{say.contactText(page.market.phone, page.market.email)}</p>
        </article>
      </div>
    </Layout>
  );
}

/** The texts tell of deadlines by name, so that what they promise is what the rules do. */
function filled({ short, sections, ...policy }: PolicyText, numbers: PolicyPageProps['numbers'], lang: Lang): PolicyText {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (name, key: string) => (key in numbers ? formatNumber(numbers[key]!, lang) : name));
  return {
    ...{ ...policy, short: fill(short) },
    sections: sections.map(({ heading, text, list }) => ({ heading, text: text.map(fill), ...(list ? { list: list.map(fill) } : {}) })),
  };
}

function Section({ section }: { section: PolicySection }) {
  return (
    <section>
      <h2>{section.heading}</h2>
      {section.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {section.list && (
        <ul>
          {section.list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
