import { ledgerOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { singleDrawing } from '../chart-parts.ts';
import { drawTwoLists, type ListEntry } from '../kinds/two-lists.ts';

const ID = 'reasons-ranked';
const TABLES = ['heading-back-to-harm/reasons-young-people', 'heading-back-to-harm/reasons-professionals'] as const;
const HEADS = ['Young people', 'Professionals'] as const;

/** Why children go missing, as young people and as professionals ranked it, the same reasons joined. */
export function reasonsRanked(evidence: ChartEvidence): Chart {
  const lists = TABLES.map((table) => listOf(evidence, table)) as [ListEntry[], ListEntry[]];
  const [young, professionals] = lists;
  const [firstYoung, firstProfessional] = [young[0], professionals[0]];
  if (firstYoung?.key !== 'traffickers' || firstProfessional?.key !== 'not-identified')
    throw new Error(`The title of ${ID} is no longer true.`);
  const shared = young.filter(({ key }) => professionals.some((other) => other.key === key));
  const title =
    'In the report’s lists, young people put the control of traffickers first among reasons for going missing, and professionals put not being identified first';
  return {
    id: ID,
    title,
    subtitle: `Reasons why trafficked and unaccompanied children go missing, in the falling order that the report prints for each group. UK, report of 2016. Base: ${valueOf(evidence, 'hbth-workshop-participants')} young people in workshops; ${valueOf(evidence, 'hbth-survey-respondents')} survey responses in all, those to this question not printed.`,
    summary: `Young people name first: ${firstYoung.words.toLowerCase()}. Professionals name first: ${firstProfessional.words.toLowerCase()}. ${shared.length} reasons are in both lists; a rank gives an order, not an amount.`,
    layout: 'single',
    drawings: [
      singleDrawing('lists', title, (size, width) =>
        drawTwoLists({ id: `${ID}-${size}`, label: title, width, heads: HEADS, lists }),
      ),
    ],
    keys: [],
    table: {
      columns: [
        { label: 'Reason', numeric: false },
        { label: 'Ranked by', numeric: false },
        { label: 'Rank', numeric: true },
      ],
      rows: lists.flatMap((list, index) =>
        list.map(({ words, rank }) => ({
          small: false,
          cells: [
            { text: words, sort: words },
            { text: HEADS[index] ?? '', sort: HEADS[index] ?? '' },
            { text: String(rank), sort: rank ?? -1 },
          ],
        })),
      ),
    },
    source: 'Heading back to harm (2016), executive summary, “Reasons for going missing”; section 3.2.',
    tables: TABLES,
    notes: [
      'The two groups did not choose from one list. We join two reasons where the report’s words for them mean the same.',
      'Elsewhere the report says that professionals saw links with traffickers as the strongest reason; we cannot tell which is right.',
      'Very few young people took part, and they had been trafficked; they describe what they themselves went through.',
    ],
    ledger: ledgerOf(evidence, 'reasons-first-ranked'),
  };
}

function listOf({ tables }: ChartEvidence, id: string): ListEntry[] {
  return (tables.get(id)?.rows ?? []).map(({ key, text, cells }) => ({
    key,
    words: text['words'] ?? key,
    rank: Number(cells['rank']),
  }));
}
