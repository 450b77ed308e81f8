import { Csrf, ErrorSummary, Field, Layout, Notice, words, type FieldFaults, type PageContext } from '@market/ui';

export interface FindOrderPageProps {
  readonly page: PageContext;
  readonly sent: boolean;
  readonly typed: { readonly number: string; readonly contact: string };
  readonly faults?: FieldFaults;
}

/** For guests who have lost the link to their order. */
export function FindOrderPage({ page, sent, typed, faults }: FindOrderPageProps) {
  const say = words(page.lang).orderLife.find;
  const shared = { faults, lang: page.lang, required: true };
  return (
    <Layout page={page} title={say.title} index={false}>
      <div class="narrow order-act">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
        {sent && (
          <Notice tone="success" title={say.sent} live>
            {say.sentText}
          </Notice>
        )}
        <ErrorSummary faults={faults} labels={{ number: say.number, contact: say.contact }} lang={page.lang} />
        <form class="panel order-act__form" method="post" action="/tra-cuu-don-hang" data-once>
          <Csrf token={page.csrf} />
          <Field name="number" label={say.number} hint={say.numberHint} value={typed.number} maxLength={30} {...shared} />
          <Field name="contact" label={say.contact} value={typed.contact} maxLength={254} {...shared} />
          <button class="button button--primary" type="submit">
            {say.submit}
          </button>
        </form>
        <p>
          <a href="/dang-nhap?then=/tai-khoan">{say.signIn}</a>
        </p>
      </div>
    </Layout>
  );
}
