import type { ComponentChildren } from 'preact';
import { badgeCount, Layout, words, type PageContext } from '@market/ui';

const sections = [
  { key: 'orders', href: '/tai-khoan' },
  { key: 'notices', href: '/tai-khoan/thong-bao' },
  { key: 'profile', href: '/tai-khoan/ho-so' },
  { key: 'security', href: '/tai-khoan/bao-mat' },
  { key: 'data', href: '/tai-khoan/du-lieu' },
] as const;

export type AccountSection = (typeof sections)[number]['key'];

interface AccountFrameProps {
  readonly page: PageContext;
  readonly title: string;
  readonly section: AccountSection;
  readonly children: ComponentChildren;
}

/** One's own pages: what was bought, what was told, who one is, how one enters. */
export function AccountFrame({ page, title, section, children }: AccountFrameProps) {
  const say = words(page.lang).myAccount;
  const unread = page.unread?.own ?? 0;
  return (
    <Layout page={page} title={title} index={false} sheet="desk">
      <div class="wide desk">
        <header class="desk__head">
          <nav class="desk__doors" aria-label={say.navigation}>
            {sections.map(({ key, href }) => (
              <a key={key} href={href} aria-current={key === section ? 'page' : undefined}>
                {say.sections[key]}
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
