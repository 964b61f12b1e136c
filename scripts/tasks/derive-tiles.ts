/**
 * Derives data/geography/tiles.csv: a square of equal size for each authority, on the grid place where all of them
 * together move least from the middles of their areas. Run once, by hand, when the look-up or the boundaries change.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoPath, geoTransverseMercator } from 'd3-geo';
import { feature } from 'topojson-client';
import type { FeatureCollection } from 'geojson';
import type { GeometryCollection } from 'topojson-specification';
import { readBoundaries } from '../../src/data/geography.ts';
import { dataRoot } from '../../src/data/read-table.ts';
import { assign } from '../assign.ts';

/** Grid places for each authority: enough room that the coast keeps its shape, little enough that squares stay large. */
const ROOM = 2.6;
const SIDE = 1000;

const { authorities, topology } = readBoundaries();
const shapes = feature(topology, topology.objects['authorities'] as GeometryCollection) as FeatureCollection;
const projection = geoTransverseMercator()
  .rotate([3, 0])
  .fitExtent(
    [
      [0, 0],
      [SIDE, SIDE],
    ],
    shapes,
  );
const path = geoPath(projection);
const [[left, top], [right, bottom]] = path.bounds(shapes);
const step = Math.sqrt(((right - left) * (bottom - top)) / (authorities.length * ROOM));
const columns = Math.ceil((right - left) / step);
const rows = Math.ceil((bottom - top) / step);
const middles = new Map(shapes.features.map((shape) => [String(shape.id), path.centroid(shape)]));
const cost = authorities.map(({ authority }) => {
  const [x, y] = middles.get(authority) ?? [NaN, NaN];
  return Float64Array.from({ length: columns * rows }, (_, cell) => {
    const [cx, cy] = [left + ((cell % columns) + 0.5) * step, top + (Math.floor(cell / columns) + 0.5) * step];
    return (x - cx) ** 2 + (y - cy) ** 2;
  });
});
const cells = assign(cost);
const lines = authorities.map(({ authority }, index) => {
  const cell = cells[index] ?? 0;
  return `${authority},${(cell % columns) + 1},${Math.floor(cell / columns) + 1}`;
});
writeFileSync(join(dataRoot(), 'geography/tiles.csv'), ['authority,column,row', ...lines, ''].join('\n'));
console.log(`${authorities.length} squares on ${columns} by ${rows} places.`);
