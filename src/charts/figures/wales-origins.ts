import { formatCount, listInWords } from '../../model/format.ts';
import type { ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { splitChart } from '../split-chart.ts';

const TABLE = 'bordering-on-concern/country-of-origin';

/** The children of the Welsh study by country of origin; gender is left out, as the study’s numbers are very small. */
export function walesOrigins({ tables }: ChartEvidence): Chart {
  const rows = (tables.get(TABLE)?.rows ?? [])
    .filter(({ key }) => key !== 'total')
    .map((row) => ({
      name: row.key === 'unknown' ? 'Not known' : (row.text['origin_published'] ?? row.key),
      isKnown: row.key !== 'unknown',
      printed: row.text['total_printed'] ?? '',
      parts: [Number(row.cells['total'])],
    }))
    .sort(
      (a, b) =>
        Number(b.isKnown) - Number(a.isKnown) || (b.parts[0] ?? 0) - (a.parts[0] ?? 0) || a.name.localeCompare(b.name),
    );
  const all = rows.reduce((sum, { parts }) => sum + (parts[0] ?? 0), 0);
  const countries = rows.filter(({ isKnown }) => isKnown);
  const [first, ...others] = countries;
  if (first === undefined || first.name !== 'China') throw new Error('The title of wales-origins is no longer true.');
  const next = others.filter(({ parts }) => parts[0] === others[0]?.parts[0]).map(({ name }) => name);
  return splitChart({
    id: 'wales-origins',
    tone: 'neutral',
    title: `Children in the Welsh study came from ${countries.length} countries, ${first.name} the most often named`,
    subtitle: `Children in cases that met the study’s criteria, number by country of origin. Wales, the two years to November 2008. Base: ${formatCount(all)} children.`,
    summary: `${first.name} ${formatCount(first.parts[0] ?? 0)}, ${listInWords(next)} ${formatCount(others[0]?.parts[0] ?? 0)} each; the other countries fewer. The UK is in the table too.`,
    rowsAre: 'Country, as printed',
    parts: ['children'],
    rows,
    nameWidth: { wide: 200, narrow: 118 },
    source: 'Bordering on Concern (2009), Findings, Origins, Table 4.',
    tables: [TABLE],
    notes: [
      'These are children whom practitioners remembered, and not a count of trafficked children in Wales.',
      ...rows
        .filter(({ printed, parts }) => printed !== String(parts[0]))
        .map(({ name, printed, parts }) => `For ${name} the report prints “${printed}”; ${parts[0] ?? 0} is drawn.`),
    ],
  });
}
