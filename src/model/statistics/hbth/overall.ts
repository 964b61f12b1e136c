import type { Cohort } from '../../../data/columns.ts';
import type { RegionRow } from '../../../data/geography.ts';
import type { StatisticBuilder } from '../builder.ts';
import { CHILDREN } from './places.ts';

/** The regions that the report adds up in its summary. */
const FIVE_REGIONS = ['east-of-england', 'east-midlands', 'london', 'south-east', 'west-midlands'];

/** In care, went missing and the rate, for the United Kingdom. */
export function declareOverall(builder: StatisticBuilder, cohort: Cohort): void {
  const who = CHILDREN[cohort];
  const id = (measure: string): string => `hbth-${cohort}-${measure}`;
  const table = 'overall-figures';
  builder.read({ id: id('in-care'), label: `${who} in care` }, { cohort }, table, 'in-care', cohort);
  builder.read(
    { id: id('missing'), label: `${who} who went missing at least once` },
    { cohort },
    table,
    'missing',
    cohort,
  );
  builder.rate(
    { id: id('missing-rate'), label: `share of ${who} in care who went missing at least once` },
    { cohort, answering: { answered: 'answered', asked: 'asked', column: cohort } },
    id('missing'),
    id('in-care'),
  );
  builder.difference(
    { id: id('not-reported-missing'), label: `${who} in care who were not reported missing` },
    { cohort },
    id('in-care'),
    id('missing'),
  );
}

/** In care, went missing and the rate, for each region and nation. */
export function declareRegions(builder: StatisticBuilder, cohort: Cohort, regions: readonly RegionRow[]): void {
  const who = CHILDREN[cohort];
  for (const { region, name } of regions) {
    const id = (measure: string): string => `hbth-${cohort}-${measure}-${region}`;
    const setting = { cohort, geography: name };
    const inCare = { id: id('in-care'), label: `${who} in care, ${name}` };
    const missing = { id: id('missing'), label: `${who} who went missing, ${name}` };
    const rate = { id: id('missing-rate'), label: `share of ${who} in care who went missing, ${name}` };
    builder.read(inCare, setting, 'children-by-region', region, cohort);
    builder.read(missing, setting, 'missing-by-region', region, `${cohort}_missing`);
    builder.rate(rate, setting, missing.id, inCare.id);
  }
}

/** The groups of regions that the report's text speaks of. */
export function declareRegionGroups(builder: StatisticBuilder, cohort: Cohort): void {
  const who = CHILDREN[cohort];
  const five = { cohort, geography: 'London, the South East, the East of England and the Midlands' };
  const fiveId = `hbth-${cohort}-in-care-five-regions`;
  const parts = FIVE_REGIONS.map((region) => `hbth-${cohort}-in-care-${region}`);
  builder.sum({ id: fiveId, label: `${who} in care in five regions` }, five, parts);
  builder.share(
    { id: `hbth-${cohort}-share-five-regions`, label: `share of ${who} in care who were in five regions` },
    five,
    fiveId,
    `hbth-${cohort}-in-care`,
  );
  const two = { cohort, geography: 'London and the South East' };
  const twoId = `hbth-${cohort}-missing-london-and-south-east`;
  const ends = ['london', 'south-east'].map((region) => `hbth-${cohort}-missing-${region}`);
  builder.sum({ id: twoId, label: `${who} who went missing in London and the South East` }, two, ends);
  builder.share(
    {
      id: `hbth-${cohort}-missing-share-london-and-south-east`,
      label: `share of ${who} who went missing that were in London and the South East`,
    },
    two,
    twoId,
    `hbth-${cohort}-missing`,
  );
}
