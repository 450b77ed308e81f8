import type { ComponentChildren } from 'preact';
import { badgeCount, Layout, words, type PageContext, type ShopSeat } from '@market/ui';

export interface SellerFrameProps {
  readonly page: PageContext;
  readonly shop: { readonly name: string; readonly slug: string };
  readonly title: string;
  readonly section: 'overview' | 'orders' | 'products' | 'imports' | 'statement' | 'office' | 'notices';
  readonly children: ComponentChildren;
}

/** Whether who looks at the page does this work in the shop; its owner does every work. The routes say the same with `SellerRole`. */
export function doesWork({ account }: PageContext, ...seats: readonly ShopSeat[]): boolean {
  const seat = account?.seat ?? 'owner';
  return seat === 'owner' || seats.includes(seat);
}

/** The parts of the office, and who beside the owner opens each. */
export const officeParts = {
  profile: { href: '/kenh-ban-hang/gian-hang', seats: [] },
  account: { href: '/kenh-ban-hang/tai-khoan-nhan-tien', seats: ['finance'] },
  papers: { href: '/kenh-ban-hang/giay-to', seats: [] },
  facts: { href: '/kenh-ban-hang/thong-tin-dang-ky', seats: [] },
  staff: { href: '/kenh-ban-hang/nhan-vien', seats: [] },
  shops: { href: '/kenh-ban-hang/chuyen-gian-hang', seats: ['catalogue', 'orders', 'finance'] },
} as const satisfies Readonly<Record<string, { href: string; seats: readonly ShopSeat[] }>>;
export type OfficePart = keyof typeof officeParts;

export const officePartsFor = (page: PageContext): readonly OfficePart[] =>
  (Object.keys(officeParts) as OfficePart[]).filter((part) => doesWork(page, ...officeParts[part].seats));

interface Door {
  readonly key: SellerFrameProps['section'];
  readonly href: string;
  readonly label: string;
  /** Who opens it beside the owner. */
  readonly seats: readonly ShopSeat[];
}

function doorsOf(page: PageContext): readonly Door[] {
  const { seller: say, imports, shopOffice, notices } = words(page.lang);
  const everybody: readonly ShopSeat[] = ['catalogue', 'orders', 'finance'];
  const [first = 'shops', ...more] = officePartsFor(page);
  const doors: readonly Door[] = [
    { key: 'overview', href: '/kenh-ban-hang', label: say.overview, seats: everybody },
    { key: 'orders', href: '/kenh-ban-hang/don-hang', label: say.ordersLink, seats: ['orders'] },
    { key: 'products', href: '/kenh-ban-hang/san-pham', label: say.productsLink, seats: ['catalogue'] },
    { key: 'imports', href: '/kenh-ban-hang/nhap-hang', label: imports.link, seats: ['catalogue'] },
    { key: 'statement', href: '/kenh-ban-hang/so-quy', label: say.statementLink, seats: ['finance'] },
    {
      ...{ key: 'office', href: officeParts[first].href, seats: everybody },
      label: more.length > 0 ? shopOffice.door : shopOffice.sections[first],
    },
    { key: 'notices', href: '/kenh-ban-hang/thong-bao', label: notices.title, seats: everybody },
  ];
  return doors.filter(({ seats }) => doesWork(page, ...seats));
}

/** The seller centre's frame: the shop's name and the doors of whoever works there, everything two taps away. */
export function SellerFrame({ page, shop, title, section, children }: SellerFrameProps) {
  const say = words(page.lang).seller;
  const unread = page.unread?.shop ?? 0;
  return (
    <Layout page={page} title={`${title} · ${say.title}`} index={false} sheet="desk" searchInHeader={false}>
      <div class="wide desk">
        <header class="desk__head">
          <p class="desk__owner">
            {shop.name}
            <span class="no-print">
              {' '}
              · <a href={`/gian-hang/${shop.slug}`}>{say.viewShop}</a>
            </span>
          </p>
          <nav class="desk__doors" aria-label={say.navigation}>
            {doorsOf(page).map(({ key, href, label }) => (
              <a key={key} href={href} aria-current={key === section ? 'page' : undefined}>
                {label}
                {key === 'notices' && unread > 0 && <span class="badge badge--sea">{badgeCount(unread)}</span>}
              </a>
            ))}
          </nav>
          <h1>{title}</h1>
        </header>
        {children}
      </div>
    </Layout>
  );
}
