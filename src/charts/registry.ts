import type { ChartEvidence } from './chart-evidence.ts';
import type { Chart } from './chart.ts';
import { authoritiesMap } from './figures/authorities-map.ts';
import { durationOfIncidents } from './figures/duration-of-incidents.ts';
import { missingByAuthority } from './figures/missing-by-authority.ts';
import { missingByRegion } from './figures/missing-by-region.ts';
import { stillMissingRegister, traffickedRegister, unaccompaniedRegister } from './figures/registers.ts';

/** Every published chart, by id, in the order in which a list shows them. An id, once published, never goes. */
export const CHARTS = {
  'trafficked-register': traffickedRegister,
  'unaccompanied-register': unaccompaniedRegister,
  'still-missing-register': stillMissingRegister,
  'missing-by-region': missingByRegion,
  'missing-by-authority': missingByAuthority,
  'authorities-map': authoritiesMap,
  'duration-of-incidents': durationOfIncidents,
} as const satisfies Record<string, (evidence: ChartEvidence) => Chart>;

/** The id of a published chart. */
export type ChartId = keyof typeof CHARTS;

/** All chart ids, for schemas that let content name only charts that exist. */
export const CHART_IDS = Object.keys(CHARTS) as ChartId[];

/** Draws one chart. @throws Error when its title is no longer true of its rows, or a row is missing. */
export function drawChart(id: ChartId, evidence: ChartEvidence): Chart {
  return CHARTS[id](evidence);
}
