import type { Cohort } from '../../data/columns.ts';
import type { Statistic } from '../../model/statistics/statistic.ts';
import { shareOf, type ChartEvidence } from '../chart-evidence.ts';

/** The rate of one region or nation, or of the UK, with the counts behind it. */
export type RegionRate = {
  readonly region: string;
  readonly name: string;
  readonly percent: number;
  readonly count: number;
  readonly base: number;
  readonly small: boolean;
  readonly interval: readonly [number, number] | null;
  readonly statistic: Statistic;
};

/** Rates of one group in all regions and nations: firm ones first, each part in falling order. */
export function ratesOf(evidence: ChartEvidence, cohort: Cohort): RegionRate[] {
  return evidence.geography.regions
    .map(({ region, name }) => rateOf(evidence, `hbth-${cohort}-missing-rate-${region}`, region, name))
    .sort((a, b) => Number(a.small) - Number(b.small) || b.percent - a.percent || a.name.localeCompare(b.name));
}

/** The rate of one group in the whole UK. */
export function ukRateOf(evidence: ChartEvidence, cohort: Cohort): RegionRate {
  return rateOf(evidence, `hbth-${cohort}-missing-rate`, 'uk', 'UK');
}

function rateOf(evidence: ChartEvidence, id: string, region: string, name: string): RegionRate {
  const { statistic, percent, count, base } = shareOf(evidence, id);
  return { region, name, percent, count, base, small: statistic.smallBase, interval: statistic.interval, statistic };
}
