import { geoPath, geoTransverseMercator } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { drawing, element, mark, round } from '../svg.ts';

/** One place with its count. */
export type Symbol = { readonly id: string; readonly value: number; readonly says: string };

/** What a map of counts draws. Sizes are those of the full drawing, before `scale`. */
export type SymbolOptions = {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly topology: Topology;
  /** Place by authority; an authority without a place is drawn and carries no symbol. */
  readonly areaOf: ReadonlyMap<string, string>;
  /** Authorities left out: islands so far off that the rest would be too small. */
  readonly leftOut: readonly string[];
  readonly tone: 'trafficked' | 'unaccompanied' | 'neutral';
  readonly symbols: readonly Symbol[];
};

/** Radius of the largest circle, in px of the full drawing. */
const LARGEST = 46;

/**
 * A map of counts: a circle on each place, its area in proportion to the count, the largest first so that none hides a
 * smaller one. The land below is one tone, since its size says nothing of children. A count of nought has no circle.
 * @throws Error when a place has no shape.
 */
export function drawSymbols(options: SymbolOptions): string {
  const { id, label, width, height, scale, symbols, tone } = options;
  const shapes = mergedShapes(options);
  const projection = geoTransverseMercator()
    .rotate([3, 0])
    .fitExtent(
      [
        [LARGEST / 2, 6],
        [width - LARGEST / 2, height - 6],
      ],
      { type: 'FeatureCollection', features: [...shapes.values()] },
    );
  const path = geoPath(projection).digits(1);
  const most = Math.max(...symbols.map(({ value }) => value), 1);
  const land = [...shapes.values()].map((shape) => element('path', { class: 'land', d: path(shape) ?? '' })).join('');
  const circles = [...symbols]
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map((symbol) => {
      const shape = shapes.get(symbol.id);
      if (shape === undefined) throw new Error(`The map ${id} has no shape for ${symbol.id}.`);
      const [x, y] = path.centroid(shape);
      const r = Math.max(Math.sqrt(symbol.value / most) * LARGEST, 2.5);
      return mark(symbol.says, element('circle', { cx: round(x), cy: round(y), r: round(r) }), '', symbol.id);
    })
    .join('');
  const inside = land + circles;
  return drawing(
    { id, label, width: width * scale, height: height * scale, className: `symbols ${tone}` },
    scale === 1 ? inside : element('g', { transform: `scale(${round(scale * 100) / 100})` }, inside),
  );
}

function mergedShapes({ topology, areaOf, leftOut }: SymbolOptions): Map<string, Feature<MultiPolygon>> {
  const collection = topology.objects['authorities'] as GeometryCollection;
  const members = new Map<string, GeometryObject[]>();
  for (const shape of collection.geometries) {
    const area = areaOf.get(String(shape.id));
    if (area === undefined || leftOut.includes(String(shape.id))) continue;
    members.set(area, [...(members.get(area) ?? []), shape]);
  }
  return new Map(
    [...members].map(([area, parts]) => {
      const merged = mergeArcs(topology, parts as never) as unknown as GeometryObject;
      return [
        area,
        feature(topology, merged as never) as unknown as FeatureCollection['features'][0] as Feature<MultiPolygon>,
      ];
    }),
  );
}
