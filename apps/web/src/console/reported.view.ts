import type { ReportedFigure, ReportedIndicator } from '@market/participation';
import type { Lang } from '@market/ui';
import type { ReportedRowView } from '../pages/console/reported-figures.page.js';

/** Figures of others in the reader's words, revised ones too. */
export function reportedView(
  { indicators, figures }: { readonly indicators: readonly ReportedIndicator[]; readonly figures: readonly ReportedFigure[] },
  lang: Lang,
): ReportedRowView[] {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return figures.map((figure) => {
    const { id, from, to, hundredths, source, sourceKind, note, revised, reason, author, recordedAt } = figure;
    const indicator = known.get(figure.indicator);
    return {
      ...{ id, from, to, hundredths, source, sourceKind, note, revised, reason, author, recordedAt },
      ...{ code: figure.indicator, indicator: indicator?.label[lang] ?? figure.indicator, unit: indicator?.unit[lang] ?? '' },
    };
  });
}
