import * as Plot from '@observablehq/plot';
import { formatCount, formatPercent } from '../../model/format.ts';
import { funnelLimits, isSmallBase, SMALL_BASE } from '../../model/rates.ts';
import { renderPlot } from '../render.ts';

/** One place of a funnel: its base, its rate in percent, and how it is named. */
export type FunnelPoint = { readonly name: string; readonly base: number; readonly count: number; readonly rate: number; readonly outside: boolean };

/** A label beside a point: which side it stands on and whether it carries the rate. */
export type FunnelLabel = { readonly name: string; readonly side: 'start' | 'end'; readonly dy: number };

type Limit = { base: number; low95: number; high95: number; low998: number; high998: number };

/** Rates over this many per cent share one strip at the top, so that the firm points keep their room. */
const TOP = 50;
const STRIP = 55;

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
export function drawFunnel(options: {
  id: string; label: string; width: number; height: number; commonRate: number; commonName: string; xLabel: string;
  points: readonly FunnelPoint[]; labels: readonly FunnelLabel[];
}): string {
  const { width, height, commonRate, points } = options;
  const largest = Math.max(...points.map((point) => point.base));
  const limits = limitCurve(commonRate, largest);
  const isWide = width >= 560;
  const last = limits.at(-1);
  const shown = points.map((point) => ({ ...point, y: point.rate > TOP ? STRIP : point.rate, small: isSmallBase(point.base) }));
  const edge = [{ x: largest * 1.02, words: options.commonName, y: commonRate * 100, className: 'val' }];
  const limitEnds = last === undefined ? [] : [{ x: largest * 1.02, words: '99.8% limit', y: last.high998, className: 'beside' }, { x: largest * 1.02, words: '99.8% limit', y: last.low998, className: 'beside' }];
  return renderPlot(
    {
      width, height, marginLeft: 34, marginRight: isWide ? 92 : 66, marginTop: 14, marginBottom: 40,
      x: { type: 'log', domain: [0.85, largest * 1.25], ticks: isWide ? [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] : [1, 5, 20, 100, 1000], tickFormat: (value: number) => formatCount(value), label: options.xLabel, labelAnchor: 'center', labelArrow: 'none', labelOffset: 36 },
      y: { domain: [0, STRIP + 2], ticks: [0, 10, 20, 30, 40, 50], tickFormat: (value: number) => (value === TOP ? `${value}%` : String(value)), grid: true, label: null },
      marks: [
        Plot.rect([{ x1: 0.85, x2: SMALL_BASE, y1: 0, y2: STRIP + 2 }], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', className: 'small-zone' }),
        Plot.areaY(limits, { x: 'base', y1: 'low95', y2: (each: Limit) => Math.min(each.high95, TOP), className: 'band' }),
        Plot.line(limits, { x: 'base', y: (each: Limit) => Math.min(each.high998, TOP), className: 'limit' }),
        Plot.line(limits, { x: 'base', y: 'low998', className: 'limit' }),
        Plot.ruleY([commonRate * 100], { x1: SMALL_BASE, x2: largest, className: 'common' }),
        Plot.dot(shown.filter((point) => point.small), { x: 'base', y: 'y', r: 3.5, title: sayPoint, className: 'point small' }),
        Plot.dot(shown.filter((point) => !point.small && !point.outside), { x: 'base', y: 'y', r: 3.5, title: sayPoint, className: 'point' }),
        Plot.dot(shown.filter((point) => point.outside), { x: 'base', y: 'y', r: 5, title: sayPoint, className: 'point outside' }),
        Plot.text([{ x: 0.95, words: isWide ? `Fewer than ${SMALL_BASE} children in care` : `Under ${SMALL_BASE} in care` }], { x: 'x', y: TOP + 2, text: 'words', textAnchor: 'start', className: 'zone' }),
        ...labelMarks(options.labels, points),
        Plot.text([...edge, ...limitEnds].filter((each) => each.className === 'val'), { x: 'x', y: 'y', text: 'words', textAnchor: 'start', dx: 4, className: 'val' }),
        Plot.text(limitEnds, { x: 'x', y: 'y', text: 'words', textAnchor: 'start', dx: 4, className: 'beside' }),
      ],
    },
    { id: options.id, label: options.label, className: 'funnel' },
  );
}

function labelMarks(labels: readonly FunnelLabel[], points: readonly FunnelPoint[]): Plot.Markish[] {
  return labels.map((label) => {
    const point = points.find((each) => each.name === label.name);
    if (point === undefined) throw new Error(`The funnel has a label for ${label.name}, which it does not show.`);
    const words = point.outside ? `${point.name} ${formatPercent(point.rate)}` : point.name;
    return Plot.text([point], {
      x: 'base', y: (each: FunnelPoint) => Math.min(each.rate, STRIP), text: () => words, textAnchor: label.side, dx: label.side === 'start' ? 9 : -9, dy: label.dy,
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

function sayPoint(point: FunnelPoint): string {
  return `${point.name}: ${formatCount(point.count)} of ${formatCount(point.base)}, ${formatPercent(point.rate)}`;
}
