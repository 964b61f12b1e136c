import type { Cohort } from '../../data/columns.ts';
import { formatCount, formatPercent } from '../../model/format.ts';
import { BOTH_COHORTS } from '../../model/statistics/builder.ts';
import { ledgerNumbers, shareOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { drawStacked, type StackedRow } from '../kinds/stacked.ts';

const ID = 'duration-of-incidents';

/** Missing incidents by whether they lasted more than a week, both groups, with the national figure for scale. */
export function durationOfIncidents(evidence: ChartEvidence): Chart {
  const shares = BOTH_COHORTS.map((cohort) => ({
    cohort,
    short: shareOf(evidence, `hbth-${cohort}-incidents-week-or-less-share`),
    long: shareOf(evidence, `hbth-${cohort}-incidents-over-week-share`),
    timed: shareOf(evidence, `hbth-${cohort}-incidents-timed-share`),
  }));
  const national = valueOf(evidence, 'hbth-all-children-week-percent');
  const draw = (size: string, width: number): string =>
    drawStacked({
      id: `${ID}-${size}`, label: 'Missing incidents that lasted seven days or less and more than seven days, by group', width, ends: ['Seven days or less', 'More than seven days'],
      rows: [...shares.map(({ cohort, short, long, timed }) => groupRow(cohort, short, long, timed)), nationalRow(national)],
    });
  return {
    id: ID,
    title: titleOf(shares.map((share) => share.long.percent)),
    subtitle: `Missing incidents by duration, % of incidents with a recorded duration. September 2014 to September 2015. Base: ${shares.map((share) => formatCount(share.long.base)).join(' and ')} incidents.`,
    summary: `${shares.map(({ cohort, long }) => `Of ${formatCount(long.base)} timed incidents of ${cohort} children, ${formatCount(long.count)} (${formatPercent(long.percent)}) lasted more than seven days.`).join(' ')} For all missing children, national statistics put it at ${national}%; they count differently.`,
    layout: 'single',
    drawings: [{ id: 'bars', label: 'Stacked bars', cohort: null, wide: draw('wide', 840), narrow: draw('narrow', 350) }],
    keys: [],
    table: {
      columns: [{ label: 'Group', numeric: false }, ...['Seven days or less', 'More than seven days', 'Timed incidents', 'Share over seven days'].map((label) => ({ label, numeric: true }))],
      rows: [
        ...shares.map(({ cohort, short, long }) => ({
          small: false,
          cells: [{ text: `${capital(cohort)} children`, sort: cohort }, ...[short.count, long.count, long.base].map((count) => ({ text: formatCount(count), sort: count })), { text: formatPercent(long.percent), sort: long.percent }],
        })),
        { small: false, cells: [{ text: 'All missing children (national)', sort: 'national' }, ...[0, 1, 2].map(() => ({ text: 'not reported', sort: -1 })), { text: `${national}%`, sort: national }] },
      ],
    },
    source: 'Heading back to harm (2016), Appendix 3, “Duration of missing incidents”; section 2.2 for the national figure, which cites the National Crime Agency’s Missing Persons Data Report 2015-16.',
    tables: ['heading-back-to-harm/durations', 'heading-back-to-harm/text-figures'],
    notes: [
      `An incident is not a child: a child who went missing three times counts three times. Durations were recorded for ${formatPercent(shares[0]?.timed.percent ?? 0)} of trafficked children’s incidents and ${formatPercent(shares[1]?.timed.percent ?? 0)} of unaccompanied children’s.`,
      'The national figure counts differently and is shown for scale only.',
    ],
    ledger: ledgerNumbers(shares.flatMap(({ short, long }) => [short.statistic, long.statistic])),
  };
}

/** @throws Error when a share is no longer near a third. */
function titleOf(percents: readonly number[]): string {
  if (percents.some((percent) => Math.abs(percent - 100 / 3) > 3)) throw new Error(`The title of ${ID} is no longer true: ${percents.join(', ')}.`);
  return 'Around a third of timed missing incidents lasted more than a week, in both groups';
}

type Share = ReturnType<typeof shareOf>;

function groupRow(cohort: Cohort, short: Share, long: Share, timed: Share): StackedRow {
  const part = (share: Share, words: string): StackedRow['parts'][0] => ({
    share: share.percent, strong: formatPercent(share.percent), beside: formatCount(share.count),
    says: `${capital(cohort)} children, ${words}: ${formatPercent(share.percent)}, ${formatCount(share.count)} of ${formatCount(share.base)} incidents`,
  });
  return {
    name: capital(cohort), words: [`${formatCount(timed.count)} of ${formatCount(timed.base)} incidents`, 'had a duration'], tone: cohort,
    parts: [part(short, 'seven days or less'), part(long, 'more than seven days')],
  };
}

function nationalRow(national: number): StackedRow {
  const part = (share: number, words: string, beside: string): StackedRow['parts'][0] => ({ share, strong: `${share}%`, beside, says: `All missing children, ${words}: ${share}%, for scale only` });
  return { name: 'All missing children', words: ['National statistics,', 'for scale only'], tone: 'neutral', parts: [part(100 - national, 'seven days or less', 'count not given'), part(national, 'more than seven days', '')] };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
