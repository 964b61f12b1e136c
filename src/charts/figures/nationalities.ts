import type { Cohort } from '../../data/columns.ts';
import { formatCount } from '../../model/format.ts';
import { isAbsent } from '../../model/missing.ts';
import type { TableRow } from '../../data/tables.ts';
import type { ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { splitChart } from '../split-chart.ts';

/** What one of the report's tables of nationality holds, and where its numbers stand. */
type NationalityTable = {
  readonly id: string;
  readonly table: string;
  readonly cohort: Cohort;
  /** Who is counted: "children identified as trafficked". */
  readonly who: string;
  readonly columns: readonly (readonly [label: string, column: string])[];
  readonly source: string;
};

const IN_CARE = [
  ['boys', 'male'],
  ['girls', 'female'],
  ['gender not given', 'gender_not_given'],
] as const;
const MISSING = [
  ['boys', 'males'],
  ['girls', 'females'],
] as const;

/** Children identified as trafficked, by nationality and gender. */
export function nationalitiesIdentified(evidence: ChartEvidence): Chart {
  return nationalityChart(evidence, {
    id: 'nationalities-identified',
    table: 'nationalities-identified',
    cohort: 'trafficked',
    who: 'children identified as trafficked',
    columns: IN_CARE,
    source: 'Appendix 3, “Children identified as trafficked: 10 most commonly recorded nationalities”',
  });
}

/** Children suspected of having been trafficked, by nationality and gender. */
export function nationalitiesSuspected(evidence: ChartEvidence): Chart {
  return nationalityChart(evidence, {
    id: 'nationalities-suspected',
    table: 'nationalities-suspected',
    cohort: 'trafficked',
    who: 'children suspected of having been trafficked',
    columns: IN_CARE,
    source: 'Appendix 3, “Children suspected as trafficked: 10 most commonly recorded nationalities”',
  });
}

/** Unaccompanied children in care, by nationality and gender. */
export function nationalitiesUnaccompanied(evidence: ChartEvidence): Chart {
  return nationalityChart(evidence, {
    id: 'nationalities-unaccompanied',
    table: 'nationalities-unaccompanied',
    cohort: 'unaccompanied',
    who: 'unaccompanied children in care',
    columns: IN_CARE,
    source: 'Appendix 3, “Unaccompanied children: 10 most commonly recorded nationalities”',
  });
}

/** Trafficked children who went missing, by nationality and gender. */
export function nationalitiesMissingTrafficked(evidence: ChartEvidence): Chart {
  return nationalityChart(evidence, {
    id: 'nationalities-missing-trafficked',
    table: 'missing-trafficked-by-nationality',
    cohort: 'trafficked',
    who: 'trafficked children who went missing',
    columns: MISSING,
    source: 'figure 12 and Appendix 3, nationality and gender of trafficked children who went missing',
  });
}

/** Unaccompanied children who went missing, by nationality and gender. */
export function nationalitiesMissingUnaccompanied(evidence: ChartEvidence): Chart {
  return nationalityChart(evidence, {
    id: 'nationalities-missing-unaccompanied',
    table: 'missing-unaccompanied-by-nationality',
    cohort: 'unaccompanied',
    who: 'unaccompanied children who went missing',
    columns: MISSING,
    source: 'figure 13 and Appendix 3, nationality and gender of unaccompanied children who went missing',
  });
}

function nationalityChart({ tables }: ChartEvidence, options: NationalityTable): Chart {
  const { id, cohort, who, columns } = options;
  const table = tables.get(`heading-back-to-harm/${options.table}`);
  if (table === undefined) throw new Error(`The figure ${id} names the table ${options.table}, which does not exist.`);
  const rows = table.rows
    .filter(({ key }) => key !== 'total')
    .map((row) => ({
      name: row.text['nationality_published'] ?? row.key,
      parts: columns.map(([, column]) => numberIn(row, column)),
      isNamed: !['not-given', 'non-eu'].includes(row.key),
    }))
    .sort(
      (a, b) => Number(b.isNamed) - Number(a.isNamed) || sum(b.parts) - sum(a.parts) || a.name.localeCompare(b.name),
    );
  const all = sum(rows.flatMap(({ parts }) => parts));
  const [first, second] = rows;
  if (first === undefined || second === undefined) throw new Error(`The table ${options.table} is too short to draw.`);
  const gap = rows.find(({ isNamed }) => !isNamed);
  return splitChart({
    id,
    tone: cohort,
    title:
      sum(first.parts) === sum(second.parts)
        ? `${first.name} and ${second.name} children were the largest groups of ${who}, where nationality was given`
        : `${first.name} children were the largest group of ${who}, where nationality was given`,
    subtitle: `${who.charAt(0).toUpperCase()}${who.slice(1)}, number by nationality and gender. UK, September 2014 to September 2015. Base: ${formatCount(all)} children in the table.`,
    summary: `${first.name} ${formatCount(sum(first.parts))}, ${second.name} ${formatCount(sum(second.parts))}, of ${formatCount(all)} children in the table${gap === undefined ? '' : `; ${formatCount(sum(gap.parts))} are listed as “${gap.name}”`}.`,
    rowsAre: 'Nationality, as printed',
    parts: columns.map(([label]) => label),
    rows,
    nameWidth: { wide: 200, narrow: 118 },
    source: `Heading back to harm (2016), ${options.source}.`,
    tables: [table.id],
    notes: [
      'Nationality is not known for every child. The table shows who was recorded and not where trafficked or unaccompanied children come from.',
      'Nationality and gender are never shown for a place smaller than the UK.',
    ],
  });
}

function numberIn(row: TableRow, column: string): number {
  const value = row.cells[column];
  if (typeof value !== 'number' || isAbsent(value)) throw new Error(`The row ${row.key} has no number in ${column}.`);
  return value;
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}
