import { formatCount } from '../../model/format.ts';
import { statisticOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { rankedChart } from '../ranked-chart.ts';

const TABLE = 'heading-back-to-harm/still-missing-by-authority';

/** Children of either group still missing when the count closed, by the authority that reported them. */
export function stillMissingByAuthority(evidence: ChartEvidence): Chart {
  const items = authorities(evidence).map(({ key, name }) => ({
    name,
    statistic: statisticOf(evidence, `hbth-still-missing-${key}`),
  }));
  const all = valueOf(evidence, 'hbth-still-missing');
  const [first, second] = items;
  if (first === undefined || second === undefined) throw new Error(`The table ${TABLE} is empty.`);
  const [most, next] = [first, second].map(({ statistic }) => Number(statistic.value)) as [number, number];
  if (most < 4 * next) throw new Error('The title of still-missing-by-authority is no longer true.');
  return rankedChart({
    id: 'still-missing-by-authority',
    title: `${formatCount(most)} of the ${formatCount(all)} children still missing were in the care of ${first.name}, and no more than ${formatCount(next)} in that of any other authority`,
    subtitle: `Trafficked or unaccompanied children still missing, number by local authority. UK, September 2014 to September 2015. Base: ${formatCount(all)} children, ${items.length} authorities.`,
    summary: `${first.name} reported ${formatCount(most)} of the ${formatCount(all)} children still missing when the count closed; no other authority reported more than ${formatCount(next)}.`,
    measure: 'Children still missing',
    rows: 'Local authority',
    groups: [{ words: [], items }],
    nameWidth: { wide: 230, narrow: 150 },
    source: 'Heading back to harm (2016), Appendix 3, “Still missing by local authority (ranked)”.',
    tables: [TABLE],
    notes: [
      'The two groups are counted together here and cannot be separated. A number is not a rate: authorities look after very different numbers of children.',
      'Authorities that answered “none” cannot be told from those that did not answer.',
    ],
  });
}

function authorities({ tables, geography }: ChartEvidence): { key: string; name: string }[] {
  const names = new Map(geography.authorities.map((row) => [row.authority, row.name]));
  return (tables.get(TABLE)?.rows ?? []).map(({ key }) => ({ key, name: names.get(key) ?? key }));
}
