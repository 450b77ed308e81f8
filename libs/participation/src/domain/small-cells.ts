/**
 * Hides what is said of so few that it could be said of one. What is published beside it must not give it away again, so more is hidden
 * until every hidden number might as well be another: whoever knows the totals, what is shown and this rule cannot tell which.
 */
export interface CellCounts {
  readonly businesses: number;
  readonly products: number;
}

export type MaybeHidden<Row extends CellCounts> = Omit<Row, 'businesses' | 'products'> & {
  readonly businesses: number | null;
  readonly products: number | null;
};

/** Fewer businesses than this are hidden; none at all is no secret. */
export const smallestCell = 3;

const isSmall = ({ businesses }: CellCounts): boolean => businesses > 0 && businesses < smallestCell;
const hidden = <Row extends CellCounts>(row: Row): MaybeHidden<Row> => ({ ...row, businesses: null, products: null });
const differ = (rows: readonly CellCounts[]): boolean =>
  new Set(rows.map(({ businesses }) => businesses)).size > 1 && new Set(rows.map(({ products }) => products)).size > 1;

/**
 * Rows that add up to a published total. All cells up to some size are hidden together: exchange two of them, and the published table is
 * the same. Where the hidden ones are all alike, the next greater are hidden too; in the end everything is, nothings as well.
 */
export function hideSmallCells<Row extends CellCounts>(rows: readonly Row[]): MaybeHidden<Row>[] {
  if (!rows.some(isSmall)) return [...rows];
  const sizes = [...new Set([smallestCell - 1, ...rows.map(({ businesses }) => businesses)])]
    .filter((size) => size >= smallestCell - 1)
    .sort((a, b) => a - b);
  for (const size of sizes) {
    const within = (row: Row): boolean => row.businesses > 0 && row.businesses <= size;
    if (differ(rows.filter(within))) return rows.map((row) => (within(row) ? hidden(row) : row));
  }
  return rows.map(hidden);
}

interface Unit extends CellCounts {
  readonly value: string;
}

/** Old districts and the new communes that lie in them are published side by side: a district is the sum of its communes. */
export function hideSmallPlaces<Row extends Unit>(
  districts: readonly Row[],
  communes: readonly Row[],
  districtsOf: (commune: string) => readonly string[],
): { districts: MaybeHidden<Row>[]; communes: MaybeHidden<Row>[] } {
  const areas = areasOf(districts, communes, districtsOf);
  const shown = hideSmallCells(areas.map(({ districts: parts }) => sumOf(parts)));
  const answers = areas.map((area, at) => (shown[at]!.businesses === null ? hideArea(area) : hideWithin(area)));
  const byValue = new Map(answers.flatMap(({ districts: some }) => some).map((row) => [row.value, row]));
  const communesByValue = new Map(answers.flatMap(({ communes: some }) => some).map((row) => [row.value, row]));
  return {
    districts: districts.map(({ value }) => byValue.get(value)!),
    communes: communes.map(({ value }) => communesByValue.get(value)!),
  };
}

interface Area<Row> {
  readonly districts: readonly Row[];
  readonly communes: readonly Row[];
}

const sumOf = (rows: readonly CellCounts[]): CellCounts => ({
  businesses: rows.reduce((sum, row) => sum + row.businesses, 0),
  products: rows.reduce((sum, row) => sum + row.products, 0),
});
const hideArea = <Row extends Unit>({ districts, communes }: Area<Row>) => ({
  districts: districts.map(hidden),
  communes: communes.map(hidden),
});

/** Of an area whose total is shown. Where a commune lies in two districts, one word on it would be one on both: all or nothing. */
function hideWithin<Row extends Unit>({ districts, communes }: Area<Row>) {
  if (districts.length <= 1) return { districts: [...districts] as MaybeHidden<Row>[], communes: hideSmallCells(communes) };
  const anySmall = [...districts, ...communes].some(isSmall);
  return { districts: hideSmallCells(districts), communes: anySmall ? communes.map(hidden) : [...communes] };
}

/** Districts that share a commune stand together, with all of their communes. What lies in no known district stands with the unknown. */
function areasOf<Row extends Unit>(
  districts: readonly Row[],
  communes: readonly Row[],
  districtsOf: (commune: string) => readonly string[],
): Area<Row>[] {
  const known = new Set(districts.map(({ value }) => value));
  const leader = new Map<string, string>();
  const lead = (value: string): string => {
    const above = leader.get(value) ?? value;
    return above === value ? value : lead(above);
  };
  const homes = communes.map((commune) => {
    const inside = districtsOf(commune.value).filter((district) => known.has(district));
    const [first = 'unknown', ...others] = inside;
    for (const other of others) leader.set(lead(other), lead(first));
    return { commune, first };
  });
  const leaders = [...new Set([...districts.map(({ value }) => lead(value)), ...homes.map(({ first }) => lead(first))])];
  return leaders.map((each) => ({
    districts: districts.filter(({ value }) => lead(value) === each),
    communes: homes.filter(({ first }) => lead(first) === each).map(({ commune }) => commune),
  }));
}
