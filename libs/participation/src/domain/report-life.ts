/** Submitted reports are locked; one that is sent back stays as it was, and the next revision is drafted beside it. */
export const reportMoves = {
  draft: ['submitted'],
  submitted: ['returned'],
  returned: [],
} as const satisfies Record<string, readonly string[]>;
export type ReportState = keyof typeof reportMoves;

export const allowsReportMove = (from: ReportState, to: ReportState): boolean => (reportMoves[from] as readonly ReportState[]).includes(to);
