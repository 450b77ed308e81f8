import { marksTo, roundedUp } from './scale.js';

export interface LinePoint {
  readonly label: string;
  readonly value: number;
}

interface LineChartProps {
  readonly id: string;
  readonly title: string;
  /** What the line tells, in a sentence: for those who do not see it. */
  readonly desc: string;
  readonly points: readonly LinePoint[];
  readonly say: (value: number) => string;
}

const [width, height] = [360, 190];
const frame = { left: 40, right: 12, top: 14, bottom: 26 };
const inner = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };
const round = (value: number): number => Math.round(value * 10) / 10;

/** One line over time, from nothing upwards, its last point named. */
export function LineChart({ id, title, desc, points, say }: LineChartProps) {
  const end = roundedUp(Math.max(0, ...points.map(({ value }) => value)));
  const x = (at: number): number => round(frame.left + (points.length < 2 ? inner.width : (inner.width * at) / (points.length - 1)));
  const y = (value: number): number => round(frame.top + inner.height * (1 - value / end));
  const places = points.map(({ value }, at) => ({ x: x(at), y: y(value) }));
  const line = places.map((place, at) => `${at === 0 ? 'M' : 'L'}${place.x} ${place.y}`).join('');
  const last = places.at(-1);
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
      {last && (
        <>
          <path class="plot__area" d={`${line}L${last.x} ${y(0)}L${places[0]!.x} ${y(0)}z`} />
          <path class="plot__line" d={line} />
          <circle class="plot__dot" cx={last.x} cy={last.y} r="4" />
        </>
      )}
      {endsOf(points).map(({ at, anchor }) => (
        <text key={at} class="plot__label" x={x(at)} y={height - 8} text-anchor={anchor}>
          {points[at]!.label}
        </text>
      ))}
    </svg>
  );
}

/** The first, the middle and the last point are named: more would not fit on a phone. */
function endsOf(points: readonly unknown[]): { at: number; anchor: 'start' | 'middle' | 'end' }[] {
  if (points.length === 0) return [];
  if (points.length < 3) return [{ at: points.length - 1, anchor: 'end' }];
  return [
    { at: 0, anchor: 'start' },
    { at: Math.round((points.length - 1) / 2), anchor: 'middle' },
    { at: points.length - 1, anchor: 'end' },
  ];
}
