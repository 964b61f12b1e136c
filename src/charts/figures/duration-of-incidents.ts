import { COHORTS, type Cohort } from '../../data/columns.ts';
import { capitalise, formatCount, formatPercent } from '../../model/format.ts';
import { absenceSign } from '../../model/missing.ts';
import { ledgerNumbers, shareOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { singleDrawing, tableColumns } from '../chart-parts.ts';
import { drawStacked, type StackedRow } from '../kinds/stacked.ts';

const ID = 'duration-of-incidents';

type CohortShares = { readonly cohort: Cohort; readonly short: Share; readonly long: Share; readonly timed: Share };
type Share = ReturnType<typeof shareOf>;

/** Missing incidents by whether they lasted more than a week, both groups, with the national figure for scale. */
export function durationOfIncidents(evidence: ChartEvidence): Chart {
  const shares = COHORTS.map((cohort): CohortShares => ({
    cohort,
    short: shareOf(evidence, `hbth-${cohort}-incidents-week-or-less-share`),
    long: shareOf(evidence, `hbth-${cohort}-incidents-over-week-share`),
    timed: shareOf(evidence, `hbth-${cohort}-incidents-timed-share`),
  }));
  const national = valueOf(evidence, 'hbth-all-children-week-percent');
  const timed = shares.map((share) => `${formatPercent(share.timed.percent)} of ${share.cohort} children’s`);
  return {
    id: ID,
    title: titleOf(shares.map((share) => share.long.percent)),
    subtitle: `Missing incidents by duration, % of incidents with a recorded duration. September 2014 to September 2015. Base: ${shares.map((share) => formatCount(share.long.base)).join(' and ')} incidents.`,
    summary: `${shares.map(sayShare).join(' ')} For all missing children, national statistics put it at ${national}%; the report notes some difficulty in comparing them.`,
    layout: 'single',
    drawings: [singleDrawing('bars', 'Stacked bars', (size, width) => draw(size, width, shares, national))],
    keys: [],
    table: {
      columns: tableColumns(
        'Group',
        'Seven days or less',
        'More than seven days',
        'Timed incidents',
        'Share over seven days',
      ),
      rows: [...shares.map(tableRow), nationalTableRow(national)],
    },
    source:
      'Heading back to harm (2016), Appendix 3, “Duration of missing incidents”; section 2.2 for the national figure, which cites the National Crime Agency’s Missing Persons Data Report 2015-16.',
    tables: ['heading-back-to-harm/durations', 'heading-back-to-harm/text-figures'],
    notes: [
      `An incident is not a child: a child who went missing three times counts three times. Durations were recorded for ${timed.join(' and ')} incidents.`,
      'The national figure is from police data and is shown for scale only.',
    ],
    ledger: ledgerNumbers(shares.flatMap(({ short, long }) => [short.statistic, long.statistic])),
  };
}

function draw(size: string, width: number, shares: readonly CohortShares[], national: number): string {
  return drawStacked({
    id: `${ID}-${size}`,
    label: 'Missing incidents that lasted seven days or less and more than seven days, by group',
    width,
    ends: ['Seven days or less', 'More than seven days'],
    rows: [...shares.map(groupRow), nationalRow(national)],
  });
}

function sayShare({ cohort, long }: CohortShares): string {
  return `Of ${formatCount(long.base)} timed incidents of ${cohort} children, ${formatCount(long.count)} (${formatPercent(long.percent)}) lasted more than seven days.`;
}

function tableRow({ cohort, short, long }: CohortShares): Chart['table']['rows'][number] {
  const counts = [short.count, long.count, long.base].map((count) => ({ text: formatCount(count), sort: count }));
  const share = { text: formatPercent(long.percent), sort: long.percent };
  return { small: false, cells: [{ text: `${capitalise(cohort)} children`, sort: cohort }, ...counts, share] };
}

function nationalTableRow(national: number): Chart['table']['rows'][number] {
  const absent = { text: absenceSign({ absent: 'not-reported' }), sort: -1 };
  const share = { text: `${national}%`, sort: national };
  return {
    small: false,
    cells: [{ text: 'All missing children (national)', sort: 'national' }, absent, absent, absent, share],
  };
}

/** @throws Error when a share is no longer near a third. */
function titleOf(percents: readonly number[]): string {
  if (percents.some((percent) => Math.abs(percent - 100 / 3) > 3))
    throw new Error(`The title of ${ID} is no longer true: ${percents.join(', ')}.`);
  return 'Around a third of timed missing incidents lasted more than a week, in both groups';
}

function groupRow({ cohort, short, long, timed }: CohortShares): StackedRow {
  const part = (share: Share, words: string): StackedRow['parts'][0] => ({
    share: share.percent,
    strong: formatPercent(share.percent),
    beside: formatCount(share.count),
    says: `${capitalise(cohort)} children, ${words}: ${formatPercent(share.percent)}, ${formatCount(share.count)} of ${formatCount(share.base)} incidents`,
  });
  return {
    name: capitalise(cohort),
    words: [`${formatCount(timed.count)} of ${formatCount(timed.base)} incidents`, 'had a duration'],
    tone: cohort,
    parts: [part(short, 'seven days or less'), part(long, 'more than seven days')],
  };
}

function nationalRow(national: number): StackedRow {
  const part = (share: number, words: string, beside: string): StackedRow['parts'][0] => ({
    share,
    strong: `${share}%`,
    beside,
    says: `All missing children, ${words}: ${share}%, for scale only`,
  });
  return {
    name: 'All missing children',
    words: ['National statistics,', 'for scale only'],
    tone: 'neutral',
    parts: [part(100 - national, 'seven days or less', 'count not given'), part(national, 'more than seven days', '')],
  };
}
