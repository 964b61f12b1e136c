import { COHORTS, type Cohort } from '../../data/columns.ts';
import { formatCount } from '../../model/format.ts';
import { ledgerNumbers, statisticOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart, Drawing } from '../chart.ts';
import { drawTally, type TallyGroup } from '../kinds/tally.ts';

const ID = 'responses-by-authority';

type Answers = { readonly cohort: Cohort; readonly asked: number; readonly groups: readonly TallyGroup[] };

/** One mark for each local authority that was asked, by what it answered, for both groups. */
export function responsesByAuthority(evidence: ChartEvidence): Chart {
  const answers = COHORTS.map((cohort) => answersOf(evidence, cohort));
  const [trafficked, unaccompanied] = answers.map(({ groups }) => groups.map(({ count }) => count));
  if ((trafficked?.[2] ?? 0) <= (trafficked?.[0] ?? 0) + (trafficked?.[1] ?? 0))
    throw new Error(`The title of ${ID} is no longer true.`);
  const names = answers[0]?.groups.map(({ name }) => name.replace(/: .*/, '')) ?? [];
  return {
    id: ID,
    title: 'More authorities said they had no trafficked child in care than said they had one or more',
    subtitle: `Local authorities by their answer to the request for information, one mark each. UK, September 2014 to September 2015. Base: ${formatCount(answers[0]?.asked ?? 0)} authorities asked.`,
    summary: answers.map(sayAnswers).join(' '),
    layout: 'single',
    drawings: answers.map((each) => drawingOf(each)),
    keys: [],
    table: {
      columns: [
        { label: 'Answer', numeric: false },
        { label: 'Trafficked children', numeric: true },
        { label: 'Unaccompanied children', numeric: true },
      ],
      rows: names.map((name, index) => ({
        small: false,
        cells: [
          { text: name, sort: name },
          ...[trafficked, unaccompanied].map((counts) => ({
            text: formatCount(counts?.[index] ?? 0),
            sort: counts?.[index] ?? 0,
          })),
        ],
      })),
    },
    source: 'Heading back to harm (2016), section 2.2, figures 2 and 3; Appendix 3.',
    tables: ['heading-back-to-harm/responses', 'heading-back-to-harm/responses-appendix'],
    notes: [
      'An answer of none is an answer. Authorities that gave no information most often said that finding out would cost more than the law allows, or that they do not record it.',
      'Authorities without information are those asked less those that answered; the appendix prints one more for unaccompanied children.',
    ],
    ledger: ledgerNumbers(
      COHORTS.flatMap((cohort) =>
        ['answered', 'one-or-more', 'more-than-one'].map((what) =>
          statisticOf(evidence, `hbth-${cohort}-authorities-${what}`),
        ),
      ),
    ),
  };
}

function answersOf(evidence: ChartEvidence, cohort: Cohort): Answers {
  const [asked, answered, some, several] = ['asked', 'answered', 'one-or-more', 'more-than-one'].map((what) =>
    valueOf(evidence, `hbth-${cohort}-authorities-${what}`),
  ) as [number, number, number, number];
  const group = (words: string, count: number, look: TallyGroup['look']): TallyGroup => ({
    name: `${words}: ${formatCount(count)}`,
    count,
    look,
    says: `${words}: ${formatCount(count)} of ${formatCount(asked)} authorities asked`,
  });
  return {
    cohort,
    asked,
    groups: [
      group('More than one child in care', several, 'full'),
      group('One child in care', some - several, 'full'),
      group('Answered: none', answered - some, 'ring'),
      group('Gave no information', asked - answered, 'cross'),
    ],
  };
}

function sayAnswers({ cohort, asked, groups }: Answers): string {
  const [several = 0, one = 0, none = 0, silent = 0] = groups.map(({ count }) => count);
  return `Of ${formatCount(asked)} authorities asked about ${cohort} children, ${formatCount(several + one)} had one or more, ${formatCount(none)} said they had none and ${formatCount(silent)} gave no information.`;
}

function drawingOf({ cohort, groups }: Answers): Drawing {
  const label = `Answers about ${cohort} children, one mark for each authority`;
  const draw = (size: string, width: number, pitch: number): string =>
    drawTally({ id: `${ID}-${cohort}-${size}`, label, width, pitch, tone: cohort, groups });
  return { id: cohort, label, cohort, wide: draw('wide', 840, 17.5), narrow: draw('narrow', 350, 17.5), compact: null };
}
