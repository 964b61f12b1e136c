import { formatCount } from '../../model/format.ts';
import type { ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { splitChart } from '../split-chart.ts';

const TABLE = 'bordering-on-concern/age-and-gender';
const COLUMNS = ['male', 'female', 'gender_not_known'] as const;

/** The children of the Welsh study by age and gender. */
export function walesAgeAndGender({ tables }: ChartEvidence): Chart {
  const table = tables.get(TABLE);
  const rows = (table?.rows ?? [])
    .filter(({ key }) => key !== 'total')
    .map((row) => ({
      name: row.key === 'unknown' ? 'Age not known' : (row.text['age_published'] ?? row.key).replace('-', ' to '),
      isKnown: row.key !== 'unknown',
      parts: COLUMNS.map((column) => Number(row.cells[column])),
    }));
  const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);
  const all = sum(rows.flatMap(({ parts }) => parts));
  const unknown = sum(rows.filter(({ isKnown }) => !isKnown).flatMap(({ parts }) => parts));
  const oldest = sum(rows.filter(({ name }) => /^1[37]/.test(name)).flatMap(({ parts }) => parts));
  if (oldest * 2 < all - unknown) throw new Error('The title of wales-age-and-gender is no longer true.');
  return splitChart({
    id: 'wales-age-and-gender',
    tone: 'neutral',
    title: 'Most children in the Welsh study whose age was known were thirteen or over',
    subtitle: `Children in cases that met the study’s criteria, number by age and gender. Wales, the two years to November 2008. Base: ${formatCount(all)} children.`,
    summary: `${formatCount(oldest)} of the ${formatCount(all - unknown)} children whose age was known were from thirteen to eighteen; for ${formatCount(unknown)} no age was known.`,
    rowsAre: 'Age, as printed',
    parts: ['boys', 'girls', 'gender not known'],
    rows,
    nameWidth: { wide: 200, narrow: 118 },
    source: 'Bordering on Concern (2009), Findings, Table 3.',
    tables: [TABLE],
    notes: [
      'These are children whom practitioners remembered, and not a count of trafficked children in Wales.',
      'The printed bands overlap: a child of ten or of thirteen fits two of them.',
    ],
  });
}
