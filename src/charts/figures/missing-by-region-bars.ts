import { COHORTS, type Cohort } from '../../data/columns.ts';
import { formatCount, formatPercent } from '../../model/format.ts';
import { SMALL_BASE } from '../../model/rates.ts';
import type { Drawing } from '../chart.ts';
import { drawBars, type Bar, type BarRow } from '../kinds/bars.ts';
import type { RegionRate } from './missing-by-region-rates.ts';

/** Bars of both groups by region, ranked by the rate of trafficked children; regions with few of them stand apart. */
export function drawRegionBars(
  chartId: string,
  rates: Record<Cohort, readonly RegionRate[]>,
  uk: Record<Cohort, RegionRate>,
): Drawing {
  const rows: BarRow[] = [
    { kind: 'row', name: 'UK', emphasis: true, bars: COHORTS.map((cohort) => barOf(uk[cohort], cohort)) },
    ...rates.trafficked.filter((rate) => !rate.small).map((rate) => pairOf(rate, rates.unaccompanied)),
    {
      kind: 'group',
      words: [
        `Fewer than ${SMALL_BASE} trafficked children in care.`,
        'Read the count; not ranked with the regions above.',
      ],
    },
    ...rates.trafficked.filter((rate) => rate.small).map((rate) => pairOf(rate, rates.unaccompanied)),
  ];
  const draw = (size: string): string =>
    drawBars({
      id: `${chartId}-bars-${size}`,
      label: 'Rates of both groups by region or nation, ranked by the rate of trafficked children',
      width: 350,
      rows,
    });
  const label = 'Ranked rates of both groups';
  return { id: 'bars', label, cohort: null, wide: draw('wide'), narrow: draw('narrow'), compact: null };
}

function pairOf(trafficked: RegionRate, others: readonly RegionRate[]): BarRow {
  const unaccompanied = others.find((other) => other.region === trafficked.region);
  const second = unaccompanied === undefined ? [] : [barOf(unaccompanied, 'unaccompanied')];
  return { kind: 'row', name: trafficked.name, emphasis: false, bars: [barOf(trafficked, 'trafficked'), ...second] };
}

function barOf(rate: RegionRate, tone: Cohort): Bar {
  const of = `${formatCount(rate.count)} of ${formatCount(rate.base)}`;
  return rate.small
    ? { value: rate.percent, strong: of, beside: `(${formatPercent(rate.percent)})`, tone, small: true, interval: null }
    : {
        value: rate.percent,
        strong: formatPercent(rate.percent),
        beside: of,
        tone,
        small: false,
        interval: rate.interval,
      };
}
