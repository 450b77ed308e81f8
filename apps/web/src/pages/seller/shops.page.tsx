import { Csrf, words, type PageContext } from '@market/ui';
import { OfficeFrame } from './office-frame.js';
import type { SellerFrameProps } from './seller-frame.js';

export interface ShopsProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly shops: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: keyof ReturnType<typeof roles>;
    readonly current: boolean;
  }[];
}

const roles = (page: PageContext) => words(page.lang).shopOffice.staff.roles;

/** The shops of one person, and which of them is being worked in. */
export function ShopsPage({ page, shop, shops }: ShopsProps) {
  const say = words(page.lang).shopOffice.shops;
  return (
    <OfficeFrame page={page} shop={shop} part="shops">
      <p>{say.lead}</p>
      <ul class="people" role="list">
        {shops.map(({ id, name, role, current }) => (
          <li key={id} class="person">
            <p>
              <strong>{name}</strong>
              <span class="file-list__label">{roles(page)[role]}</span>
            </p>
            {current ? (
              <p>{say.current}</p>
            ) : (
              <form method="post" action="/kenh-ban-hang/chuyen-gian-hang">
                <Csrf token={page.csrf} />
                <input type="hidden" name="shopId" value={id} />
                <button class="button button--outline" type="submit">
                  {say.choose}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href="/kenh-ban-hang/dang-ky">{say.another}</a>
      </p>
    </OfficeFrame>
  );
}
