import { marksTo, roundedUp } from './scale.js';
import type { LinePoint } from './line-chart.js';

interface ColumnChartProps {
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  /** Hidden columns have no value: their place stays empty. */
  readonly columns: readonly (Omit<LinePoint, 'value'> & { readonly value: number | null })[];
  readonly say: (value: number) => string;
}

const [width, height] = [360, 190];
const frame = { left: 46, right: 6, top: 14, bottom: 26 };
const inner = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };
const round = (value: number): number => Math.round(value * 10) / 10;

/** What happened in each month, side by side. */
export function ColumnChart({ id, title, desc, columns, say }: ColumnChartProps) {
  const end = roundedUp(Math.max(0, ...columns.map(({ value }) => value ?? 0)));
  const step = inner.width / Math.max(1, columns.length);
  const y = (value: number): number => round(frame.top + inner.height * (1 - value / end));
  return (
    <svg class="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{desc}</desc>
      {marksTo(end).map((mark) => (
        <g key={mark}>
          <line class="plot__grid" x1={frame.left} x2={width - frame.right} y1={y(mark)} y2={y(mark)} />
          <text class="plot__label" x={frame.left - 6} y={y(mark) + 4} text-anchor="end">
            {say(mark)}
          </text>
        </g>
      ))}
      {columns.map(({ label, value }, at) => (
        <g key={label}>
          {value !== null && value > 0 && (
            <rect
              class="plot__column"
              x={round(frame.left + step * at + step * 0.16)}
              width={round(step * 0.68)}
              y={y(value)}
              height={round(y(0) - y(value))}
              rx="2"
            />
          )}
          {at % Math.ceil(columns.length / 4) === 0 && (
            <text class="plot__label" x={round(frame.left + step * (at + 0.5))} y={height - 8} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
