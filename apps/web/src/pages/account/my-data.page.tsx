import type { ConsentStanding } from '@market/identity';
import { Csrf, ErrorSummary, Icon, Notice, OwnPassword, words, type FieldFaults, type PageContext } from '@market/ui';
import { AccountFrame } from './account-frame.js';

export interface MyDataPageProps {
  readonly page: PageContext;
  readonly consents: readonly ConsentStanding[];
  readonly staff: boolean;
  readonly saved?: boolean;
  readonly faults?: FieldFaults | undefined;
  readonly refusal?: string;
}

export function MyDataPage({ page, consents, staff, saved, faults, refusal }: MyDataPageProps) {
  const { data: say, saved: savedText } = words(page.lang).myAccount;
  return (
    <AccountFrame page={page} title={say.title} section="data">
      {saved && <Notice tone="success" title={savedText} live />}
      <ErrorSummary message={refusal} faults={faults} labels={{ password: words(page.lang).common.ownPassword }} lang={page.lang} />
      <section class="section" aria-labelledby="dong-y">
        <h2 id="dong-y">{say.consentsTitle}</h2>
        <p class="quiet">{say.consentsLead}</p>
        <ul class="inbox" role="list">
          {consents.map((consent) => (
            <Consent key={consent.purpose} page={page} consent={consent} />
          ))}
        </ul>
      </section>
      <section class="section" aria-labelledby="tai-ve">
        <h2 id="tai-ve">{say.exportTitle}</h2>
        <p>{say.exportText}</p>
        <a class="button button--outline" href="/tai-khoan/du-lieu.json">
          <Icon name="download" />
          {say.download}
        </a>
      </section>
      <section class="section" aria-labelledby="xoa">
        <h2 id="xoa">{say.deleteTitle}</h2>
        {staff ? (
          <p>{say.staffNote}</p>
        ) : (
          <form class="panel reading" method="post" action="/tai-khoan/xoa" data-once>
            <Csrf token={page.csrf} />
            <p>{say.deleteText}</p>
            <OwnPassword faults={faults} lang={page.lang} />
            <button class="button button--outline" type="submit">
              {say.deleteNow}
            </button>
          </form>
        )}
      </section>
    </AccountFrame>
  );
}

function Consent({ page, consent }: { page: PageContext; consent: ConsentStanding }) {
  const { myAccount, common } = words(page.lang);
  const say = myAccount.data;
  const { purpose, title, text, needed, last } = consent;
  const given = last?.given ?? false;
  const standing = last === null ? say.never : last.given ? say.given(common.at(last.at), last.version) : say.withdrawn(common.at(last.at));
  return (
    <li class="inbox__message">
      <div class="inbox__words">
        <h3 class="inbox__title">{title[page.lang]}</h3>
        <p>{text[page.lang]}</p>
        <p class="quiet">
          {standing}. {needed && say.neededNote}
        </p>
      </div>
      {!needed && (
        <form method="post" action={`/tai-khoan/dong-y/${purpose}`}>
          <Csrf token={page.csrf} />
          <button
            class="button button--outline"
            type="submit"
            name="given"
            value={given ? 'no' : 'yes'}
            aria-label={`${given ? say.withdraw : say.give}: ${title[page.lang]}`}
          >
            {given ? say.withdraw : say.give}
          </button>
        </form>
      )}
    </li>
  );
}
