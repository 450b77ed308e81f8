import type { ComponentChildren } from 'preact';
import { Layout, words, type PageContext } from '@market/ui';

/** The topics of the portal, in the order of its doors. */
const sections = [
  { key: 'home', href: '/ho-tro' },
  { key: 'programmes', href: '/ho-tro/chuong-trinh' },
  { key: 'questions', href: '/ho-tro/hoi-dap' },
  { key: 'training', href: '/ho-tro/dao-tao' },
  { key: 'articles', href: '/ho-tro/tin-tuc' },
  { key: 'documents', href: '/ho-tro/van-ban' },
  { key: 'applications', href: '/ho-tro/ho-so' },
] as const;

export type PortalSection = (typeof sections)[number]['key'];

export interface PortalFrameProps {
  readonly page: PageContext;
  readonly title: string;
  readonly section: PortalSection;
  readonly description?: string;
  /** Pages about one business are not for search engines. */
  readonly index?: boolean;
  readonly children: ComponentChildren;
}

/** The support portal's frame: its topics on top, reading width below. */
export function PortalFrame({ page, title, section, description, index = true, children }: PortalFrameProps) {
  const say = words(page.lang).support;
  const doors = sections.filter(({ key }) => key !== 'applications' || page.account?.faces.includes('seller'));
  return (
    <Layout page={page} title={title} description={description} index={index} sheet="portal" searchInHeader={false}>
      <div class="portal-band">
        <div class="wide portal-band__row">
          <a class="portal-band__name" href="/ho-tro">
            {say.title}
          </a>
          <nav class="portal-band__doors" aria-label={say.navigation}>
            {doors.map(({ key, href }) => (
              <a key={key} href={href} aria-current={key === section ? 'page' : undefined}>
                {say.sections[key]}
              </a>
            ))}
          </nav>
        </div>
      </div>
      <div class="wide portal">{children}</div>
    </Layout>
  );
}
