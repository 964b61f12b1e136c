import { formatCount } from '../model/format.ts';
import type { View, ViewRow } from '../model/explore/view.ts';
import type { ChartEvidence } from './chart-evidence.ts';
import type { ChartKey, Drawing } from './chart.ts';
import { labelsFor, NORTHERN_ISLES } from './figures/missing-by-region-labels.ts';
import { drawMap, rampStep, type MapArea, type MapOptions } from './kinds/map.ts';
import { drawSymbols } from './kinds/symbols.ts';
import { drawTiles } from './kinds/tiles.ts';

/** Full size of the two maps: regions carry labels in the sea, authorities need room for London. */
const FRAMES = {
  region: { width: 470, height: 580, margin: { left: 4, right: 78, top: 6, bottom: 8 }, innerEdge: 7 },
  authority: { width: 700, height: 860, margin: { left: 4, right: 96, top: 6, bottom: 8 }, innerEdge: 4 },
} as const;
const ISLES = {
  region: { ...NORTHERN_ISLES, x: 380, y: 8, width: 72, height: 96 },
  authority: { ...NORTHERN_ISLES, x: 592, y: 8, width: 96, height: 128 },
} as const;
const LONDON = { name: 'London', isApart: false, x: 520, y: 300, width: 176, height: 140 };
/** Width of a phone's column, and of the place of a map beside its list. */
const NARROW = 350;
const WIDE = 470;

/** The map of a view: shaded for a rate, circles for a count, so that the size of land never passes for a number. */
export function exploreMap(evidence: ChartEvidence, view: View): Drawing {
  const id = `explore-${view.cohort}-${view.measure}-${view.place}`;
  const label = `Map: ${view.measure === 'missing-rate' ? 'shades' : 'circles'} by ${view.place === 'region' ? 'region or nation' : 'local authority'}`;
  const draw = (size: 'wide' | 'narrow'): string =>
    view.measure === 'missing-rate'
      ? shaded(evidence, view, { id: `${id}-${size}`, label, size })
      : circles(evidence, view, { id: `${id}-${size}`, label, size });
  return { id: 'map', label, cohort: null, wide: draw('wide'), narrow: draw('narrow'), compact: null };
}

/** The same shades on squares of equal size, for rates by local authority; null for other views. */
export function exploreTiles({ geography }: ChartEvidence, view: View): Drawing | null {
  if (view.place !== 'authority' || view.measure !== 'missing-rate') return null;
  const id = `explore-${view.cohort}-tiles`;
  const label = 'Squares of equal size, one for each local authority';
  const areas = new Map(areasOf(view).map((area) => [area.id, area]));
  const tiles = geography.tiles.flatMap(({ authority, column, row }) => {
    const area = areas.get(authority);
    return area === undefined ? [] : [{ area, column, row }];
  });
  const draw = (size: 'wide' | 'narrow'): string =>
    drawTiles({ id: `${id}-${size}`, label, width: size === 'wide' ? WIDE : NARROW, tiles });
  return { id: 'tiles', label, cohort: null, wide: draw('wide'), narrow: draw('narrow'), compact: null };
}

/** The keys that a view's map needs. */
export function exploreKeys(view: View): ChartKey[] {
  if (view.measure !== 'missing-rate') return [];
  return [
    'ramp',
    ...(view.rows.some((row) => row.small) ? (['hollow'] as const) : []),
    ...(view.unnamed.length > 0 ? (['hatch'] as const) : []),
    'interval',
  ];
}

type Sheet = { readonly id: string; readonly label: string; readonly size: 'wide' | 'narrow' };

function scaleOf(view: View, size: 'wide' | 'narrow'): number {
  return (size === 'wide' ? WIDE : NARROW) / FRAMES[view.place].width;
}

function shaded({ geography }: ChartEvidence, view: View, { id, label, size }: Sheet): string {
  const isRegion = view.place === 'region';
  const london = geography.authorities.filter((row) => row.region === 'london').map((row) => row.authority);
  const insets: MapOptions['insets'] = isRegion
    ? [ISLES.region]
    : [ISLES.authority, { ...LONDON, authorities: london }];
  return drawMap({
    id,
    label,
    ...FRAMES[view.place],
    scale: scaleOf(view, size),
    shapes: shapesOf(geography, view),
    areas: areasOf(view),
    labels: isRegion ? labelsFor(size) : new Map(),
    insets,
    canPick: true,
    groupOf: groupsOf(geography, view),
  });
}

function circles({ geography }: ChartEvidence, view: View, { id, label, size }: Sheet): string {
  const { width, height } = FRAMES[view.place];
  const { topology, areaOf: places } = shapesOf(geography, view);
  return drawSymbols({
    id,
    label,
    width,
    height,
    scale: scaleOf(view, size),
    topology,
    areaOf: places,
    leftOut: NORTHERN_ISLES.authorities.filter((isle) => !view.rows.some((row) => row.id === isle)),
    tone: view.cohort === 'either' ? 'neutral' : view.cohort,
    groupOf: groupsOf(geography, view),
    apart: view.place === 'region',
    symbols: view.rows.map((row, index) => ({
      id: row.id,
      value: row.value,
      says: `${row.name}: ${row.text}`,
      ...(view.place === 'region' ? { words: row.text } : index === 0 ? { words: `${row.name} ${row.text}` } : {}),
    })),
  });
}

function shapesOf(geography: ChartEvidence['geography'], view: View): MapOptions['shapes'] {
  const areaOfRow = view.place === 'region' ? 'region' : 'authority';
  return {
    topology: geography.topology,
    areaOf: new Map(geography.authorities.map((row) => [row.authority, row[areaOfRow]])),
  };
}

/** The region or nation of each place: what a reader may look at closer. */
function groupsOf(geography: ChartEvidence['geography'], view: View): ReadonlyMap<string, string> {
  return view.place === 'region'
    ? new Map(geography.regions.map(({ region }) => [region, region]))
    : new Map(geography.authorities.map(({ authority, region }) => [authority, region]));
}

function areasOf(view: View): MapArea[] {
  return [...view.rows.map(areaOf), ...view.unnamed.map(({ id, name }) => unnamedArea(id, name))];
}

function areaOf({ id, name, value, text, small, statistic }: ViewRow): MapArea {
  const of =
    statistic.counts === null
      ? ''
      : `, ${formatCount(statistic.counts.count)} of ${formatCount(statistic.counts.base)}`;
  return {
    id,
    name,
    step: rampStep(value),
    absence: null,
    small,
    value: text,
    says: `${name}: ${text}${small ? '' : of}`,
  };
}

function unnamedArea(id: string, name: string): MapArea {
  const says = `${name}: not in the report’s list`;
  return { id, name, step: null, absence: 'not-reported', small: false, value: '', says };
}
