import type { Cohort } from '../../data/columns.ts';
import type { LedgerEntry } from '../../data/ledger.ts';
import type { AuthorityRow, RegionRow } from '../../data/geography.ts';
import type { TableSet } from '../../data/tables.ts';
import { rowsWithoutTotal } from '../cell-source.ts';
import { BOTH_COHORTS, StatisticBuilder } from './builder.ts';
import type { StatisticSet } from './statistic.ts';

/** Names of places by slug, as the site prints them. */
export type PlaceNames = { readonly regions: readonly RegionRow[]; readonly authorities: readonly AuthorityRow[] };

const CHILDREN: Record<Cohort, string> = { trafficked: 'trafficked children', unaccompanied: 'unaccompanied children' };
/** The regions that the report adds up in its summary. */
const FIVE_REGIONS = ['east-of-england', 'east-midlands', 'london', 'south-east', 'west-midlands'];

/** Declares every statistic of "Heading back to harm" that the site may print. Ids start with "hbth-". */
export function headingBackToHarmStatistics(tables: TableSet, ledger: readonly LedgerEntry[], places: PlaceNames): StatisticSet {
  const builder = new StatisticBuilder(tables, ledger, 'heading-back-to-harm');
  for (const cohort of BOTH_COHORTS) {
    declareOverall(builder, cohort);
    declareRegions(builder, cohort, places.regions);
    declareAuthorities(builder, cohort, places.authorities);
    declareResponses(builder, cohort);
    declareIncidents(builder, cohort);
  }
  declareHighest(builder, places.authorities);
  declareStillMissing(builder, places.authorities);
  declareTextFigures(builder);
  declareLondonResponses(builder);
  declareQuotedShares(builder);
  return builder.build();
}

function declareOverall(builder: StatisticBuilder, cohort: Cohort): void {
  const who = CHILDREN[cohort];
  const name = (measure: string): string => `hbth-${cohort}-${measure}`;
  builder.read({ id: name('in-care'), label: `${who} in care` }, { cohort }, 'overall-figures', 'in-care', cohort);
  builder.read({ id: name('missing'), label: `${who} who went missing at least once` }, { cohort }, 'overall-figures', 'missing', cohort);
  builder.rate({ id: name('missing-rate'), label: `share of ${who} in care who went missing at least once` }, { cohort }, name('missing'), name('in-care'));
  builder.difference({ id: name('not-reported-missing'), label: `${who} in care who were not reported missing` }, { cohort }, name('in-care'), name('missing'));
}

function declareRegions(builder: StatisticBuilder, cohort: Cohort, regions: readonly RegionRow[]): void {
  const who = CHILDREN[cohort];
  for (const { region, name } of regions) {
    const id = (measure: string): string => `hbth-${cohort}-${measure}-${region}`;
    const setting = { cohort, geography: name };
    builder.read({ id: id('in-care'), label: `${who} in care, ${name}` }, setting, 'children-by-region', region, cohort);
    builder.read({ id: id('missing'), label: `${who} who went missing, ${name}` }, setting, 'missing-by-region', region, `${cohort}_missing`);
    builder.rate({ id: id('missing-rate'), label: `share of ${who} in care who went missing, ${name}` }, setting, id('missing'), id('in-care'));
  }
  const five = FIVE_REGIONS.map((region) => `hbth-${cohort}-in-care-${region}`);
  const setting = { cohort, geography: 'London, the South East, the East of England and the Midlands' };
  builder.sum({ id: `hbth-${cohort}-in-care-five-regions`, label: `${who} in care in five regions` }, setting, five);
  builder.share({ id: `hbth-${cohort}-share-five-regions`, label: `share of ${who} in care who were in five regions` }, setting, `hbth-${cohort}-in-care-five-regions`, `hbth-${cohort}-in-care`);
  const two = { cohort, geography: 'London and the South East' };
  builder.sum({ id: `hbth-${cohort}-missing-london-and-south-east`, label: `${who} who went missing in London and the South East` }, two, [`hbth-${cohort}-missing-london`, `hbth-${cohort}-missing-south-east`]);
  builder.share({ id: `hbth-${cohort}-missing-share-london-and-south-east`, label: `share of ${who} who went missing that were in London and the South East` }, two, `hbth-${cohort}-missing-london-and-south-east`, `hbth-${cohort}-missing`);
}

function declareAuthorities(builder: StatisticBuilder, cohort: Cohort, authorities: readonly AuthorityRow[]): void {
  const who = CHILDREN[cohort];
  const table = `${cohort}-by-authority`;
  for (const row of rowsWithoutTotal(builder.table(table))) {
    const geography = nameOf(row.key, authorities);
    const id = (measure: string): string => `hbth-${cohort}-${measure}-${row.key}`;
    builder.read({ id: id('in-care'), label: `${who} in care, ${geography}` }, { cohort, geography }, table, row.key, cohort);
    builder.impliedCount({ id: id('missing'), label: `${who} who went missing, ${geography}` }, { cohort, geography }, table, row.key, { percent: 'missing_percent', base: cohort });
    const rate = { id: id('missing-rate'), label: `share of ${who} in care who went missing, ${geography}` };
    if (typeof builder.get(id('missing')).value === 'number') builder.rate(rate, { cohort, geography }, id('missing'), id('in-care'));
    else builder.read(rate, { cohort, geography }, table, row.key, 'missing_percent');
  }
}

function declareHighest(builder: StatisticBuilder, authorities: readonly AuthorityRow[]): void {
  for (const { key } of builder.table('ten-highest-authorities').rows) {
    const geography = nameOf(key, authorities);
    const id = `hbth-trafficked-in-care-${key}`;
    if (!builder.has(id)) builder.read({ id, label: `trafficked children in care, ${geography}` }, { cohort: 'trafficked', geography }, 'ten-highest-authorities', key, 'trafficked');
  }
}

function declareResponses(builder: StatisticBuilder, cohort: Cohort): void {
  const who = CHILDREN[cohort];
  const setting = { cohort };
  const read = (measure: string, label: string, table: string, row: string): void => builder.read({ id: `hbth-${cohort}-authorities-${measure}`, label }, setting, table, row, cohort);
  read('asked', `local authorities asked about ${who}`, 'responses', 'asked');
  read('answered', `local authorities that gave information on ${who}`, 'responses', 'answered');
  read('one-or-more', `local authorities with one or more ${who} in care`, 'responses', 'one-or-more');
  read('more-than-one', `local authorities with more than one of these ${who} in care`, 'responses', 'more-than-one');
  read('largest', `largest number of ${who} in the care of a single authority`, 'responses', 'largest');
  read('no-information', `local authorities that gave no information on ${who} who went missing`, 'responses-appendix', 'missing-no-information');
  read('missing', `local authorities where ${who} went missing`, 'responses-appendix', 'missing-authorities');
  read('largest-missing', `largest number of ${who} who went missing from a single authority`, 'responses-appendix', 'missing-largest');
  const share = (measure: string, label: string, part: string, whole: string): void =>
    builder.share({ id: `hbth-${cohort}-authorities-${measure}`, label }, setting, `hbth-${cohort}-authorities-${part}`, `hbth-${cohort}-authorities-${whole}`);
  share('answered-share', `share of local authorities that gave information on ${who}`, 'answered', 'asked');
  share('no-information-share', `share of local authorities that gave no information on ${who}`, 'no-information', 'asked');
  share('one-or-more-share', `share of answering local authorities that had ${who} in care`, 'one-or-more', 'answered');
  if (cohort !== 'trafficked') return;
  read('none', 'local authorities that reported no trafficked child in care', 'responses-appendix', 'none');
  read('only-one', 'local authorities that reported a single trafficked child in care', 'responses-appendix', 'only-one');
  share('none-share', 'share of answering local authorities that reported no trafficked child in care', 'none', 'answered');
}

function declareIncidents(builder: StatisticBuilder, cohort: Cohort): void {
  const who = CHILDREN[cohort];
  const name = (measure: string): string => `hbth-${cohort}-${measure}`;
  builder.read({ id: name('incidents'), label: `missing incidents of ${who}` }, { cohort }, 'incidents', cohort, 'incidents');
  builder.read({ id: name('incidents-children'), label: `${who} with a reported number of missing incidents` }, { cohort }, 'incidents', cohort, 'children');
  builder.ratio({ id: name('incidents-per-child'), label: `missing incidents for each of the ${who} involved` }, { cohort }, 'incidents per child', name('incidents'), name('incidents-children'));
  const column = `${cohort}_incidents`;
  builder.read({ id: name('incidents-timed'), label: `missing incidents of ${who} with a recorded duration` }, { cohort }, 'durations', 'total', column);
  builder.read({ id: name('incidents-week-or-less'), label: `missing incidents of ${who} that lasted seven days or less` }, { cohort }, 'durations', 'seven-days-or-less', column);
  builder.read({ id: name('incidents-over-week'), label: `missing incidents of ${who} that lasted more than seven days` }, { cohort }, 'durations', 'more-than-seven-days', column);
  builder.share({ id: name('incidents-over-week-share'), label: `share of timed missing incidents of ${who} that lasted more than seven days` }, { cohort }, name('incidents-over-week'), name('incidents-timed'));
  builder.share({ id: name('incidents-week-or-less-share'), label: `share of timed missing incidents of ${who} that lasted seven days or less` }, { cohort }, name('incidents-week-or-less'), name('incidents-timed'));
  builder.share({ id: name('incidents-timed-share'), label: `share of missing incidents of ${who} with a recorded duration` }, { cohort }, name('incidents-timed'), name('incidents'));
}

function declareStillMissing(builder: StatisticBuilder, authorities: readonly AuthorityRow[]): void {
  const setting = { cohort: 'either' as const };
  const read = (id: string, label: string, row: string): void => builder.read({ id, label }, setting, 'still-missing-overall', row, 'either_group');
  read('hbth-still-missing', 'children of either group who had not been found when the count closed', 'number');
  read('hbth-still-missing-authorities', 'local authorities that reported children still missing', 'authorities');
  read('hbth-still-missing-largest', 'largest number of children still missing from a single authority', 'largest');
  for (const { key } of builder.table('still-missing-by-authority').rows) {
    const geography = nameOf(key, authorities);
    builder.read({ id: `hbth-still-missing-${key}`, label: `children of either group still missing, ${geography}` }, { cohort: 'either', geography }, 'still-missing-by-authority', key, 'still_missing');
  }
  builder.share({ id: 'hbth-still-missing-share-kent', label: 'share of all children still missing that were in the care of Kent' }, { cohort: 'either', geography: 'Kent' }, 'hbth-still-missing-kent', 'hbth-still-missing');
}

function declareTextFigures(builder: StatisticBuilder): void {
  for (const row of builder.table('text-figures').rows) {
    const label = row.text['description'] ?? '';
    builder.read({ id: `hbth-${row.key}`, label: label.charAt(0).toLowerCase() + label.slice(1) }, textSetting(row.key), 'text-figures', row.key, 'value');
  }
}

/** Period and place of a number that the text states, which its table gives row by row. */
function textSetting(key: string): { cohort: 'none'; period: string; geography: string } {
  const setting = TEXT_SETTINGS.find(([pattern]) => pattern.test(key));
  return { cohort: 'none', period: setting?.[1] ?? 'September 2014 to September 2015', geography: setting?.[2] ?? 'United Kingdom' };
}

const TEXT_SETTINGS: readonly (readonly [RegExp, string, string])[] = [
  [/^london/, 'September 2014 to September 2015', 'London'],
  [/^looked-after-england/, 'Year ending 31 March 2015', 'England'],
  [/^nrm-children/, '2015', 'United Kingdom'],
  [/^estimated-children/, 'Published in 2014', 'United Kingdom'],
  [/^asylum/, 'Year ending June 2015', 'United Kingdom'],
  [/^(police|all-children-week)/, '2015-16', 'Police forces that reported to the National Crime Agency'],
  [/^scotland/, '2011 to 2016', 'Scotland'],
  [/^(survey|workshop|nationality-matters|british|criminalisation)/, 'Survey and workshops reported in 2016', 'United Kingdom'],
  [/^guardianship-age/, 'Recommended in 2016', 'United Kingdom'],
];

function declareLondonResponses(builder: StatisticBuilder): void {
  const setting = { cohort: 'none' as const, geography: 'London', period: 'September 2014 to September 2015' };
  builder.share({ id: 'hbth-london-authorities-none-share', label: 'share of London authorities that reported no trafficked child' }, setting, 'hbth-london-authorities-none', 'hbth-london-authorities');
}

function declareQuotedShares(builder: StatisticBuilder): void {
  const england = { cohort: 'none' as const, geography: 'England', period: 'Year ending 31 March 2015' };
  builder.rate({ id: 'hbth-looked-after-england-missing-rate', label: 'share of children in care in England recorded as missing at least once' }, england, 'hbth-looked-after-england-missing', 'hbth-looked-after-england');
  builder.ratio({ id: 'hbth-looked-after-england-incidents-per-child', label: 'missing incidents for each child in care in England who went missing' }, england, 'incidents per child', 'hbth-looked-after-england-incidents', 'hbth-looked-after-england-missing');
}

function nameOf(key: string, authorities: readonly AuthorityRow[]): string {
  return authorities.find((row) => row.authority === key)?.name ?? key;
}
