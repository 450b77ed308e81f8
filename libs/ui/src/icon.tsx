import { iconPaths } from './icon-paths.js';

export type IconName = keyof typeof iconPaths;

/** A picture beside a word, so it is hidden from readers; where it stands alone, its link or button carries the name. */
export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`icon ${extra}`.trim()} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
