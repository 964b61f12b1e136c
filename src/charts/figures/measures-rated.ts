import { countInWords, listInWords } from '../../model/format.ts';
import { isAbsent } from '../../model/missing.ts';
import { valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { singleDrawing } from '../chart-parts.ts';
import { drawTwoLists, type ListEntry } from '../kinds/two-lists.ts';

const ID = 'measures-rated';
const YOUNG = 'heading-back-to-harm/measures-young-people';
const PROFESSIONALS = 'heading-back-to-harm/measures-professionals';
const HEADS = ['Young people', 'Professionals'] as const;
const SIDES: Readonly<Record<string, string>> = {
  most: 'Ranked highest, in order',
  least: 'Ranked most ineffective, in order',
};
const NAMED = 'Rated highest, in order';
const LESS = 'Rated less highly, order lost';

/** What would keep a child from going missing, as young people and as professionals rated it. */
export function measuresRated(evidence: ChartEvidence): Chart {
  const young = youngList(evidence);
  const professionals = professionalList(evidence);
  const low = young.filter(
    ({ key, section }) =>
      section === SIDES['least'] && professionals.some((other) => other.key === key && other.section === LESS),
  );
  if (low.length === 0) throw new Error(`The title of ${ID} is no longer true.`);
  const shared = listInWords(low.map(({ words }) => words.charAt(0).toLowerCase() + words.slice(1)));
  const title = `Young people ranked limits on freedom least effective; professionals also rated ${countInWords(low.length)} of them less highly: ${shared}`;
  const firsts = [young, professionals].map(([first]) => first?.words.toLowerCase() ?? '');
  const lists = [young, professionals] as const;
  return {
    id: ID,
    title,
    subtitle: `Measures against going missing, as each group rated them. UK, report of 2016. Base: ${valueOf(evidence, 'hbth-workshop-participants')} young people in workshops who ranked ${valueOf(evidence, 'hbth-measures-ranked')} measures; ${valueOf(evidence, 'hbth-survey-answers-least')} to ${valueOf(evidence, 'hbth-survey-answers-most')} professionals for each measure.`,
    summary: `Young people put first: ${firsts[0] ?? ''}. Professionals put first: ${firsts[1] ?? ''}. A rank gives an order, not an amount.`,
    layout: 'single',
    drawings: [
      singleDrawing('lists', title, (size, width) =>
        drawTwoLists({ id: `${ID}-${size}`, label: title, width, heads: HEADS, lists }),
      ),
    ],
    keys: [],
    table: tableOf(lists),
    source:
      'Heading back to harm (2016), chapter 4, “The perceived effectiveness of interventions”, sections 4.1 and 4.2; Appendix 2, question 45.',
    tables: [YOUNG, PROFESSIONALS],
    notes: [
      'The figure with the professionals’ full order is missing from the text we have. The words around it name the first two measures and some that were rated less highly, and say of others that respondents thought them effective or important.',
      'Supervision is worded as in the survey; the text speaks of surveillance at all hours.',
      'The two groups did not rate one list. Very few young people took part, and they had been trafficked.',
    ],
    ledger: [],
  };
}

function tableOf(lists: readonly (readonly ListEntry[])[]): Chart['table'] {
  return {
    columns: [
      { label: 'Measure', numeric: false },
      { label: 'Rated by', numeric: false },
      { label: 'How', numeric: false },
      { label: 'Rank', numeric: true },
    ],
    rows: lists.flatMap((list, index) =>
      list.map(({ words, rank, section = '' }) => ({
        small: false,
        cells: [
          { text: words, sort: words },
          { text: HEADS[index] ?? '', sort: HEADS[index] ?? '' },
          { text: section, sort: section },
          { text: rank === null ? 'lost' : String(rank), sort: rank ?? -1 },
        ],
      })),
    ),
  };
}

function youngList({ tables }: ChartEvidence): ListEntry[] {
  return (tables.get(YOUNG)?.rows ?? []).map(({ key, text, cells }) => ({
    key,
    words: text['words'] ?? key,
    rank: Number(cells['rank']),
    section: SIDES[text['side'] ?? ''] ?? '',
  }));
}

/** Those that the text ranks, then those of which it says that they were rated less highly. */
function professionalList({ tables }: ChartEvidence): ListEntry[] {
  const rows = (tables.get(PROFESSIONALS)?.rows ?? []).map(({ key, text, cells }) => ({
    key,
    words: text['words'] ?? key,
    rank: isAbsent(cells['rank']) ? null : Number(cells['rank']),
    isLess: (text['said_of_it'] ?? '').startsWith('rated less highly'),
  }));
  return [
    ...rows.flatMap(({ rank, isLess: _, ...entry }) => (rank === null ? [] : [{ ...entry, rank, section: NAMED }])),
    ...rows.flatMap(({ isLess, rank: _, ...entry }) => (isLess ? [{ ...entry, rank: null, section: LESS }] : [])),
  ];
}
