import { Choice, Csrf, ErrorSummary, Field, formatDate, Notice, Table, words, type FieldFaults, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export type PostView = 'officer' | 'auditor' | 'admin';

export interface StaffPageProps {
  readonly page: PageContext;
  readonly members: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly email: string;
    readonly posts: readonly { readonly post: PostView; readonly since: Date }[];
    /** Whoever looks at the page. */
    readonly self: boolean;
  }[];
  readonly done?: 'appointed' | 'dismissed' | 'reset' | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults; readonly email: string; readonly post: string } | undefined;
}

const posts: readonly PostView[] = ['officer', 'auditor', 'admin'];

/** Who works for the province, appointed and dismissed by administrators. */
export function StaffPage({ page, members, done, refused }: StaffPageProps) {
  const say = words(page.lang).oversight.staff;
  const rows = members.flatMap((member) => member.posts.map((held) => ({ ...member, ...held })));
  return (
    <ConsoleFrame page={page} title={say.title} section="staff">
      <p class="lead">{say.lead}</p>
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={{ email: say.email }} lang={page.lang} />}
      <Table
        caption={say.title}
        captionHidden
        rows={rows}
        keyOf={({ accountId, post }) => `${accountId} ${post}`}
        columns={[
          {
            label: say.name,
            of: ({ name, email, self }) => (
              <>
                {name} {self && say.you}
                <span class="stock-row__facts">{email}</span>
              </>
            ),
          },
          { label: say.post, of: ({ post }) => say.posts[post] },
          { label: say.since, of: ({ since }) => formatDate(since, page.lang) },
          {
            label: say.act,
            of: ({ accountId, post, name, self }) =>
              self && post === 'admin' ? null : (
                <form method="post" action={`/quan-tri/can-bo/${accountId}/${post}/thoi-cu`}>
                  <Csrf token={page.csrf} />
                  <button class="button button--quiet" type="submit" aria-label={say.dismissOf(name, say.posts[post])}>
                    {say.dismiss}
                  </button>
                </form>
              ),
          },
        ]}
      />
      <section class="panel desk__section">
        <h2>{say.appoint}</h2>
        <form class="desk__act" method="post" action="/quan-tri/can-bo">
          <Csrf token={page.csrf} />
          <Field
            name="email"
            type="email"
            label={say.email}
            hint={say.emailHint}
            value={refused?.email ?? ''}
            faults={refused?.faults}
            required
            maxLength={254}
            lang={page.lang}
          />
          <fieldset class="choices">
            <legend class="field__label">{say.post}</legend>
            {posts.map((post) => (
              <Choice
                key={post}
                name="post"
                value={post}
                title={say.posts[post]}
                text={say.postHints[post]}
                checked={post === (refused?.post ?? 'officer')}
                required
              />
            ))}
          </fieldset>
          <p>
            <button class="button button--primary" type="submit">
              {say.send}
            </button>
          </p>
        </form>
      </section>
      <section class="panel desk__section">
        <h2>{say.lostPhone}</h2>
        <p>{say.lostPhoneText}</p>
        <p>
          <a class="button button--outline" href="/quan-tri/can-bo/ma-hai-lop">
            {say.resetLink}
          </a>
        </p>
      </section>
    </ConsoleFrame>
  );
}
