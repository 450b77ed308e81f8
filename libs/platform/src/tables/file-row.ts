import type { Problem } from '@market/kernel';

/** A row of somebody else's file. */
export interface FileRow {
  /** Where it starts, counted as an editor or a spreadsheet counts. */
  readonly line: number;
  /** Trimmed text in the composed form of Unicode. */
  readonly cells: readonly string[];
}

export type UnreadableFile = Problem<
  'platform/file-too-large' | 'platform/file-not-text' | 'platform/file-unreadable' | 'platform/file-too-wide' | 'platform/file-empty'
>;
