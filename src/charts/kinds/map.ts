import { geoPath, geoTransverseMercator, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Feature } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AbsenceCode } from '../../model/missing.ts';
import { drawing, element, mark, text } from '../svg.ts';
import { absencePatterns, patternId } from './absence-pattern.ts';
import { closeUps, type Bounds } from './close-up.ts';
import { mergedShapes } from './merged-shapes.ts';

/** What one area of a map shows. `step` is its place on the ramp, 1 to 5; null where no figure is published. */
export type MapArea = {
  readonly id: string;
  readonly name: string;
  readonly step: 1 | 2 | 3 | 4 | 5 | null;
  /** Why no figure is published, which decides the pattern; null where there is one. */
  readonly absence: AbsenceCode | null;
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
};

/** A box beside the map that shows some authorities larger, or nearer than they lie. */
export type MapInset = {
  readonly name: string;
  readonly authorities: readonly string[];
  /** True for islands that the main map leaves out; false for a place that both show, such as London. */
  readonly isApart: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What a map draws. Sizes are those of the full drawing, before `scale`. */
export type MapOptions = {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly shapes: MapShapes;
  readonly areas: readonly MapArea[];
  readonly labels: ReadonlyMap<string, MapLabel>;
  readonly insets: readonly MapInset[];
  /** Width of the inner edge of a hollow area, in px; small areas want a narrow one. */
  readonly innerEdge: number;
  /** Marks each area with its id, for a page on which a reader narrows or picks places. */
  readonly canPick?: boolean;
  /** The group that each area belongs to, where a page may show one group closer. */
  readonly groupOf?: ReadonlyMap<string, string>;
};

/** The steps of the shared ramp as a key names them, lightest first. */
export const RAMP_STEPS = ['0–5', '5–10', '10–20', '20–40', '40%+'] as const;

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
 * Small bases are hollow; areas without a figure carry the pattern of their reason.
 * @throws Error when an area has no shape or a label has no area.
 */
export function drawMap(options: MapOptions): string {
  const { id, label, width, height, scale, margin, areas } = options;
  const apart = options.insets.flatMap(({ isApart, authorities }) => (isApart ? authorities : []));
  const merged = mergedShapes(options.shapes.topology, options.shapes.areaOf, apart);
  const projection = geoTransverseMercator()
    .rotate([3, 0])
    .fitExtent(
      [
        [margin.left, margin.top],
        [width - margin.right, height - margin.bottom],
      ],
      { type: 'FeatureCollection', features: [...merged.values()] },
    );
  const path = geoPath(projection).digits(1);
  const inMain = areas.filter((area) => merged.has(area.id));
  const shapes = new Map([...merged].map(([area, shape]) => [area, path(shape) ?? '']));
  const shapeOf = (area: MapArea): string => shapes.get(area.id) ?? '';
  const held = inMain.filter((area) => area.small).map((area) => holdShape(`${id}-${area.id}`, shapeOf(area)));
  const shownLarger = new Set(insetAreas(options, false));
  const shown =
    element('defs', {}, held.join('') + absencePatterns(id, absencesOf(areas))) +
    inMain.map((area) => drawArea(area, shapeOf(area), options, !shownLarger.has(area.id))).join('') +
    options.insets.map((inset) => drawInset(inset, options, new Set(merged.keys()))).join('');
  requireDrawn(options, merged);
  const words =
    options.insets.map((inset) => nameInset(inset, scale)).join('') +
    [...options.labels].map(([area, place]) => drawLabel(areaOrThrow(areas, area), place, projection, scale)).join('');
  const bounds = new Map([...merged].map(([area, shape]) => [area, path.bounds(shape)]));
  return drawing(
    { id, label, width: width * scale, height: height * scale, className: 'map', ...closeOf(options, bounds) },
    (scale === 1 ? shown : element('g', { transform: `scale(${scale})` }, shown)) + words,
  );
}

/** Close-ups of the groups: one that an inset shows larger is seen there, islands apart with the rest of theirs. */
function closeOf({ groupOf, insets, shapes, scale }: MapOptions, bounds: Map<string, Bounds>): { close?: string } {
  if (groupOf === undefined) return {};
  const groups = new Map(groupOf);
  for (const { authorities, isApart, x, y, width, height } of insets)
    for (const authority of authorities) {
      const area = shapes.areaOf.get(authority) ?? '';
      const held = isApart ? `${area}, apart` : area;
      groups.set(held, groupOf.get(area) ?? '');
      bounds.set(held, [
        [x, y],
        [x + width, y + height],
      ]);
    }
  return { close: closeUps(bounds, groups, scale) };
}

function drawArea(area: MapArea, shape: string, options: MapOptions, isMark: boolean): string {
  const drawn = area.small ? drawHollow(area, options) : drawFilled(area, shape, options.id);
  return isMark ? markOf(area, drawn, options) : twinOf(area, drawn, options);
}

/** A shape that is read elsewhere on the map, where it is larger or nearer. */
function twinOf(area: MapArea, drawn: string, { canPick }: MapOptions): string {
  return element('g', { class: classOf(area), 'data-place': canPick === true ? area.id : undefined }, drawn);
}

function markOf(area: MapArea, drawn: string, { canPick }: MapOptions): string {
  return mark(area.says, drawn, classOf(area), canPick === true ? area.id : undefined);
}

function drawFilled(area: MapArea, shape: string, id: string): string {
  return element('path', {
    class: 'area',
    fill: area.absence === null ? undefined : `url(#${patternId(id, area.absence)})`,
    d: shape,
  });
}

function drawHollow(area: MapArea, { id, innerEdge }: MapOptions): string {
  const held = `${id}-${area.id}`;
  const edge = { class: 'hollow-edge', href: `#${held}`, 'stroke-width': innerEdge, 'clip-path': `url(#${held}-clip)` };
  return (
    element('use', { class: 'hollow', href: `#${held}` }) +
    element('use', edge) +
    element('use', { class: 'outline', href: `#${held}` })
  );
}

/** The class that carries an area's step of the ramp, or that it has none. */
function classOf(area: MapArea): string {
  return area.step === null ? 'none' : `step-${area.step}`;
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
  return element('g', { class: classOf(area) }, leader + words);
}

function drawInset(inset: MapInset, options: MapOptions, inMain: ReadonlySet<string>): string {
  const features = authorityFeatures(options.shapes).filter((each) => inset.authorities.includes(String(each.id)));
  const { x, y, width, height } = inset;
  const projection = geoTransverseMercator()
    .rotate([3, 0])
    .fitExtent(
      [
        [x + 8, y + 8],
        [x + width - 8, y + height - 8],
      ],
      { type: 'FeatureCollection', features },
    );
  const path = geoPath(projection).digits(1);
  const shown = features.map((each) => {
    const area = areaOrThrow(options.areas, options.shapes.areaOf.get(String(each.id)) ?? '');
    const shape = path(each) ?? '';
    const drawn = area.small
      ? element('path', { class: 'hollow-plain', d: shape })
      : drawFilled(area, shape, options.id);
    const isMark = !inset.isApart || !inMain.has(area.id);
    return isMark ? markOf(area, drawn, options) : twinOf(area, drawn, options);
  });
  return element('rect', { class: 'frame', x, y, width, height }) + shown.join('');
}

function nameInset({ name, x, y, width, height }: MapInset, scale: number): string {
  const at = { class: 'beside', 'text-anchor': 'end' };
  return text((x + width) * scale, (y + height) * scale + 13, name, at);
}

/** Areas of the authorities in the insets that show islands apart, or in those that show a place larger. */
function insetAreas({ insets, shapes }: MapOptions, isApart: boolean): string[] {
  const authorities = insets.filter((inset) => inset.isApart === isApart).flatMap((inset) => inset.authorities);
  return authorities.map((authority) => shapes.areaOf.get(authority) ?? '');
}

function requireDrawn(options: MapOptions, merged: ReadonlyMap<string, unknown>): void {
  const apart = new Set(insetAreas(options, true));
  const lost = options.areas.filter((area) => !merged.has(area.id) && !apart.has(area.id));
  if (lost.length > 0)
    throw new Error(`The map ${options.id} has no shape for ${lost.map((area) => area.id).join(', ')}.`);
}

function authorityFeatures(shapes: MapShapes): Feature[] {
  const collection = feature(shapes.topology, shapes.topology.objects['authorities'] as GeometryCollection);
  return collection.features;
}

function areaOrThrow(areas: readonly MapArea[], id: string): MapArea {
  const area = areas.find((each) => each.id === id);
  if (area === undefined) throw new Error(`The map has a label or an inset for ${id}, which it does not show.`);
  return area;
}

function absencesOf(areas: readonly MapArea[]): AbsenceCode[] {
  return areas.flatMap((area) => (area.absence === null ? [] : [area.absence]));
}
