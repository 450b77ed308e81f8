import { Csrf, ErrorSummary, OwnPassword, words, type FieldFaults, type PageContext } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface CardAccountProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly state: 'none' | 'onboarding' | 'active' | 'restricted';
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** The shop's account at the card provider. It says where money goes, so opening it asks for the password once more. */
export function CardAccountPage({ page, shop, state, refused }: CardAccountProps) {
  const say = words(page.lang).ledger.card;
  return (
    <SellerFrame page={page} shop={shop} title={say.title} section="statement">
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.faults}
          labels={{ password: words(page.lang).common.ownPassword }}
          lang={page.lang}
        />
      )}
      <p class="lead">{say.states[state]}</p>
      {state !== 'active' && (
        <form class="panel desk-form" method="post" action="/kenh-ban-hang/tai-khoan-the" data-once>
          <Csrf token={page.csrf} />
          <p class="quiet">{say.hint}</p>
          <OwnPassword faults={refused?.faults} lang={page.lang} />
          <button class="button button--primary" type="submit">
            {say.open[state]}
          </button>
        </form>
      )}
      <p>
        <a href="/kenh-ban-hang/so-quy">{say.back}</a>
      </p>
    </SellerFrame>
  );
}
