import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';
import type { Lang } from './page-context.js';
import { safeHref } from './safe-href.js';
import { words } from './words/index.js';

export type Tone = 'plain' | 'sea' | 'leaf' | 'warning' | 'danger';

/** A word or two about a state. Its colour repeats what the word says and never says it alone. */
export function Badge({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ComponentChildren }) {
  return (
    <span class={`badge badge--${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Three, four or five gold stars. They are a rank given by a council, not a rating by buyers. */
export function OcopStars({ stars, lang }: { stars: number; lang: Lang }) {
  return (
    <span class="ocop" role="img" aria-label={words(lang).common.ocop(stars)}>
      <span class="ocop__word">OCOP</span>
      {Array.from({ length: stars }, (_, at) => (
        <Icon key={at} name="star" class="icon--filled" />
      ))}
    </span>
  );
}

export interface RatingView {
  readonly average: number;
  readonly count: number;
}

export function Rating({ rating, lang }: { rating: RatingView; lang: Lang }) {
  const say = words(lang).common;
  return (
    <span class="rating">
      <Icon name="star" class="icon--filled" />
      <span aria-hidden="true">{say.ratingShort(rating.average, rating.count)}</span>
      <span class="visually-hidden">{say.rating(rating.average, rating.count)}</span>
    </span>
  );
}

/** A filter in force. Following it takes the filter away. */
export function Chip({ label, href, removeLabel }: { label: string; href: string; removeLabel: string }) {
  return (
    <a class="chip" href={safeHref(href)} aria-label={removeLabel}>
      {label}
      <Icon name="x" />
    </a>
  );
}
