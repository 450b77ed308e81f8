import { words, type PageContext } from '@market/ui';

const tabs = [
  { key: 'queue', href: '/quan-tri/san-pham' },
  { key: 'categories', href: '/quan-tri/danh-muc' },
  { key: 'words', href: '/quan-tri/tu-can-luu-y' },
] as const;

/** The duties of the desk for products. */
export function ProductDeskTabs({ page, current }: { page: PageContext; current: (typeof tabs)[number]['key'] }) {
  const say = words(page.lang).productDesk;
  return (
    <nav class="chips" aria-label={say.sub}>
      {tabs.map(({ key, href }) => (
        <a key={key} class="chip" href={href} aria-current={key === current ? 'page' : undefined}>
          {say[key]}
        </a>
      ))}
    </nav>
  );
}
