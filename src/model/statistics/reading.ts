import type { CellValue, Unit } from '../../data/columns.ts';
import type { Table, TableRow } from '../../data/tables.ts';
import { isAbsent, type Absent } from '../missing.ts';
import type { CellAddress, WorkingStep } from './statistic.ts';

const COUNTED_IN: Partial<Record<Unit, string>> = { percent: 'percentage' };

/** How a number stands in its report: as printed, or corrected. */
export function readingOf({ byKey }: Table, row: string, column: string, unit: Unit): string {
  const what = COUNTED_IN[unit] ?? 'number';
  const corrected = correctionsSaid(byKey.get(row), [column]);
  return corrected === ''
    ? `The ${what} as the report prints it.`
    : `The ${what} as the ledger corrects it.${corrected}`;
}

/** Sentences on the cells of a row that stand corrected beside what the report prints; empty where none does. */
export function correctionsSaid(row: TableRow | undefined, columns: readonly string[]): string {
  return columns
    .map((column) => ({ used: row?.text[column], printed: row?.text[`${column}_published`] }))
    .filter(({ used, printed }) => printed !== undefined && printed !== used)
    .map(({ used, printed }) => ` The report prints ${printed ?? ''} where the ledger gives ${used ?? ''}.`)
    .join('');
}

/** The working of a count that a percentage and its base imply; empty where no whole number fits. */
export function impliedWorking(
  value: number | Absent,
  label: string,
  { base, percent }: { readonly base: number; readonly percent: CellValue | undefined },
  [baseCell, percentCell]: readonly CellAddress[],
): WorkingStep[] {
  if (isAbsent(value) || typeof percent !== 'number') return [];
  return [
    { operator: '', value: base, unit: 'children', label: 'children in care', cell: baseCell ?? null },
    { operator: '×', value: percent, unit: 'percent', label: 'went missing, as printed', cell: percentCell ?? null },
    { operator: '=', value, unit: 'children', label, cell: null },
  ];
}
