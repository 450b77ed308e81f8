import type { ComponentChildren } from 'preact';
import { Table, type Column } from '../blocks.js';
import { Icon } from '../icon.js';
import type { Lang } from '../page-context.js';
import { safeHref } from '../safe-href.js';
import { words } from '../words/index.js';

export interface ChartTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

export interface Download {
  readonly href: string;
  readonly label: string;
}

interface ChartFigureProps<Row> {
  readonly title: string;
  readonly hint?: ComponentChildren;
  readonly table: ChartTable<Row>;
  /** Beneath the table: what it leaves out. */
  readonly note?: string | undefined;
  readonly downloads?: readonly Download[];
  readonly lang: Lang;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A drawing with its heading and, one tap away, the numbers it is made of. */
export function ChartFigure<Row>({ title, hint, table, note, downloads = [], lang, wide, children }: ChartFigureProps<Row>) {
  const say = words(lang).charts;
  return (
    <figure class={wide ? 'chart chart--wide' : 'chart'}>
      <figcaption>
        <h3 class="chart__title">{title}</h3>
        {hint && <p class="chart__hint">{hint}</p>}
      </figcaption>
      {children}
      <details class="chart__data">
        <summary>
          {say.data}
          <span class="visually-hidden">: {title}</span>
        </summary>
        <Table caption={title} captionHidden rows={table.rows} keyOf={table.keyOf} columns={table.columns} />
        {note && <p class="chart__hint">{note}</p>}
        <Downloads downloads={downloads} of={title} />
      </details>
    </figure>
  );
}

export function Downloads({ downloads, of }: { downloads: readonly Download[]; of: string }) {
  if (downloads.length === 0) return null;
  return (
    <p class="downloads">
      {downloads.map(({ href, label }) => (
        <a key={href} class="downloads__file" href={safeHref(href)} download>
          <Icon name="download" />
          {label}
          <span class="visually-hidden">: {of}</span>
        </a>
      ))}
    </p>
  );
}
