import type { PageAssets } from './page-context.js';

/** The bundle's manifest as pages use it; a file that is not in it keeps its plain name. */
export function pageAssets(manifest: Readonly<Record<string, string>>): PageAssets {
  const at = (name: string) => manifest[name] ?? `/assets/${name}`;
  return {
    script: at('app.js'),
    style: at('app.css'),
    sheets: { desk: at('desk.css'), portal: at('portal.css') },
    ...(manifest['icon.svg'] ? { icon: manifest['icon.svg'] } : {}),
  };
}
