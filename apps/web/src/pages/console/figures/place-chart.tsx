import { communeOutlines, outlineBox } from '@market/regions';
import { ChartFigure, ChoroplethMap, TileMap, words, type Download, type Lang, type MapPlace } from '@market/ui';
import { districtTiles } from './district-tiles.js';
import { countColumns } from './count-columns.js';
import type { CountView, MapBoundaries, RowsHref } from './figures-view.js';

interface PlaceChartProps {
  readonly boundaries: MapBoundaries;
  readonly rows: readonly CountView[];
  readonly hrefOf: RowsHref;
  readonly downloads: readonly Download[];
  readonly lang: Lang;
}

/** Where they are: the communes of today in their outlines, the districts of before as squares. */
export function PlaceChart({ boundaries, rows, hrefOf, downloads, lang }: PlaceChartProps) {
  const say = words(lang).participation;
  const { number } = words(lang).console;
  const table = boundaries === 'since-2025-07' ? 'commune' : 'district';
  const places: MapPlace[] = rows.map(({ value, label, businesses, products }) => ({
    ...{ code: value, name: label, value: businesses, told: say.placeTold(label, businesses, products) },
    href: businesses === 0 ? undefined : hrefOf('businesses', table, value),
  }));
  const some = rows.filter(({ businesses }) => businesses !== 0);
  const most = rows.reduce<CountView | undefined>((best, row) => ((row.businesses ?? 0) > (best?.businesses ?? 0) ? row : best), undefined);
  const title = say.mapOf[boundaries];
  const drawn = {
    id: 'map',
    title,
    desc: say.mapDesc(some.length, most?.label ?? '', most?.businesses ?? 0),
    places,
    say: number,
    hidden: say.hiddenSpoken,
  };
  return (
    <ChartFigure
      title={title}
      hint={boundaries === 'since-2025-07' ? say.choroplethHint : say.mapHint}
      table={{ rows: some, keyOf: ({ value }) => value, columns: countColumns(table, hrefOf, lang) }}
      note={rows.length > some.length ? say.emptyPlaces(rows.length - some.length) : undefined}
      downloads={downloads}
      lang={lang}
      wide
    >
      {boundaries === 'since-2025-07' ? (
        <ChoroplethMap {...drawn} outlines={communeOutlines} box={outlineBox} />
      ) : (
        <TileMap {...drawn} tiles={districtTiles} />
      )}
    </ChartFigure>
  );
}
