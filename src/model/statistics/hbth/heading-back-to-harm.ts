import type { LedgerEntry } from '../../../data/ledger.ts';
import type { TableSet } from '../../../data/tables.ts';
import { BOTH_COHORTS, StatisticBuilder } from '../builder.ts';
import type { StatisticSet } from '../statistic.ts';
import { declareAuthorities, declareHighest, declareStillMissing } from './authorities.ts';
import { declareDurations, declareIncidents } from './incidents.ts';
import { declareOverall, declareRegionGroups, declareRegions } from './overall.ts';
import type { PlaceNames } from './places.ts';
import { declareQuotedShares, declareTextFigures } from './quoted.ts';
import { declareNoneReported, declareResponses, declareResponseShares } from './responses.ts';

/** Declares every statistic of "Heading back to harm" that the site may print. Ids start with "hbth-". */
export function headingBackToHarmStatistics(
  tables: TableSet,
  ledger: readonly LedgerEntry[],
  places: PlaceNames,
): StatisticSet {
  const builder = new StatisticBuilder(tables, ledger, 'heading-back-to-harm');
  for (const cohort of BOTH_COHORTS) {
    declareOverall(builder, cohort);
    declareRegions(builder, cohort, places.regions);
    declareRegionGroups(builder, cohort);
    declareAuthorities(builder, cohort, places.authorities);
    declareResponses(builder, cohort);
    declareResponseShares(builder, cohort);
    declareIncidents(builder, cohort);
    declareDurations(builder, cohort);
  }
  declareNoneReported(builder);
  declareHighest(builder, places.authorities);
  declareStillMissing(builder, places.authorities);
  declareTextFigures(builder);
  declareQuotedShares(builder);
  return builder.build();
}
