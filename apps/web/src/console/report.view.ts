import { localDay, type LocalDay } from '@market/kernel';
import type { ReportView } from '@market/participation';
import type { WrittenCell, WrittenTable } from '@market/platform';
import { formatPercent, words, type Lang } from '@market/ui';
import type { ReportPageProps } from '../pages/console/report.page.js';
import type { PaperLine, PaperView } from '../pages/console/report-paper.js';

/** As it was signed for, in the reader's language. A draft is dated today. */
export function paperView({ content, moves }: ReportView, today: LocalDay, lang: Lang): PaperView {
  const submitted = moves.find(({ to }) => to === 'submitted');
  const { form, period, definition, signer, lines } = content;
  return {
    ...{ title: form.title[lang], period: period.code, from: period.from, to: period.to, definition, signer },
    dated: submitted ? localDay(submitted.at) : today,
    lines: lines.map(({ label, unit, ...line }) => ({ ...line, label: label[lang], unit: unit[lang] })),
  };
}

type Shown = Omit<ReportPageProps, 'page' | 'done' | 'mayWrite' | 'mayReturn' | 'refused'>;

export function reportPageView(report: ReportView, today: LocalDay, lang: Lang): Shown {
  const { id, version, regime, period, revision, state, running, sha256, throughEntry, moves, check } = report;
  return {
    ...{ id, version, regime, period, revision, state, running, sha256, today },
    throughEntry: throughEntry === null ? null : String(throughEntry),
    paper: paperView(report, today, lang),
    notes: report.words.notes,
    moves: moves.map(({ to, at, by, reason }) => ({ to, at, by, reason })),
    check: check && { same: check.same, restated: check.restated.map(({ label, ...line }) => ({ ...line, label: label[lang] })) },
  };
}

/** The workbook of a report: the heads of the form, numbers as numbers, who signs beneath. */
export function reportFile({ period, revision }: ReportView, paper: PaperView, lang: Lang): { name: string; table: WrittenTable } {
  const say = words(lang).reports;
  const { columns } = say;
  const head = (label: string, width: number) => ({ label, width });
  return {
    name: `bao-cao-${period.toLowerCase()}-lan-${revision}`,
    table: {
      name: say.periodName(period),
      title: [say.nation, say.motto, paper.signer.agency, paper.title, `${say.periodName(period)} (${say.span(paper.from, paper.to)})`],
      columns: [
        ...[head(columns.number, 6), head(columns.label, 52), head(columns.unit, 12), head(columns.previous, 18)],
        ...[head(columns.current, 18), head(columns.cumulative, 18), head(columns.yearOnYear, 14), head(columns.note, 30)],
      ],
      rows: [
        ...paper.lines.map((line) => [
          ...[line.number, line.label, line.unit, cell(line.previous, line), cell(line.current, line), cell(line.cumulative, line)],
          ...[line.yearOnYear === null ? null : formatPercent(Number(line.yearOnYear) / 1000, lang), line.note || null],
        ]),
        blank,
        [null, say.definition(paper.definition), ...blank.slice(2)],
        [null, say.dated(paper.signer.place, paper.dated), ...blank.slice(2)],
        [null, say.preparer, null, null, null, paper.signer.title, null, null],
        [null, null, null, null, null, paper.signer.name, null, null],
      ],
    },
  };
}

const blank: readonly null[] = Array.from({ length: 8 }, () => null);

function cell(value: string | null, { decimals }: PaperLine): WrittenCell {
  if (value === null) return null;
  return decimals === 0 ? BigInt(value) : Number(value) / 10 ** decimals;
}
