import type { Topology } from 'topojson-specification';
import { refuse, type DataProblem } from './data-error.ts';
import { readRows, readText } from './read-table.ts';

/** A row of the look-up: one authority, the region or nation it lies in, and its name in the boundary file. */
export type AuthorityRow = {
  readonly authority: string;
  readonly name: string;
  readonly region: string;
  readonly nation: string;
  readonly boundaryName: string;
  readonly note: string;
  /** The name in the official list of codes of 2015, and the GSS code there; null for an area of our own. */
  readonly officialName: string | null;
  readonly gss: string | null;
  /** Other names by which people know it, Welsh and Gaelic ones too. */
  readonly also: readonly string[];
};

/** One of the twelve regions and nations, with the name the 2016 report prints for it. */
export type RegionRow = {
  readonly region: string;
  readonly name: string;
  readonly nation: string;
  readonly publishedName: string;
  /** GSS code of the region or nation. */
  readonly gss: string;
  /** Other names by which people know it. */
  readonly also: readonly string[];
};

/** Where the square of an authority stands on the grid of equal squares, counted from one. */
export type TileRow = { readonly authority: string; readonly column: number; readonly row: number };

/** Regions, authorities and their shapes, joined by our own slugs. */
export type Geography = {
  readonly regions: readonly RegionRow[];
  readonly authorities: readonly AuthorityRow[];
  readonly topology: Topology;
  readonly tiles: readonly TileRow[];
};

const AUTHORITIES_FILE = 'geography/authorities.csv';
const REGIONS_FILE = 'geography/regions.csv';
/** The one area that is ours, as the report counts it together. */
const OURS = 'northern-ireland-outside-belfast';
const TILES_FILE = 'geography/tiles.csv';

/** The authority look-up alone, without shapes, in file order. */
export function readGeographyLookup(): AuthorityRow[] {
  const header = ['authority', 'name', 'region', 'nation', 'boundary_name', 'note', 'official_name', 'gss', 'also'];
  return readRows(AUTHORITIES_FILE, header).map(({ cells }) => ({
    authority: cells['authority'] ?? '',
    name: cells['name'] ?? '',
    region: cells['region'] ?? '',
    nation: cells['nation'] ?? '',
    boundaryName: cells['boundary_name'] ?? '',
    note: cells['note'] ?? '',
    officialName: orNull(cells['official_name']),
    gss: orNull(cells['gss']),
    also: orNull(cells['also'])?.split(';') ?? [],
  }));
}

/** The twelve regions and nations, in file order. */
export function readRegions(): RegionRow[] {
  return readRows(REGIONS_FILE, ['region', 'name', 'nation', 'published_name', 'gss', 'also']).map(({ cells }) => ({
    region: cells['region'] ?? '',
    name: cells['name'] ?? '',
    nation: cells['nation'] ?? '',
    publishedName: cells['published_name'] ?? '',
    gss: cells['gss'] ?? '',
    also: orNull(cells['also'])?.split(';') ?? [],
  }));
}

/** A cell, or null where it says that there is nothing to say. */
function orNull(cell = 'not-applicable'): string | null {
  return cell === 'not-applicable' ? null : cell;
}

/** Codes that are no GSS codes or stand for two places, and authorities of the boundary file without one. */
function codeProblems(regions: readonly RegionRow[], authorities: readonly AuthorityRow[]): DataProblem[] {
  const taken = new Set<string>();
  const rows = [
    ...regions.map(({ region, gss }, index) => ({ file: REGIONS_FILE, index, id: region, gss })),
    ...authorities.map(({ authority, gss }, index) => ({ file: AUTHORITIES_FILE, index, id: authority, gss })),
  ];
  return rows.flatMap(({ file, index, id, gss }) => {
    const isOurs = gss === null && id === OURS;
    const isSound = gss !== null && /^[EWSN]\d{8}$/.test(gss) && !taken.has(gss);
    if (gss !== null) taken.add(gss);
    if (isOurs || isSound) return [];
    return [
      {
        file: `data/${file}`,
        row: index + 2,
        column: 'gss',
        found: gss ?? 'not-applicable',
        expected: 'a GSS code of nine letters and digits that no other place has',
        fix: 'Look the place up in the list of codes of the Office for National Statistics of 2015.',
      },
    ];
  });
}

/**
 * Reads look-ups and shapes and joins them.
 * @throws DataError when an authority has an unknown region, is listed twice, or stands on one side of the join only.
 */
export function readGeography(): Geography {
  const boundaries = readBoundaries();
  const tiles = readTiles();
  refuse(tileProblems(boundaries.authorities, tiles));
  return { ...boundaries, tiles };
}

/** Look-ups and shapes without the squares, for the derivation of those. @throws DataError as readGeography does. */
export function readBoundaries(): Omit<Geography, 'tiles'> {
  const regions = readRegions();
  const authorities = readGeographyLookup();
  const topology = JSON.parse(readText('geography/authorities.topo.json')) as Topology;
  refuse([
    ...regionProblems(authorities, regions),
    ...codeProblems(regions, authorities),
    ...joinProblems(authorities, shapeIds(topology)),
  ]);
  return { regions, authorities, topology };
}

function readTiles(): TileRow[] {
  return readRows(TILES_FILE, ['authority', 'column', 'row']).map(({ cells }) => ({
    authority: cells['authority'] ?? '',
    column: Number(cells['column']),
    row: Number(cells['row']),
  }));
}

/** Squares that no authority has, authorities without one, places that are none or are taken twice. */
function tileProblems(authorities: readonly AuthorityRow[], tiles: readonly TileRow[]): DataProblem[] {
  const file = `data/${TILES_FILE}`;
  const fix = 'Run "npm run derive:tiles" again.';
  const known = new Set(authorities.map((row) => row.authority));
  const placed = new Set(tiles.map((tile) => tile.authority));
  const taken = new Set<string>();
  const wrong = tiles.flatMap(({ authority, column, row }, index): DataProblem[] => {
    const place = `${column}, ${row}`;
    const isSound = [column, row].every((each) => Number.isInteger(each) && each > 0) && !taken.has(place);
    taken.add(place);
    if (known.has(authority) && isSound) return [];
    return [
      { file, row: index + 2, found: `${authority} at ${place}`, expected: 'an authority at a place of its own', fix },
    ];
  });
  const without = [...known].filter((authority) => !placed.has(authority));
  return [
    ...wrong,
    ...without.map((authority) => ({
      file,
      found: `no square for ${authority}`,
      expected: 'one for each authority',
      fix,
    })),
  ];
}

/** Names of regions and authorities: every place smaller than one of the four nations. */
export function placesBelowNation({ regions, authorities }: Pick<Geography, 'regions' | 'authorities'>): string[] {
  const nations = new Set(regions.map(({ nation }) => nation));
  const names = [...regions.map(({ name }) => name), ...authorities.map(({ name }) => name)];
  return names.filter((name) => !nations.has(name.toLowerCase().replaceAll(' ', '-')));
}

function shapeIds(topology: Topology): string[] {
  const shapes = topology.objects['authorities'];
  return shapes?.type === 'GeometryCollection' ? shapes.geometries.map((shape) => String(shape.id)) : [];
}

function regionProblems(authorities: readonly AuthorityRow[], regions: readonly RegionRow[]): DataProblem[] {
  const known = new Set(regions.map((row) => row.region));
  return authorities.flatMap((row, index) =>
    known.has(row.region)
      ? []
      : [
          {
            file: `data/${AUTHORITIES_FILE}`,
            row: index + 2,
            column: 'region',
            found: row.region,
            expected: 'a region or nation of data/geography/regions.csv',
            fix: 'Correct the region.',
          },
        ],
  );
}

function joinProblems(authorities: readonly AuthorityRow[], shapes: readonly string[]): DataProblem[] {
  const file = `data/${AUTHORITIES_FILE}`;
  const named = new Set<string>();
  const drawn = new Set(shapes);
  const problems = authorities.flatMap((row, index): DataProblem[] => {
    const place = { file, row: index + 2, column: 'authority', found: row.authority };
    if (named.has(row.authority))
      return [{ ...place, expected: 'each authority once', fix: 'Remove one of the two rows.' }];
    named.add(row.authority);
    return drawn.has(row.authority)
      ? []
      : [
          {
            ...place,
            expected: 'an authority with a shape',
            fix: 'Run the derivation in scripts/tasks/derive-geography.ts again.',
          },
        ];
  });
  const unnamed = shapes.filter((id) => !named.has(id));
  return [
    ...problems,
    ...unnamed.map((id) => ({
      file: 'data/geography/authorities.topo.json',
      found: `a shape called ${id}`,
      expected: `a row for it in data/${AUTHORITIES_FILE}`,
      fix: 'Add the row, or run the derivation again.',
    })),
  ];
}
