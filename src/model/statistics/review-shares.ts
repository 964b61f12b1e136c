import type { SourceId } from '../../data/tables.ts';
import type { StatisticBuilder } from './builder.ts';

/** Shares that follow from two counts of one report: report, id, label, part, whole, and a period that only the whole has. */
const SHARES: readonly (readonly [SourceId, string, string, string, string, string?])[] = [
  [
    'bordering-on-concern',
    'boc-met-criteria-share',
    'share of the children reported to the study whose cases met enough of its criteria',
    'boc-met-criteria',
    'boc-reported',
  ],
  [
    'bordering-on-concern',
    'boc-boys-share',
    'share of boys among the children in the study whose gender is given, by the table of ages',
    'boc-boys-total',
    'boc-gender-known',
  ],
  [
    'care-provision-review',
    'cpr-nrm-children-share',
    'share of the people referred to the National Referral Mechanism who were children',
    'cpr-nrm-children',
    'cpr-nrm-referrals',
    'To 31 March 2011',
  ],
  [
    'hidden-and-unheard',
    'huh-sources-reviewed-share',
    'share of the sources found that were reviewed in full',
    'huh-sources-reviewed',
    'huh-sources-found',
  ],
];

/** Declares the shares that follow from counts of a report, without an interval: they are not rates of going missing. */
export function declareReviewShares(builder: StatisticBuilder, source: SourceId): void {
  if (source === 'bordering-on-concern') {
    const said = { id: 'boc-gender-known', label: 'children in the study whose gender is given, by the table of ages' };
    builder.sum(said, { cohort: 'none' }, ['boc-boys-total', 'boc-girls-total']);
  }
  for (const [report, id, label, part, whole, period] of SHARES) {
    const setting = { cohort: 'none', ...(period === undefined ? {} : { period }) } as const;
    if (report === source) builder.share({ id, label }, setting, part, whole);
  }
}
