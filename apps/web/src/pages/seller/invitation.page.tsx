import { Csrf, ErrorSummary, Layout, words, type PageContext } from '@market/ui';

export interface InvitationProps {
  readonly page: PageContext;
  readonly token: string;
  /** None once it is over. */
  readonly invitation?: { readonly shop: string; readonly email: string; readonly staffRole: keyof ReturnType<typeof roles> } | undefined;
  readonly refused?: string | undefined;
}

const roles = (page: PageContext) => words(page.lang).shopOffice.staff.roles;

/** Somebody follows the link of an invitation. */
export function InvitationPage({ page, token, invitation, refused }: InvitationProps) {
  const say = words(page.lang).shopOffice.invitation;
  const title = invitation ? say.title(invitation.shop) : say.over;
  return (
    <Layout page={page} title={title} index={false} sheet="desk" bare>
      <div class="wide desk">
        {invitation ? (
          <>
            <h1>{title}</h1>
            <ErrorSummary message={refused} labels={{}} lang={page.lang} />
            <p>{say.text(invitation.email, roles(page)[invitation.staffRole])}</p>
            <p class="quiet">{say.signIn}</p>
            <form method="post" action={`/loi-moi/${token}`} data-once>
              <Csrf token={page.csrf} />
              <button class="button button--primary" type="submit">
                {say.accept}
              </button>
            </form>
          </>
        ) : (
          <>
            <h1>{title}</h1>
            <p>{say.overHint}</p>
          </>
        )}
      </div>
    </Layout>
  );
}
