import type { ChartEvidence } from './chart-evidence.ts';
import type { Chart } from './chart.ts';
import { authoritiesMap } from './figures/authorities-map.ts';
import { durationOfIncidents } from './figures/duration-of-incidents.ts';
import { lawAndPolicy } from './figures/law-and-policy.ts';
import { measuresRated } from './figures/measures-rated.ts';
import { missingByAuthority } from './figures/missing-by-authority.ts';
import { incidentsByAuthority } from './figures/incidents-by-authority.ts';
import { missingByRegion } from './figures/missing-by-region.ts';
import { missingCompared } from './figures/missing-compared.ts';
import {
  nationalitiesIdentified,
  nationalitiesMissingTrafficked,
  nationalitiesMissingUnaccompanied,
  nationalitiesSuspected,
  nationalitiesUnaccompanied,
} from './figures/nationalities.ts';
import { reasonsRanked } from './figures/reasons-ranked.ts';
import { referralStages } from './figures/referral-stages.ts';
import { referralsByPeriod } from './figures/referrals-by-period.ts';
import { responsesByAuthority } from './figures/responses-by-authority.ts';
import { stillMissingByAuthority } from './figures/still-missing-by-authority.ts';
import { surveyAnswers } from './figures/survey-answers.ts';
import { themesByReport } from './figures/themes-by-report.ts';
import { walesAgeAndGender } from './figures/wales-age-and-gender.ts';
import { walesExploitation } from './figures/wales-exploitation.ts';
import { walesOrigins } from './figures/wales-origins.ts';
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
  'incidents-by-authority': incidentsByAuthority,
  'still-missing-by-authority': stillMissingByAuthority,
  'responses-by-authority': responsesByAuthority,
  'missing-compared': missingCompared,
  'nationalities-identified': nationalitiesIdentified,
  'nationalities-suspected': nationalitiesSuspected,
  'nationalities-unaccompanied': nationalitiesUnaccompanied,
  'nationalities-missing-trafficked': nationalitiesMissingTrafficked,
  'nationalities-missing-unaccompanied': nationalitiesMissingUnaccompanied,
  'reasons-ranked': reasonsRanked,
  'measures-rated': measuresRated,
  'survey-answers': surveyAnswers,
  'referrals-by-period': referralsByPeriod,
  'wales-age-and-gender': walesAgeAndGender,
  'wales-origins': walesOrigins,
  'wales-exploitation': walesExploitation,
  'themes-by-report': themesByReport,
  'law-and-policy': lawAndPolicy,
  'referral-stages': referralStages,
} as const satisfies Record<string, (evidence: ChartEvidence) => Chart>;

/** The id of a published chart. */
export type ChartId = keyof typeof CHARTS;

/** All chart ids, for schemas that let content name only charts that exist. */
export const CHART_IDS = Object.keys(CHARTS) as ChartId[];

/** Draws one chart. @throws Error when its title is no longer true of its rows, or a row is missing. */
export function drawChart(id: ChartId, evidence: ChartEvidence): Chart {
  return CHARTS[id](evidence);
}
