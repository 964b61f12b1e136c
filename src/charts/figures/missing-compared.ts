import { formatPercent, roundTo } from '../../model/format.ts';
import { ledgerOf, statisticOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { rankedChart, type RankedItem } from '../ranked-chart.ts';

/** Shares of children who went missing, from this count and from others that the reports cite, each with who was counted. */
export function missingCompared(evidence: ChartEvidence): Chart {
  const { ours, others } = itemsOf(evidence);
  const [trafficked, unaccompanied] = ours.map(({ statistic }) => Number(statistic.value)) as [number, number];
  const inCare = Number(others[0]?.statistic.value);
  const counts = [trafficked, ...others.slice(1).map(({ statistic }) => Number(statistic.value))];
  const [least, most] = [Math.min(...counts), Math.max(...counts)].map((share) => `${roundTo(share, 0)}%`);
  return rankedChart({
    id: 'missing-compared',
    title: `The counts of trafficked children who went missing drawn here run from ${least} to ${most}; they differ in year, place or method`,
    subtitle:
      'Share of children who went missing at least once, %, by who was counted, where and when. September 2014 to September 2015 above; other years and places below. Base: beside each bar, where it is printed.',
    summary: `${formatPercent(trafficked)} of trafficked and ${formatPercent(unaccompanied)} of unaccompanied children in care went missing, or “absent”, in the year to September 2015; of all children in care in England ${formatPercent(inCare)} were recorded as missing in the year to March 2015. The other shares come from other studies and are for scale only.`,
    measure: 'Went missing, %',
    rows: 'Who was counted',
    groups: [
      { words: [], items: ours },
      {
        words: ['Other counts, for scale only.', 'They differ in place, year, method and in who counts as missing.'],
        items: others,
      },
    ],
    nameWidth: { wide: 300, narrow: 150 },
    source:
      'Heading back to harm (2016), sections 1.1 and 2.1 and Appendix 3; Bordering on Concern (2009), introduction and Welsh Context; Hidden and unheard (2022), Data on children going missing from care.',
    ledger: ledgerOf(evidence, 'earlier-study-missing-share'),
    tables: [
      'heading-back-to-harm/overall-figures',
      'heading-back-to-harm/cited-figures',
      'bordering-on-concern/prior-evidence',
      'hidden-and-unheard/text-figures',
    ],
    notes: [
      'Do not divide one of these shares by another: the counts do not measure the same thing.',
      `Two reports cite the study of 2007 with different shares: ${most} in the earlier, which is drawn, and ${roundTo(valueOf(evidence, 'hbth-missing-out-percent'), 0)}% in the later. Its children were suspected of having been trafficked.`,
      'The trial of advocates counts children with at least one missing episode, and does not say from where.',
    ],
  });
}

function itemsOf(evidence: ChartEvidence): { ours: RankedItem[]; others: RankedItem[] } {
  const item = (
    name: string,
    id: string,
    tone: RankedItem['tone'],
    more: Pick<RankedItem, 'beside' | 'printed'> = {},
  ): RankedItem => ({ name, statistic: statisticOf(evidence, id), ...(tone === undefined ? {} : { tone }), ...more });
  const ours = [
    item('Trafficked children in care, UK', 'hbth-trafficked-missing-rate', 'trafficked'),
    item('Unaccompanied children in care, UK', 'hbth-unaccompanied-missing-rate', 'unaccompanied'),
  ];
  const others = [
    item('All children in care, England, to March 2015', 'hbth-looked-after-england-missing-rate', 'neutral'),
    item('Trafficked children in care, another count, 2017', 'huh-missing-2017-percent', 'neutral', {
      beside: 'cited in 2022',
      printed: { count: valueOf(evidence, 'huh-missing-2017'), base: valueOf(evidence, 'huh-trafficked-2017') },
    }),
    item('Trafficked children in a trial of advocates', 'hbth-advocates-missing-percent', 'neutral', {
      beside: 'reported in 2015',
      printed: { count: valueOf(evidence, 'hbth-advocates-missing'), base: null },
    }),
    item('Suspected trafficked children, three regions, 2007', 'boc-missing-out-percent', 'neutral', {
      beside: 'cited in 2009',
    }),
  ];
  return { ours, others };
}
