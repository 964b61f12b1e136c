import type { Topology } from 'topojson-specification';
import { ABSENCE_CODES } from '../model/missing.ts';
import { drawFunnel } from './kinds/funnel.ts';
import { drawMap, type MapArea } from './kinds/map.ts';
import { drawSymbols } from './kinds/symbols.ts';
import { drawTiles } from './kinds/tiles.ts';

/** Draws one specimen at a width. */
type Draw = (id: string, width: number) => string;

/** Six squares in two rows, in degrees, that share their edges: made-up places for maps. */
const SQUARES = [0, 1, 2, 3, 4, 5].map((index) => {
  const [x, y] = [-4 + (index % 3), 52 + Math.floor(index / 3)];
  return [
    [x, y],
    [x, y + 1],
    [x + 1, y + 1],
    [x + 1, y],
    [x, y],
  ];
});
const NAMES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;
const TOPOLOGY: Topology = {
  type: 'Topology',
  arcs: SQUARES,
  objects: {
    authorities: {
      type: 'GeometryCollection',
      geometries: NAMES.map((id, index) => ({ type: 'Polygon', id, arcs: [[index]] })),
    },
  },
};

/** Kinds that need places, at their edges: every kind of absence, few children, nought, bases of one. */
export const PLACE_SPECIMENS: readonly { id: string; kind: string; edge: string; draw: Draw }[] = [
  { id: 'map-absent', kind: 'Map', edge: 'no number anywhere, each for another reason', draw: drawAbsent },
  { id: 'map-edges', kind: 'Map', edge: 'nought, few children, every step of the ramp', draw: drawSteps },
  { id: 'tiles-edges', kind: 'Equal squares', edge: 'few children, no number, one alone', draw: drawSquares },
  {
    id: 'symbols-edges',
    kind: 'Circles on a map',
    edge: 'nought, one of thousands, circles moved apart',
    draw: drawCircles,
  },
  {
    id: 'funnel-edges',
    kind: 'Funnel plot',
    edge: 'bases of one child, a rate of all, one far outside',
    draw: drawPoints,
  },
];

function areasOf(shown: (index: number) => Partial<MapArea>): MapArea[] {
  return NAMES.map((id, index) => ({
    id,
    name: id,
    step: null,
    absence: null,
    small: false,
    value: '',
    says: `The ${id} place`,
    ...shown(index),
  }));
}

function drawAbsent(id: string, width: number): string {
  return mapOf(
    id,
    width,
    areasOf((index) => ({ absence: ABSENCE_CODES[index] ?? 'not-reported' })),
  );
}

function drawSteps(id: string, width: number): string {
  return mapOf(
    id,
    width,
    areasOf((index) => ({ step: (Math.min(index, 4) + 1) as 1 | 2 | 3 | 4 | 5, small: index === 5 })),
  );
}

function mapOf(id: string, width: number, areas: readonly MapArea[]): string {
  return drawMap({
    id,
    label: 'Made-up places',
    width: 300,
    height: 260,
    scale: width > 500 ? 1 : 0.9,
    margin: { left: 4, right: 4, top: 4, bottom: 4 },
    shapes: { topology: TOPOLOGY, areaOf: new Map(NAMES.map((name) => [name, name])) },
    areas,
    labels: new Map(),
    insets: [],
    innerEdge: 7,
  });
}

function drawSquares(id: string, width: number): string {
  const areas = areasOf((index) => (index === 0 ? { absence: 'not-reported' } : { step: 3, small: index === 1 }));
  const tiles = areas.map((area, index) => ({ area, column: index === 5 ? 12 : index + 1, row: index === 5 ? 2 : 1 }));
  return drawTiles({ id, label: 'Made-up squares', width: Math.min(width, 470), tiles });
}

function drawCircles(id: string, width: number): string {
  return drawSymbols({
    id,
    label: 'Made-up counts',
    width: 300,
    height: 300,
    scale: width > 500 ? 1 : 0.9,
    topology: TOPOLOGY,
    areaOf: new Map(NAMES.map((name) => [name, name])),
    leftOut: [],
    tone: 'neutral',
    apart: true,
    symbols: [0, 4000, 3000, 1, 900, 20].map((value, index) => ({
      id: NAMES[index] ?? '',
      value,
      says: `The ${NAMES[index] ?? ''} place: ${value}`,
      words: String(value),
    })),
  });
}

function drawPoints(id: string, width: number): string {
  const point = (name: string, count: number, base: number) => ({
    name,
    count,
    base,
    rate: (count / base) * 100,
    outside: name === 'Far outside',
  });
  return drawFunnel({
    id,
    label: 'Made-up rates',
    width,
    height: 360,
    commonRate: 0.125,
    commonName: 'All 12.5%',
    xLabel: 'Children (log scale)',
    points: [
      point('All of one', 1, 1),
      point('None of many', 0, 400),
      point('Far outside', 45, 100),
      point('Few', 3, 19),
    ],
    labels: [
      { name: 'All of one', side: 'start', dy: 0 },
      { name: 'Far outside', side: 'start', dy: 0 },
    ],
  });
}
