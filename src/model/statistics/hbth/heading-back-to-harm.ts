import { COHORTS } from '../../../data/columns.ts';
import type { StatisticBuilder } from '../builder.ts';
import { declareAuthorities, declareHighest, declareStillMissing } from './authorities.ts';
import { declareDurations, declareIncidents } from './incidents.ts';
import { declareOverall, declareRegionGroups, declareRegions } from './overall.ts';
import type { PlaceNames } from './places.ts';
import { declareQuotedShares } from './quoted.ts';
import { declareNoneReported, declareResponses, declareResponseShares } from './responses.ts';

/** Declares the statistics of "Heading back to harm" that need working out. Ids start with "hbth-". */
export function declareHeadingBackToHarm(builder: StatisticBuilder, places: PlaceNames): void {
  for (const cohort of COHORTS) {
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
  declareQuotedShares(builder);
}
