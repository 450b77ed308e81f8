import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';
import type { Lang } from './page-context.js';
import { safeHref } from './safe-href.js';
import { words } from './words/index.js';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const noticeIcons: Record<NoticeTone, IconName> = {
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  danger: 'circle-alert',
};

export function Notice({
  tone = 'info',
  title,
  children,
  live,
}: {
  tone?: NoticeTone;
  title: string;
  children?: ComponentChildren;
  live?: boolean;
}) {
  return (
    <div class={`notice notice--${tone}`} role={live ? 'status' : undefined}>
      <Icon name={noticeIcons[tone]} />
      <div>
        <p class="notice__title">{title}</p>
        {children && <div class="notice__text">{children}</div>}
      </div>
    </div>
  );
}

/** Nothing here, said kindly, with a way on. */
export function EmptyState({
  icon,
  title,
  text,
  action,
}: {
  icon: IconName;
  title: string;
  text?: string;
  action?: { readonly href: string; readonly label: string };
}) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <h2 class="empty__title">{title}</h2>
      {text && <p>{text}</p>}
      {action && (
        <a class="button button--primary" href={safeHref(action.href)}>
          {action.label}
        </a>
      )}
    </div>
  );
}

/** Where one stands on the way, counted from 0. */
export function Steps({ labels, current, lang }: { labels: readonly string[]; current: number; lang: Lang }) {
  const say = words(lang).common;
  return (
    <ol class="steps" role="list">
      {labels.map((label, at) => (
        <li key={label} class={at < current ? 'steps__done' : undefined} aria-current={at === current ? 'step' : undefined}>
          <span class="steps__number" aria-hidden="true">
            {at < current ? <Icon name="check" /> : at + 1}
          </span>
          {label}
          {at < current && <span class="visually-hidden"> ({say.done})</span>}
        </li>
      ))}
    </ol>
  );
}

export interface TimelineEntry {
  readonly title: string;
  readonly at?: Date;
  readonly note?: string;
  readonly state: 'done' | 'current' | 'ahead';
}

export function Timeline({ entries, lang }: { entries: readonly TimelineEntry[]; lang: Lang }) {
  return (
    <ol class="timeline" role="list">
      {entries.map((entry) => (
        <li
          key={`${entry.title}${entry.at?.getTime()}`}
          class={`timeline__${entry.state}`}
          aria-current={entry.state === 'current' ? 'step' : undefined}
        >
          <span class="timeline__title">{entry.title}</span>
          {entry.at && (
            <time class="timeline__time" dateTime={entry.at.toISOString()}>
              {words(lang).common.at(entry.at)}
            </time>
          )}
          {entry.note && <span class="timeline__note">{entry.note}</span>}
        </li>
      ))}
    </ol>
  );
}

export interface Column<Row> {
  readonly label: string;
  readonly of: (row: Row) => ComponentChildren;
  /** Numbers stand at the right, digits of equal width. */
  readonly numeric?: boolean;
}

/** Rows under a head that stays. Wide tables scroll inside their own frame, never the page. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  captionHidden,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  captionHidden?: boolean;
}) {
  return (
    <div class="table-frame" role="group" aria-label={caption} tabIndex={0}>
      <table class="table">
        <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" class={column.numeric ? 'numeric' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.label} class={column.numeric ? 'numeric' : undefined}>
                  {column.of(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A line that can be copied. The button wakes up with the script. */
export function CopyLine({
  label,
  value,
  shown,
  strong,
  lang,
}: {
  label: string;
  value: string;
  shown?: string;
  strong?: boolean;
  lang: Lang;
}) {
  const say = words(lang).common;
  return (
    <div class="copy-line">
      <dt>{label}</dt>
      <dd>
        <span class={strong ? 'copy-line__value copy-line__value--strong' : 'copy-line__value'}>{shown ?? value}</span>
        <button class="button button--quiet" type="button" data-copy={value} data-copied={say.copied} hidden>
          <Icon name="copy" />
          <span data-copy-word>{say.copy}</span>
          <span class="visually-hidden"> {label}</span>
        </button>
      </dd>
    </div>
  );
}
