import type { Problem } from '@market/kernel';

/** A row of somebody else's file. */
export interface FileRow {
  /** Where it starts, counted as an editor or a spreadsheet counts. */
  readonly line: number;
  /** Trimmed text in the composed form of Unicode. */
  readonly cells: readonly string[];
  /** The row as it stands in a CSV, its line end included; only when it was asked for. */
  readonly raw?: string;
}

export type UnreadableFile = Problem<
  | 'platform/file-too-large'
  | 'platform/file-not-text'
  | 'platform/file-unreadable'
  | 'platform/file-unsafe'
  | 'platform/file-too-wide'
  | 'platform/file-too-long'
  | 'platform/file-empty'
>;

export interface RowLimits {
  readonly mostRows: number;
  readonly mostColumns: number;
}

/** Takes rows as they are read, some hundreds at a time; false ends the reading. */
export type TakeRows = (rows: readonly FileRow[]) => Promise<boolean | void> | boolean | void;
