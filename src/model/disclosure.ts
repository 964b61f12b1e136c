import type { DataProblem } from '../data/data-error.ts';
import type { LedgerEntry } from '../data/ledger.ts';
import type { Dimension } from '../data/table-meta.ts';
import type { Table, TableSet } from '../data/tables.ts';
import { tableIdOf } from './cell-source.ts';
import { proveEntry } from './checks/ledger-checks.ts';
import { isAbsent } from './missing.ts';
import type { Statistic, StatisticSet } from './statistics/statistic.ts';

/**
 * The disclosure gate. The counts on this site are already public; the site must not make any child easier to find.
 * So it refuses a breakdown that no source printed, a small count got by subtraction, and whatever a child is joined
 * with the place where the child lives or lived.
 * Method: the rules of the UK statistics offices on small counts and on disclosure by differencing (Office for National
 * Statistics, Policy on protecting confidentiality in tables of birth and death statistics; Government Statistical
 * Service, Disclosure control guidance for tables produced from administrative sources).
 */

/** A count of children under this may not be got by subtraction. */
export const SMALL_COUNT = 5;

/** What describes a child: never joined with a place below the nation. */
const DESCRIBING: readonly Dimension[] = ['nationality', 'gender', 'age', 'exploitation'];
/** Places below the nation. */
const LOCAL: readonly Dimension[] = ['region', 'authority'];

/** A set of numbers somebody would publish: what they are broken down by, and the tables they come from. */
export type View = { readonly dimensions: readonly Dimension[]; readonly tables: readonly string[] };

/** Why a view may not be published, in words; null when it may. */
export function refusalOf(view: View, tables: TableSet): string | null {
  const describing = view.dimensions.filter((dimension) => DESCRIBING.includes(dimension));
  const local = view.dimensions.filter((dimension) => LOCAL.includes(dimension));
  if (describing.length > 0 && local.length > 0)
    return `joins ${describing.join(', ')} with ${local.join(', ')}, a place below the nation`;
  const printed = [...tables.values()].some((table) =>
    view.dimensions.every((dimension) => table.meta.dimensions.includes(dimension)),
  );
  if (!printed) return `breaks counts down by ${view.dimensions.join(' and ')} together, which no source printed`;
  return null;
}

/**
 * Why a count got by subtracting one number from another may not be published; null when it may.
 * @param cells the cells on both sides
 */
export function subtractionRefusal(
  value: number,
  cells: readonly { readonly table: string; readonly row: string }[],
): string | null {
  if (value <= 0 || value >= SMALL_COUNT) return null;
  if (new Set(cells.map((cell) => cell.table)).size > 1)
    return `is ${value}, a count under ${SMALL_COUNT} got by subtracting one table from another`;
  if (new Set(cells.map((cell) => cell.row)).size > 1)
    return `is ${value}, a count under ${SMALL_COUNT} got by subtracting one row from another`;
  return null;
}

/** Everything that the tables, the statistics and the ledger would publish and must not. */
export function disclosureProblems(
  tables: TableSet,
  statistics: StatisticSet,
  ledger: readonly LedgerEntry[],
): DataProblem[] {
  return [
    ...[...tables.values()].flatMap((table) => tableProblems(table, tables)),
    ...[...statistics.values()].flatMap((statistic) => statisticProblems(statistic, tables)),
    ...ledger.flatMap((entry) => entryProblems(entry, tables)),
  ];
}

function tableProblems(table: Table, tables: TableSet): DataProblem[] {
  const refusal = refusalOf({ dimensions: table.meta.dimensions, tables: [table.id] }, tables);
  if (refusal === null) return [];
  return [problem(`data/${table.id}.meta.yaml`, `a table that ${refusal}`)];
}

function statisticProblems(statistic: Statistic, tables: TableSet): DataProblem[] {
  const sources = [...new Set(statistic.cells.map((cell) => cell.table))];
  const dimensions = [...new Set(sources.flatMap((id) => tables.get(id)?.meta.dimensions ?? []))];
  const refusals = [refusalOf({ dimensions, tables: sources }, tables), differenceRefusal(statistic)];
  return refusals
    .filter((refusal) => refusal !== null)
    .map((refusal) => problem('src/model/statistics', `${statistic.id}, which ${refusal}`));
}

function differenceRefusal(statistic: Statistic): string | null {
  if (statistic.method !== 'difference' || statistic.unit !== 'children' || isAbsent(statistic.value)) return null;
  return subtractionRefusal(statistic.value, statistic.cells);
}

/** The ledger shows its sums filled in, so a subtraction in its evidence is published too. */
function entryProblems(entry: LedgerEntry, tables: TableSet): DataProblem[] {
  return proveEntry(entry, tables).flatMap(({ subtractions }) =>
    subtractions.flatMap(({ value, cells }) => {
      const addresses = cells.map((cell) => {
        const [name = '', row = '', column = ''] = cell.split(':');
        return { table: tableIdOf(name, entry.source), row, column };
      });
      if (!addresses.some((cell) => countsChildrenByPlace(cell, tables))) return [];
      const refusal = subtractionRefusal(value, addresses);
      if (refusal === null) return [];
      return [problem(`data/ledger.csv, entry ${entry.number}`, `a subtraction in the evidence that ${refusal}`)];
    }),
  );
}

function countsChildrenByPlace(cell: { table: string; column: string }, tables: TableSet): boolean {
  const table = tables.get(cell.table);
  const unit = table?.meta.columns.find((column) => column.name === cell.column)?.unit;
  return unit === 'children' && (table?.meta.dimensions ?? []).some((dimension) => LOCAL.includes(dimension));
}

function problem(file: string, found: string): DataProblem {
  return {
    file,
    found,
    expected: 'nothing that makes a child easier to find',
    fix: 'Take it out. The disclosure gate has no exceptions; docs/data-guide.md gives its rules.',
  };
}
