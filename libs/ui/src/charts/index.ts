export { Bars, type Bar } from './bars.js';
export { ChartFigure, Downloads, type Download } from './chart-figure.js';
export { ColumnChart } from './column-chart.js';
export { LineChart } from './line-chart.js';
export { ChoroplethMap, TileMap, type MapPlace, type Tile } from './maps.js';
