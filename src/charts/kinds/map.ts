import { geoPath, geoTransverseMercator, type GeoProjection } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { drawing, element, mark, text } from '../svg.ts';

/** What one area of a map shows. `step` is its place on the ramp, 1 to 5; null where no figure is published. */
export type MapArea = {
  readonly id: string;
  readonly name: string;
  readonly step: 1 | 2 | 3 | 4 | 5 | null;
  /** True for fewer than 20 children: drawn hollow, with an inner edge in its step. */
  readonly small: boolean;
  /** The value as its label prints it, and the whole sentence a reader hears. */
  readonly value: string;
  readonly says: string;
};

/** Where a label stands, in degrees, and how: over its area, or in the sea beside it, with or without a leader. */
export type MapLabel = {
  readonly at: readonly [number, number];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  readonly over: boolean;
  readonly leader?: readonly [number, number];
};

/** The shapes of a map: each area merged from the authorities that make it up, and those drawn in an inset. */
export type MapShapes = {
  readonly topology: Topology;
  /** Area id by authority id. */
  readonly areaOf: ReadonlyMap<string, string>;
  /** Authorities drawn in the inset at the top right, at the map's own scale and colours. */
  readonly inset: readonly string[];
  readonly insetName: string;
};

const INNER_EDGE = 7;

/** The step of the shared ramp for a percentage: 0-5, 5-10, 10-20, 20-40, 40 and more, by the value as displayed. */
export function rampStep(percent: number): 1 | 2 | 3 | 4 | 5 {
  const shown = Math.floor(percent * 10 + 0.5) / 10;
  if (shown < 5) return 1;
  if (shown < 10) return 2;
  if (shown < 20) return 3;
  return shown < 40 ? 4 : 5;
}

/**
 * A map of areas in a transverse Mercator projection, shaded on one ramp, each area labelled with its value.
 * Shapes are written at full size and scaled as a group, so that a narrow drawing repeats the wide one's paths to the byte
 * and costs next to nothing when compressed; labels keep their size.
 * Small bases are hollow; areas without a figure are hatched, which is not zero.
 * @throws Error when an area has no shape or a label has no area.
 */
export function drawMap(options: {
  id: string;
  label: string;
  width: number;
  height: number;
  scale: number;
  margin: { left: number; right: number; top: number; bottom: number };
  shapes: MapShapes;
  areas: readonly MapArea[];
  labels: ReadonlyMap<string, MapLabel>;
  inset: { x: number; y: number; width: number; height: number };
}): string {
  const { id, label, width, height, scale, margin, shapes, areas } = options;
  const merged = mergeAreas(shapes);
  const all: FeatureCollection = { type: 'FeatureCollection', features: [...merged.values()] };
  const projection = geoTransverseMercator()
    .rotate([3, 0])
    .fitExtent(
      [
        [margin.left, margin.top],
        [width - margin.right, height - margin.bottom],
      ],
      all,
    );
  const path = geoPath(projection).digits(1);
  const shapeOf = (areaId: string): string => {
    const shape = merged.get(areaId);
    if (shape === undefined) throw new Error(`The map ${id} has no shape for ${areaId}.`);
    return path(shape) ?? '';
  };
  const held = areas.filter((area) => area.small).map((area) => holdShape(`${id}-${area.id}`, shapeOf(area.id)));
  const shown =
    element('defs', {}, held.join('') + hatch(id)) +
    areas.map((area) => drawArea(area, shapeOf(area.id), id)).join('') +
    drawInset(options);
  const inset = options.inset;
  const words =
    text((inset.x + inset.width / 2) * scale, (inset.y + inset.height) * scale + 13, shapes.insetName, {
      class: 'beside',
      'text-anchor': 'middle',
    }) +
    [...options.labels]
      .map(([areaId, place]) => drawLabel(areaOrThrow(areas, areaId), place, projection, scale))
      .join('');
  return drawing(
    { id, label, width: width * scale, height: height * scale, className: 'map' },
    (scale === 1 ? shown : element('g', { transform: `scale(${scale})` }, shown)) + words,
  );
}

function drawArea(area: MapArea, shape: string, id: string): string {
  const step = area.step === null ? 'none' : `step-${area.step}`;
  if (area.step === null)
    return mark(area.says, element('path', { class: 'area', fill: `url(#${id}-hatch)`, d: shape }), step);
  if (!area.small) return mark(area.says, element('path', { class: 'area', d: shape }), step);
  const held = `${id}-${area.id}`;
  const edge = element('use', {
    class: 'hollow-edge',
    href: `#${held}`,
    'stroke-width': INNER_EDGE,
    'clip-path': `url(#${held}-clip)`,
  });
  return mark(
    area.says,
    element('use', { class: 'hollow', href: `#${held}` }) +
      edge +
      element('use', { class: 'outline', href: `#${held}` }),
    step,
  );
}

/** A hollow area needs its shape three times over (ground, inner edge, clip), so it is written once and used. */
function holdShape(held: string, shape: string): string {
  return (
    element('path', { id: held, d: shape }) +
    element('clipPath', { id: `${held}-clip` }, element('use', { href: `#${held}` }))
  );
}

function drawLabel(area: MapArea, place: MapLabel, projection: GeoProjection, scale: number): string {
  const [x = 0, y = 0] = (projection([...place.at]) ?? []).map((each) => each * scale);
  const onRamp = place.over && !area.small;
  const lines = [...place.lines.map((line) => [line, 'name'] as const), [area.value, 'val'] as const];
  const words = lines
    .map(([line, kind], index) =>
      text(x, y + index * 14, line, { class: `${kind}${onRamp ? ' on' : ' halo'}`, 'text-anchor': place.anchor }),
    )
    .join('');
  const from = place.leader === undefined ? null : projection([...place.leader])?.map((each) => each * scale);
  const leader =
    from === null || from === undefined
      ? ''
      : element('path', {
          class: 'leader',
          d: `M${Math.round(from[0] ?? 0)} ${Math.round(from[1] ?? 0)}L${Math.round(x - 4)} ${Math.round(y + 4)}`,
        });
  return element('g', { class: area.step === null ? 'none' : `step-${area.step}` }, leader + words);
}

function drawInset(options: Parameters<typeof drawMap>[0]): string {
  const { shapes, areas, inset } = options;
  const features = authorityFeatures(shapes).filter((each) => shapes.inset.includes(String(each.id)));
  const box = element('rect', { class: 'frame', x: inset.x, y: inset.y, width: inset.width, height: inset.height });
  const projection = geoTransverseMercator()
    .rotate([3, 0])
    .fitExtent(
      [
        [inset.x + 8, inset.y + 8],
        [inset.x + inset.width - 8, inset.y + inset.height - 8],
      ],
      { type: 'FeatureCollection', features },
    );
  const path = geoPath(projection).digits(1);
  const shown = features.map((each) => {
    const area = areaOrThrow(areas, shapes.areaOf.get(String(each.id)) ?? '');
    return element(
      'g',
      { class: area.step === null ? 'none' : `step-${area.step}` },
      element('path', { class: 'area', d: path(each) ?? '' }),
    );
  });
  return box + shown.join('');
}

function mergeAreas(shapes: MapShapes): Map<string, Feature<MultiPolygon>> {
  const members = new Map<string, GeometryObject[]>();
  for (const shape of geometries(shapes.topology)) {
    const area = shapes.areaOf.get(String(shape.id));
    if (area === undefined || shapes.inset.includes(String(shape.id))) continue;
    members.set(area, [...(members.get(area) ?? []), shape]);
  }
  return new Map(
    [...members].map(([area, parts]) => {
      const merged = mergeArcs(shapes.topology, parts as never) as unknown as GeometryObject;
      return [area, feature(shapes.topology, merged as never) as unknown as Feature<MultiPolygon>];
    }),
  );
}

function authorityFeatures(shapes: MapShapes): Feature[] {
  const collection = feature(shapes.topology, shapes.topology.objects['authorities'] as GeometryCollection);
  return collection.features;
}

function geometries(topology: Topology): GeometryObject[] {
  const collection = topology.objects['authorities'];
  return collection?.type === 'GeometryCollection' ? (collection.geometries as GeometryObject[]) : [];
}

function areaOrThrow(areas: readonly MapArea[], id: string): MapArea {
  const area = areas.find((each) => each.id === id);
  if (area === undefined) throw new Error(`The map has a label or an inset for ${id}, which it does not show.`);
  return area;
}

function hatch(id: string): string {
  const line = element('path', { class: 'hatchline', d: 'M-1 1l2-2M0 4l4-4M3 5l2-2' });
  return element('pattern', { id: `${id}-hatch`, width: 4, height: 4, patternUnits: 'userSpaceOnUse' }, line);
}
