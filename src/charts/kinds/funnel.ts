import * as Plot from '@observablehq/plot';
import { formatCount, formatPercent } from '../../model/format.ts';
import { funnelLimits, isSmallBase, SMALL_BASE } from '../../model/rates.ts';
import { renderPlot } from '../render.ts';

/** One place of a funnel: its base, its rate in percent, and how it is named. */
export type FunnelPoint = {
  readonly name: string;
  readonly base: number;
  readonly count: number;
  readonly rate: number;
  readonly outside: boolean;
};

/** A label beside a point: which side it stands on and whether it carries the rate. */
export type FunnelLabel = { readonly name: string; readonly side: 'start' | 'end'; readonly dy: number };

/** What a funnel plot draws, at 1:1. */
export type FunnelOptions = {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** The common rate, as a proportion, and how it is named at its line. */
  readonly commonRate: number;
  readonly commonName: string;
  readonly xLabel: string;
  readonly points: readonly FunnelPoint[];
  readonly labels: readonly FunnelLabel[];
};

type Limit = { base: number; low95: number; high95: number; low998: number; high998: number };

/** Rates over this many per cent share one strip at the top, so that the firm points keep their room. */
const TOP = 50;
const STRIP = 55;
/** Left end of the log scale: just below a base of one child. */
const LEFT = 0.85;

/** True when a rate lies outside the exact binomial 99.8% limits around the common rate; never for a small base. */
export function isOutsideFunnel(count: number, base: number, commonRate: number): boolean {
  if (isSmallBase(base)) return false;
  const [low, high] = funnelLimits(base, commonRate, 0.998);
  const rate = (count / base) * 100;
  return rate < low || rate > high;
}

/**
 * A funnel plot: rate against base on a log scale, exact binomial 95% band and 99.8% lines around the common rate.
 * Limits start at 20 children; points on fewer are hollow, in a tinted zone that has no limits.
 * Method: Spiegelhalter 2005 (see `funnelLimits`).
 */
export function drawFunnel(options: FunnelOptions): string {
  const { width, height, points } = options;
  const largest = Math.max(...points.map((point) => point.base));
  const isWide = width >= 560;
  return renderPlot(
    {
      width,
      height,
      marginLeft: 38,
      marginRight: isWide ? 92 : 66,
      marginTop: 14,
      marginBottom: 40,
      x: { type: 'log', domain: [LEFT, largest * 1.25], axis: null },
      y: { domain: [0, STRIP + 2], axis: null },
      marks: [
        ...axisMarks(options.xLabel, isWide),
        ...limitMarks(limitCurve(options.commonRate, largest), options, largest),
        ...pointMarks(points, options.commonRate),
        ...labelMarks(options.labels, points),
      ],
    },
    { id: options.id, label: options.label, className: 'funnel' },
  );
}

function axisMarks(xLabel: string, isWide: boolean): Plot.Markish[] {
  const ticks = isWide ? [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] : [1, 5, 20, 100, 1000];
  const zone = isWide ? `Fewer than ${SMALL_BASE} children in care` : `Under ${SMALL_BASE} in care`;
  return [
    Plot.axisX(ticks, { text: (value: number) => formatCount(value), label: null }),
    Plot.text([xLabel], { frameAnchor: 'bottom', dy: 36, className: 'axis-name' }),
    Plot.gridY([0, 10, 20, 30, 40, TOP]),
    Plot.axisY([0, 10, 20, 30, 40, TOP, STRIP], { text: sayTick, label: null }),
    Plot.rect([0], { x1: LEFT, x2: SMALL_BASE, y1: 0, y2: STRIP + 2, className: 'small-zone' }),
    Plot.text([zone], { x: LEFT * 1.12, y: TOP + 2, textAnchor: 'start', className: 'zone' }),
  ];
}

function limitMarks(limits: readonly Limit[], options: FunnelOptions, largest: number): Plot.Markish[] {
  const common = options.commonRate * 100;
  const last = limits.at(-1);
  const beside = { x: largest * 1.02, textAnchor: 'start', dx: 4 } as const;
  const ends = last === undefined ? [] : [last.high998, last.low998];
  return [
    Plot.areaY(limits, { x: 'base', y1: 'low95', y2: (each: Limit) => Math.min(each.high95, TOP), className: 'band' }),
    Plot.line(limits, { x: 'base', y: (each: Limit) => Math.min(each.high998, TOP), className: 'limit' }),
    Plot.line(limits, { x: 'base', y: 'low998', className: 'limit' }),
    Plot.ruleY([common], { x1: SMALL_BASE, x2: largest, className: 'common' }),
    Plot.text([options.commonName], { ...beside, y: common, className: 'val' }),
    ...ends.map((y) => Plot.text(['99.8% limit'], { ...beside, y, className: 'beside' })),
  ];
}

function pointMarks(points: readonly FunnelPoint[], commonRate: number): Plot.Markish[] {
  const title = (point: FunnelPoint): string => sayPoint(point, commonRate);
  const dot = (chosen: readonly FunnelPoint[], r: number, className: string): Plot.Markish =>
    Plot.dot(chosen, { x: 'base', y: heightOf, r, title, className });
  const firm = points.filter((point) => !isSmallBase(point.base));
  return [
    dot(
      points.filter((point) => isSmallBase(point.base)),
      3.5,
      'point small',
    ),
    dot(
      firm.filter((point) => !point.outside),
      3.5,
      'point',
    ),
    dot(
      firm.filter((point) => point.outside),
      5,
      'point outside',
    ),
  ];
}

/** Where a point stands: rates over the top share one strip. */
function heightOf(point: FunnelPoint): number {
  return point.rate > TOP ? STRIP : point.rate;
}

function labelMarks(labels: readonly FunnelLabel[], points: readonly FunnelPoint[]): Plot.Markish[] {
  return labels.map((label) => {
    const point = points.find((each) => each.name === label.name);
    if (point === undefined) throw new Error(`The funnel has a label for ${label.name}, which it does not show.`);
    const words = point.outside ? `${point.name} ${formatPercent(point.rate)}` : point.name;
    return Plot.text([point], {
      x: 'base',
      y: heightOf,
      text: () => words,
      textAnchor: label.side,
      dx: label.side === 'start' ? 9 : -9,
      dy: label.dy,
      className: point.outside ? 'strong' : 'beside',
    });
  });
}

function limitCurve(commonRate: number, largest: number): Limit[] {
  const bases: number[] = [];
  for (let base = SMALL_BASE; base < largest; base = Math.max(base + 1, Math.round(base * 1.06))) bases.push(base);
  return [...bases, largest].map((base) => {
    const [low95, high95] = funnelLimits(base, commonRate, 0.95);
    const [low998, high998] = funnelLimits(base, commonRate, 0.998);
    return { base, low95, high95, low998, high998 };
  });
}

function sayTick(value: number): string {
  if (value === STRIP) return 'over';
  return value === TOP ? `${value}%` : String(value);
}

function sayPoint({ name, count, base, rate }: FunnelPoint, commonRate: number): string {
  const of = `${name}: ${formatCount(count)} of ${formatCount(base)}`;
  if (isSmallBase(base)) return `${of} (${formatPercent(rate)}), under ${SMALL_BASE} children`;
  const [low, high] = funnelLimits(base, commonRate, 0.95);
  return `${of}, ${formatPercent(rate)}; 95% range ${formatPercent(low)} to ${formatPercent(high)}`;
}
