import { geoPath, geoTransverseMercator, type GeoPath } from 'd3-geo';
import type { Feature, MultiPolygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { ticks } from 'd3-array';
import { formatCount } from '../../model/format.ts';
import { drawing, element, mark, round, text } from '../svg.ts';
import { closeUps, type Bounds } from './close-up.ts';
import { mergedShapes } from './merged-shapes.ts';

/** One place with its count. */
export type Symbol = {
  readonly id: string;
  readonly value: number;
  readonly says: string;
  /** Words in or beside the circle; none for most, as the list beside the map says every number. */
  readonly words?: string;
};

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
  /** Moves circles until none lies on another, for a few places whose numbers stand in them. */
  readonly apart?: boolean;
  /** The group that each place belongs to, where a page may show one group closer. */
  readonly groupOf?: ReadonlyMap<string, string>;
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
  const shapes = mergedShapes(options.topology, options.areaOf, options.leftOut);
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
  const placed = [...symbols]
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map((symbol): Circle => {
      const shape = shapes.get(symbol.id);
      if (shape === undefined) throw new Error(`The map ${id} has no shape for ${symbol.id}.`);
      const [x, y] = path.centroid(shape);
      return { symbol, x, y, r: radiusOf(symbol.value, most) };
    });
  const circles = options.apart === true ? movedApart(placed) : placed;
  const inside =
    land +
    circles
      .map(({ symbol, x, y, r }) =>
        mark(symbol.says, element('circle', { cx: round(x), cy: round(y), r: round(r) }), '', symbol.id),
      )
      .join('');
  return drawing(
    {
      id,
      label,
      width: width * scale,
      height: height * scale,
      className: `symbols ${tone}${options.apart === true ? ' apart' : ''}`,
      ...closeOf(options, circles, shapes, path),
    },
    (scale === 1 ? inside : element('g', { transform: `scale(${round(scale * 100) / 100})` }, inside)) +
      circles.map((circle) => drawWords(circle, scale, width * scale)).join('') +
      drawSizes(most, width * scale, scale),
  );
}

/** Close-ups hold the land of a group and the circles on it. */
function closeOf(
  { groupOf, scale }: SymbolOptions,
  circles: readonly Circle[],
  shapes: ReadonlyMap<string, Feature<MultiPolygon>>,
  path: GeoPath,
): { close?: string } {
  if (groupOf === undefined) return {};
  const bounds = new Map<string, Bounds>([...shapes].map(([area, shape]) => [area, path.bounds(shape)]));
  const groups = new Map([...bounds.keys()].map((area) => [area, groupOf.get(area) ?? '']));
  for (const { symbol, x, y, r } of circles) {
    bounds.set(`${symbol.id} circle`, [
      [x - r, y - r],
      [x + r, y + r],
    ]);
    groups.set(`${symbol.id} circle`, groupOf.get(symbol.id) ?? '');
  }
  return { close: closeUps(bounds, groups, scale) };
}

type Circle = { readonly symbol: Symbol; readonly x: number; readonly y: number; readonly r: number };

/** Circles pushed from one another, each by half of what they overlap, round after round, as in a cartogram of Dorling. */
function movedApart(circles: readonly Circle[]): Circle[] {
  const moved = circles.map((circle) => ({ ...circle }));
  for (let round_ = 0; round_ < 200; round_++) {
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x || 0.1, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const overlap = a.r + b.r + 2 - distance;
        if (overlap <= 0) continue;
        const [px, py] = [(dx / distance) * (overlap / 2), (dy / distance) * (overlap / 2)];
        a.x -= px;
        a.y -= py;
        b.x += px;
        b.y += py;
      }
    }
  }
  return moved;
}

/** In px of the full drawing; the smallest circle can still be seen. */
function radiusOf(value: number, most: number): number {
  return Math.max(Math.sqrt(value / most) * LARGEST, 2.5);
}

/** Words inside a circle that holds them, else to its right, else above it. Type keeps its size at every scale. */
function drawWords({ symbol, x, y, r }: Circle, scale: number, width: number): string {
  if (symbol.words === undefined) return '';
  const long = symbol.words.length * 8.2 + 4;
  const [cx, cy, radius] = [x * scale, y * scale, r * scale];
  if (radius * 2 > Math.max(long, 17))
    return text(cx, cy + 4, symbol.words, { class: 'val on-tone', 'text-anchor': 'middle' });
  if (cx + radius + long < width) return text(cx + radius + 4, cy + 4, symbol.words, { class: 'val halo' });
  const middle = Math.min(cx, width - long / 2);
  return text(middle, cy - radius - 5, symbol.words, { class: 'val halo', 'text-anchor': 'middle' });
}

/** What the sizes stand for: two circles of round numbers, in the corner that the islands would take. */
function drawSizes(most: number, width: number, scale: number): string {
  const round_ = ticks(0, most, 4).filter((tick) => tick > 0);
  const values = [...new Set([round_.at(-1) ?? most, round_[0] ?? most])];
  const largest = radiusOf(values[0] ?? most, most) * scale;
  const [x, floor] = [width - largest - 50, 2 * largest + 8];
  const circles = values.map((value) => {
    const r = radiusOf(value, most) * scale;
    const top = floor - 2 * r;
    return (
      element('circle', { class: 'size', cx: x, cy: floor - r, r }) +
      element('line', { class: 'leader', x1: x, x2: x + largest + 8, y1: top, y2: top }) +
      text(x + largest + 11, top + 4, formatCount(value))
    );
  });
  return element('g', { class: 'sizes', 'aria-hidden': 'true' }, circles.join(''));
}
