import { formatCount } from '../../model/format.ts';
import { statisticOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { rankedChart } from '../ranked-chart.ts';

/** Children referred to the National Referral Mechanism, in the periods for which a report gives a number. */
export function referralsByPeriod(evidence: ChartEvidence): Chart {
  const items = [
    { name: 'April 2009 to March 2011', id: 'sg-nrm-children', beside: 'two years, cited in 2011' },
    { name: '2015', id: 'hbth-nrm-children', beside: 'one year, cited in 2016' },
    { name: '2020', id: 'huh-nrm-children', beside: 'one year, cited in 2022' },
  ].map(({ name, id, beside }) => ({ name, beside, statistic: statisticOf(evidence, id) }));
  const [first, middle, last] = items.map(({ statistic }) => Number(statistic.value)) as [number, number, number];
  const people = valueOf(evidence, 'huh-nrm-referrals');
  return rankedChart({
    id: 'referrals-by-period',
    title: `Children referred as potential victims: ${formatCount(first)} in the two years to March 2011, ${formatCount(middle)} in 2015 and ${formatCount(last)} in 2020`,
    subtitle:
      'Children referred to the National Referral Mechanism as potential victims, number, in three periods that reports give. UK, April 2009 to 2020. Base: all children referred as potential victims.',
    summary: `${formatCount(first)} children were referred in the first two years and ${formatCount(last)} in 2020, among ${formatCount(people)} people. The briefing of 2022 has a table of each year from 2014 to 2020, which is missing from the text we have; the periods drawn differ in length.`,
    measure: 'Children referred',
    rows: 'Period',
    groups: [{ words: [], items }],
    nameWidth: { wide: 230, narrow: 150 },
    source:
      'Safeguarding children who may have been trafficked (2011), chapter 2; Heading back to harm (2016), section 2.2; Hidden and unheard (2022), National data.',
    tables: [
      'safeguarding-guidance/text-figures',
      'heading-back-to-harm/cited-figures',
      'hidden-and-unheard/text-figures',
    ],
    notes: [
      'A referral is not a decision, and not a child found to be trafficked. The bars are not joined by a line because we do not have the years between.',
      'From July 2015 the system took in all victims of modern slavery in England and Wales, so later numbers count more kinds of case.',
    ],
  });
}
