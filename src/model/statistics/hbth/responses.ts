import type { Cohort } from '../../../data/columns.ts';
import type { StatisticBuilder } from '../builder.ts';
import { CHILDREN } from './places.ts';

/** Measure, label (with "…" for the group), table and row of each count of authorities. */
const COUNTS: readonly (readonly [string, string, string, string])[] = [
  ['asked', 'local authorities asked about …', 'responses', 'asked'],
  ['answered', 'local authorities that gave information on …', 'responses', 'answered'],
  ['one-or-more', 'local authorities with one or more … in care', 'responses', 'one-or-more'],
  ['more-than-one', 'local authorities with more than one of these … in care', 'responses', 'more-than-one'],
  ['largest', 'largest number of … in the care of a single authority', 'responses', 'largest'],
  [
    'no-information',
    'local authorities that gave no information on … who went missing',
    'responses-appendix',
    'missing-no-information',
  ],
  ['missing', 'local authorities where … went missing', 'responses-appendix', 'missing-authorities'],
  [
    'largest-missing',
    'largest number of … who went missing from a single authority',
    'responses-appendix',
    'missing-largest',
  ],
];

/** Measure, label, numerator and denominator of each share of authorities. */
const SHARES: readonly (readonly [string, string, string, string])[] = [
  ['answered-share', 'share of local authorities that gave information on …', 'answered', 'asked'],
  ['no-information-share', 'share of local authorities that gave no information on …', 'no-information', 'asked'],
  ['one-or-more-share', 'share of answering local authorities that had … in care', 'one-or-more', 'answered'],
];

/** How many authorities were asked, answered, had such children and saw them go missing. */
export function declareResponses(builder: StatisticBuilder, cohort: Cohort): void {
  for (const [measure, label, table, row] of COUNTS) {
    const said = { id: `hbth-${cohort}-authorities-${measure}`, label: label.replace('…', CHILDREN[cohort]) };
    builder.read(said, { cohort }, table, row, cohort);
  }
}

/** What shares of authorities answered, did not, and had such children. */
export function declareResponseShares(builder: StatisticBuilder, cohort: Cohort): void {
  const id = (measure: string): string => `hbth-${cohort}-authorities-${measure}`;
  for (const [measure, label, part, whole] of SHARES) {
    const said = { id: id(measure), label: label.replace('…', CHILDREN[cohort]) };
    builder.share(said, { cohort }, id(part), id(whole));
  }
}

/** Authorities that reported no trafficked child or only one, and those where no unaccompanied child went missing. */
export function declareNoneReported(builder: StatisticBuilder): void {
  const setting = { cohort: 'trafficked' as const };
  const id = (measure: string): string => `hbth-trafficked-authorities-${measure}`;
  const read = (measure: string, label: string): void =>
    builder.read({ id: id(measure), label }, setting, 'responses-appendix', measure, 'trafficked');
  read('none', 'local authorities that reported no trafficked child in care');
  read('only-one', 'local authorities that reported a single trafficked child in care');
  const share = 'share of answering local authorities that reported no trafficked child in care';
  builder.share({ id: id('none-share'), label: share }, setting, id('none'), id('answered'));
  // The same row on trafficked children does not add up, and the ledger leaves it open.
  builder.read(
    {
      id: 'hbth-unaccompanied-authorities-none-missing',
      label: 'local authorities that reported that no unaccompanied child went missing',
    },
    { cohort: 'unaccompanied' },
    'responses-appendix',
    'missing-none',
    'unaccompanied',
  );
}
