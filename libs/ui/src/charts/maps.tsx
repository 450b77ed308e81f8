import type { ComponentChildren } from 'preact';
import { safeHref } from '../safe-href.js';
import { shadeEnds, shadeOf } from './scale.js';

export interface MapPlace {
  readonly code: string;
  readonly name: string;
  /** Nothing where the number is hidden. */
  readonly value: number | null;
  /** What the place says when pointed at: `Phường Rạch Giá: 21 cơ sở`. */
  readonly told: string;
  readonly href?: string | undefined;
}

interface MapProps {
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  readonly places: readonly MapPlace[];
  readonly say: (value: number) => string;
  /** What the shade of a hidden number is called. */
  readonly hidden: string;
}

const shades = 5;
const endsOf = (places: readonly MapPlace[]): number[] =>
  shadeEnds(
    places.map(({ value }) => value ?? 0),
    shades,
  );
/** With few shades the darkest is still dark. */
const toneOf = (shade: number, of: number): number => (shade === 0 ? 0 : shades - of + shade);
const classOf = ({ value }: MapPlace, ends: readonly number[]): string =>
  value === null ? 'tone tone--hidden' : `tone tone--${toneOf(shadeOf(value, ends), ends.length)}`;

/** The communes in shades of how many there are. Who cannot point finds each in the table below. */
export function ChoroplethMap({
  outlines,
  box,
  ...map
}: MapProps & { outlines: Readonly<Record<string, string>>; box: { readonly width: number; readonly height: number } }) {
  const { id, title, desc, places, say, hidden } = map;
  const ends = endsOf(places);
  return (
    <>
      <svg class="map" viewBox={`-4 -4 ${box.width + 8} ${box.height + 8}`} role="group" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{desc}</desc>
        {places.map((place) => {
          const outline = outlines[place.code];
          return (
            outline && (
              <Linked key={place.code} place={place}>
                <path class={classOf(place, ends)} d={outline}>
                  <title>{place.told}</title>
                </path>
              </Linked>
            )
          );
        })}
      </svg>
      <Legend ends={ends} say={say} hidden={places.some(({ value }) => value === null) ? hidden : undefined} />
    </>
  );
}

export interface Tile {
  readonly column: number;
  readonly row: number;
  /** Short enough for a tile; two lines where it has two. */
  readonly lines: readonly string[];
}

const side = 64;

/** Each district a square, roughly where it lies: a scheme, not a map to measure on. */
export function TileMap({ tiles, ...map }: MapProps & { tiles: Readonly<Record<string, Tile>> }) {
  const { id, title, desc, places, say, hidden } = map;
  const ends = endsOf(places);
  const all = Object.values(tiles);
  const [columns, rows] = [Math.max(...all.map(({ column }) => column)) + 1, Math.max(...all.map(({ row }) => row)) + 1];
  return (
    <>
      <svg class="map map--tiles" viewBox={`0 0 ${columns * side} ${rows * side}`} role="group" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{desc}</desc>
        {places.map((place) => {
          const tile = tiles[place.code];
          return (
            tile && (
              <Linked key={place.code} place={place}>
                <title>{place.told}</title>
                <rect
                  class={classOf(place, ends)}
                  x={tile.column * side + 2}
                  y={tile.row * side + 2}
                  width={side - 4}
                  height={side - 4}
                  rx="6"
                />
                <g class={toneOf(shadeOf(place.value ?? 0, ends), ends.length) >= 4 ? 'tile tile--deep' : 'tile'}>
                  <text class="tile__value" x={tile.column * side + side / 2} y={tile.row * side + 26}>
                    {place.value === null ? '…' : say(place.value)}
                  </text>
                  {tile.lines.map((text, at) => (
                    <text key={text} class="tile__name" x={tile.column * side + side / 2} y={tile.row * side + 41 + at * 11}>
                      {text}
                    </text>
                  ))}
                </g>
              </Linked>
            )
          );
        })}
      </svg>
      <Legend ends={ends} say={say} hidden={places.some(({ value }) => value === null) ? hidden : undefined} />
    </>
  );
}

/** Hidden from those who listen and from the keyboard's path: the table beneath has the same links, one a line. */
function Linked({ place, children }: { place: MapPlace; children: ComponentChildren }) {
  if (!place.href) return <g>{children}</g>;
  return (
    <a href={safeHref(place.href)} tabIndex={-1} aria-hidden="true">
      {children}
    </a>
  );
}

function Legend({ ends, say, hidden }: { ends: readonly number[]; say: (value: number) => string; hidden: string | undefined }) {
  const steps = [0, ...ends.map((_, at) => at + 1)];
  const label = (step: number): string => {
    if (step === 0) return say(0);
    const [from, to] = [(ends[step - 2] ?? 0) + 1, ends[step - 1]!];
    return from === to ? say(to) : `${say(from)}–${say(to)}`;
  };
  return (
    <ul class="legend" role="list">
      {steps.map((step) => (
        <li key={step}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect class={`tone tone--${toneOf(step, ends.length)}`} x="1" y="1" width="14" height="14" rx="3" />
          </svg>
          {label(step)}
        </li>
      ))}
      {hidden !== undefined && (
        <li>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect class="tone tone--hidden" x="1" y="1" width="14" height="14" rx="3" />
          </svg>
          {hidden}
        </li>
      )}
    </ul>
  );
}
