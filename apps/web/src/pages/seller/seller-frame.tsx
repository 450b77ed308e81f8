import type { ComponentChildren } from 'preact';
import { badgeCount, Layout, words, type PageContext } from '@market/ui';

export interface SellerFrameProps {
  readonly page: PageContext;
  readonly shop: { readonly name: string; readonly slug: string };
  readonly title: string;
  readonly section: 'overview' | 'orders' | 'products' | 'imports' | 'statement' | 'office' | 'notices';
  readonly children: ComponentChildren;
}

/** The seller centre's frame: the shop's name and its doors, everything two taps away. */
export function SellerFrame({ page, shop, title, section, children }: SellerFrameProps) {
  const say = words(page.lang).seller;
  const unread = page.unread?.shop ?? 0;
  const doors = [
    { key: 'overview', href: '/kenh-ban-hang', label: say.overview },
    { key: 'orders', href: '/kenh-ban-hang/don-hang', label: say.ordersLink },
    { key: 'products', href: '/kenh-ban-hang/san-pham', label: say.productsLink },
    { key: 'imports', href: '/kenh-ban-hang/nhap-hang', label: words(page.lang).imports.link },
    { key: 'statement', href: '/kenh-ban-hang/so-quy', label: say.statementLink },
    { key: 'office', href: '/kenh-ban-hang/gian-hang', label: words(page.lang).shopOffice.door },
    { key: 'notices', href: '/kenh-ban-hang/thong-bao', label: words(page.lang).notices.title },
  ] as const;
  return (
    <Layout page={page} title={`${title} · ${say.title}`} index={false} sheet="desk" searchInHeader={false}>
      <div class="wide desk">
        <header class="desk__head">
          <p class="desk__owner">
            {shop.name} · <a href={`/gian-hang/${shop.slug}`}>{say.viewShop}</a>
          </p>
          <nav class="desk__doors" aria-label={say.navigation}>
            {doors.map(({ key, href, label }) => (
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
