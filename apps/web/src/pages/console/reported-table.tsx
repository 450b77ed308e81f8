import { Badge, formatDate, formatNumber, Table, words, type Column, type Lang } from '@market/ui';

export interface ReportedFigureView {
  readonly id: string;
  readonly indicator: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly hundredths: bigint;
  readonly source: string | null;
  readonly sourceKind: 'document' | 'agency' | 'example';
  readonly note: string;
}

/** `81`, `81,5`: as many digits behind the comma as there are. */
export const hundredthsText = (hundredths: bigint, lang: Lang): string =>
  hundredths % 100n === 0n ? formatNumber(hundredths / 100n, lang) : formatNumber(Number(hundredths) / 100, lang);

/** Whole years by their number. */
const periodText = (from: string, to: string, lang: Lang): string =>
  from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
    ? words(lang).reports.periodName(from.slice(0, 4))
    : `${formatDate(from, lang)} – ${formatDate(to, lang)}`;

/** Numbers of others, marked as such, each with its source. */
export function ReportedTable<Row extends ReportedFigureView>({
  figures,
  lang,
  more = [],
}: {
  figures: readonly Row[];
  lang: Lang;
  more?: readonly Column<Row>[];
}) {
  const { participation, reports } = words(lang);
  const say = reports.figures;
  return (
    <div class="reported">
      <Table
        caption={participation.reportedTitle}
        captionHidden
        rows={figures}
        keyOf={({ id }) => id}
        columns={[
          { label: say.indicator, of: ({ indicator }) => indicator },
          { label: say.value, of: ({ hundredths }) => hundredthsText(hundredths, lang), numeric: true },
          { label: say.unit, of: ({ unit }) => unit },
          { label: say.period, of: ({ from, to }) => periodText(from, to, lang) },
          {
            label: say.source,
            of: ({ source, sourceKind, note }) => (
              <>
                {source ?? <Badge tone="warning">{say.sourceKinds[sourceKind]}</Badge>}
                {note && <span class="stock-row__facts">{note}</span>}
              </>
            ),
          },
          ...more,
        ]}
      />
    </div>
  );
}
