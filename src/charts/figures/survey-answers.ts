import { statisticOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { rankedChart, type RankedItem } from '../ranked-chart.ts';

/** What professionals answered in the survey of 2016, in the shares that the report prints. */
export function surveyAnswers(evidence: ChartEvidence): Chart {
  const { all, charity, justice } = itemsOf(evidence);
  const responses = valueOf(evidence, 'hbth-survey-respondents');
  const [ngo, police] = [charity, justice].map(([first]) => Number(first?.statistic.value)) as [number, number];
  if (ngo <= police) throw new Error('The title of survey-answers is no longer true.');
  return rankedChart({
    id: 'survey-answers',
    title:
      'Not-for-profit respondents said more often than criminal justice ones that being treated as an offender plays a part in going missing',
    subtitle: `Answers of professionals, % as the report prints it, by sector. UK, survey for the report of 2016. Base: ${responses} responses in all; for the questions drawn the report prints no base.`,
    summary: `${ngo}% of not-for-profit and ${police}% of criminal justice respondents said that being treated as an offender usually or sometimes has an impact on trafficked children going missing. The other bars are further shares that the report prints; most answers are not printed.`,
    measure: 'Share, %',
    rows: 'Answer',
    column: { label: 'Respondents', of: ({ words }) => words[0]?.replace(' respondents', '') ?? '' },
    groups: [
      { words: ['Not-for-profit respondents'], items: charity },
      { words: ['Criminal justice respondents'], items: justice },
      { words: ['All respondents'], items: all },
    ],
    nameWidth: { wide: 440, narrow: 215 },
    source: 'Heading back to harm (2016), executive summary, sections 3.1, 3.4 and 4.2.',
    tables: ['heading-back-to-harm/survey-percentages'],
    notes: [
      'The report does not say how those who answered were chosen, so the shares describe them and not a profession.',
      'The report prints shares without the number who answered these questions, so no interval can be drawn.',
    ],
  });
}

function itemsOf(evidence: ChartEvidence): Record<'all' | 'charity' | 'justice', RankedItem[]> {
  const item = (name: string, id: string, qualifier?: string): RankedItem => ({
    name,
    statistic: statisticOf(evidence, `hbth-${id}`),
    ...(qualifier === undefined ? {} : { qualifier }),
  });
  const all = [
    item(
      'Nationality matters to whether a trafficked child goes missing',
      'nationality-matters-trafficked-percent',
      'nearly',
    ),
    item('Force’s use of “absent” for trafficked children: not known', 'absent-not-known-percent'),
    item(
      'Nationality matters to whether an unaccompanied child goes missing',
      'nationality-matters-unaccompanied-percent',
    ),
    item('British children are rarely or never recorded as trafficked', 'british-rarely-recorded-percent'),
  ];
  const charity = [
    item('Being treated as an offender usually or sometimes matters', 'criminalisation-charity-percent'),
  ];
  const justice = [
    item('Being treated as an offender usually or sometimes matters', 'criminalisation-justice-percent'),
    item(
      'Permanently missing unaccompanied children should be presumed trafficked: disagreed',
      'presumption-justice-disagree-percent',
      'nearly',
    ),
    item('My organisation trains enough: disagreed', 'training-justice-disagree-percent', 'nearly'),
    item('Force’s use of “absent”: not known', 'absent-justice-not-known-percent'),
    item('Being treated as an offender rarely or never matters', 'criminalisation-justice-rarely-percent'),
  ];
  return { all, charity, justice };
}
