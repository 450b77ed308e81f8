import type { ComponentChildren } from 'preact';
import { Layout, words, type PageContext, type StaffPost } from '@market/ui';

interface Door {
  readonly key: string;
  readonly href: string;
  /** Who may enter, where not everybody who works here may. */
  readonly posts?: readonly StaffPost[];
}

/** The rooms of the console, in the order of its doors. A section without pages yet has no entry here. */
const sections = [
  { key: 'participation', href: '/quan-tri' },
  { key: 'applications', href: '/quan-tri/ho-so' },
  { key: 'businesses', href: '/quan-tri/doanh-nghiep' },
  { key: 'reports', href: '/quan-tri/bao-cao' },
  { key: 'reported', href: '/quan-tri/so-lieu-bao-cao' },
  { key: 'products', href: '/quan-tri/san-pham' },
  { key: 'orders', href: '/quan-tri/don-hang' },
  { key: 'money', href: '/quan-tri/tien-vao' },
  { key: 'support', href: '/quan-tri/ho-tro' },
  { key: 'programmes', href: '/quan-tri/chuong-trinh' },
  { key: 'search', href: '/quan-tri/tim-kiem' },
  { key: 'questions', href: '/quan-tri/hoi-dap' },
  { key: 'training', href: '/quan-tri/dao-tao' },
  { key: 'articles', href: '/quan-tri/bai-viet' },
  { key: 'payouts', href: '/quan-tri/chi-tra' },
  { key: 'taxes', href: '/quan-tri/khau-tru-thue' },
  { key: 'audit', href: '/quan-tri/nhat-ky', posts: ['auditor', 'admin'] },
  { key: 'staff', href: '/quan-tri/can-bo', posts: ['admin'] },
  { key: 'departments', href: '/quan-tri/co-quan' },
] as const satisfies readonly Door[];

export type ConsoleSection = (typeof sections)[number]['key'];

export interface ConsoleFrameProps {
  readonly page: PageContext;
  readonly title: string;
  readonly section: ConsoleSection;
  readonly children: ComponentChildren;
}

/** The console's frame: one door to each duty of an officer, every page two taps away. */
export function ConsoleFrame({ page, title, section, children }: ConsoleFrameProps) {
  const say = words(page.lang).console;
  return (
    <Layout page={page} title={`${title} · ${say.title}`} index={false} sheet="desk" searchInHeader={false}>
      <div class="wide desk">
        <header class="desk__head">
          <p class="desk__owner">{say.title}</p>
          <nav class="desk__doors" aria-label={say.navigation}>
            {doorsOf(page).map(({ key, href }) => (
              <a key={key} href={href} aria-current={key === section ? 'page' : undefined}>
                {say.sections[key]}
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

/** Nobody is shown a door that stays shut. */
function doorsOf({ account }: PageContext): readonly (typeof sections)[number][] {
  const post = account?.post;
  return sections.filter((door: Door) => door.posts === undefined || (post !== undefined && door.posts.includes(post)));
}
