import { COHORTS, type Cohort } from '../../data/columns.ts';
import { formatCount, formatOnePlace, listInWords } from '../../model/format.ts';
import { ledgerNumbers, statisticOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { tableColumns } from '../chart-parts.ts';
import { rankedDrawing, type RankedItem, type RankedOptions } from '../ranked-chart.ts';

const ID = 'incidents-by-authority';

/** Missing incidents per child in single authorities, as the report averages them, for both groups. */
export function incidentsByAuthority(evidence: ChartEvidence): Chart {
  const groups = COHORTS.map((cohort) => ({ cohort, items: itemsOf(evidence, cohort) }));
  const once = groups.map(({ items }) => items.filter(({ statistic }) => statistic.value === 1).length);
  if (once.some((count, index) => count * 2 < (groups[index]?.items.length ?? 0)))
    throw new Error(`The title of ${ID} is no longer true.`);
  const options: RankedOptions = {
    id: ID,
    title:
      'In most of the authorities that the report lists, the average was one missing incident for each child who went missing; in a few it was many',
    subtitle: `Missing incidents per child who went missing, average by local authority, whole numbers as printed. UK, September 2014 to September 2015. Base: ${listInWords(groups.map(({ items, cohort }) => `${items.length} authorities for ${cohort} children`))}.`,
    summary: groups
      .map(({ cohort, items }) => sayGroup(cohort, items, valueOf(evidence, `hbth-${cohort}-incidents-per-child`)))
      .join(' '),
    measure: 'Incidents per child',
    rows: 'Local authority',
    groups: [],
    nameWidth: { wide: 230, narrow: 150 },
    source: 'Heading back to harm (2016), Appendix 3, “Missing or ‘absent’ incidents per child”, for each group.',
    tables: COHORTS.map((cohort) => `heading-back-to-harm/${cohort}-incidents-by-authority`),
    notes: [
      'The report prints no number of children beside these averages, so they are not ranked for how an authority does: the highest may be an average of very few children.',
      'An incident counts each time a child goes missing; some were recorded as “absent”.',
    ],
  };
  return {
    ...options,
    layout: 'single',
    drawings: groups.map(({ cohort, items }) => ({
      ...rankedDrawing({ ...options, groups: [{ words: [], items }] }, cohort, cohort),
      label: `Incidents per ${cohort} child`,
    })),
    keys: [],
    table: tableOf(groups, options.measure),
    ledger: ledgerNumbers(groups.flatMap(({ items }) => items.map(({ statistic }) => statistic))),
  };
}

/** One row for each authority and group. */
function tableOf(groups: readonly { cohort: Cohort; items: readonly RankedItem[] }[], measure: string): Chart['table'] {
  return {
    columns: [
      ...tableColumns('Local authority'),
      { label: 'Group', numeric: false },
      { label: measure, numeric: true },
    ],
    rows: groups.flatMap(({ cohort, items }) =>
      items.map(({ name, statistic }) => ({
        small: false,
        cells: [
          { text: name, sort: name },
          { text: cohort, sort: cohort },
          { text: formatCount(Number(statistic.value)), sort: Number(statistic.value) },
        ],
      })),
    ),
  };
}

function itemsOf({ tables, geography, ...evidence }: ChartEvidence, cohort: Cohort): RankedItem[] {
  const names = new Map(geography.authorities.map((row) => [row.authority, row.name]));
  const rows = tables.get(`heading-back-to-harm/${cohort}-incidents-by-authority`)?.rows ?? [];
  return rows.map(({ key }) => ({
    name: names.get(key) ?? key,
    statistic: statisticOf({ tables, geography, ...evidence }, `hbth-${cohort}-incidents-per-child-${key}`),
    tone: cohort,
  }));
}

function sayGroup(cohort: Cohort, items: readonly RankedItem[], all: number): string {
  const [first] = items;
  return `For ${cohort} children the averages run from ${formatCount(Math.min(...items.map(({ statistic }) => Number(statistic.value))))} to ${formatCount(Number(first?.statistic.value))} (${first?.name ?? ''}); over all authorities that gave incidents it was ${formatOnePlace(all)}.`;
}
