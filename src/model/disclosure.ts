import type { DataProblem } from '../data/data-error.ts';
import type { LedgerEntry } from '../data/ledger.ts';
import type { Dimension } from '../data/table-meta.ts';
import type { Table, TableSet } from '../data/tables.ts';
import { prove, workOut, type Proof } from './arithmetic.ts';
import { cellSourceOf, tableIdOf } from './cell-source.ts';
import { proveEntry } from './checks/ledger-checks.ts';
import { joiningWords, PERSONS, wordsRefusal, type JoiningWords } from './disclosure-words.ts';
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

/**
 * Why numbers broken down by these dimensions together may not be published, in words; null when they may.
 * @param dimensions all that the numbers of one view are broken down by
 */
export function refusalOf(dimensions: readonly Dimension[], tables: TableSet): string | null {
  const describing = dimensions.filter((dimension) => DESCRIBING.includes(dimension));
  const local = dimensions.filter((dimension) => LOCAL.includes(dimension));
  if (describing.length > 0 && local.length > 0)
    return `joins ${describing.join(', ')} with ${local.join(', ')}, a place below the nation`;
  const printed = [...tables.values()].some((table) =>
    dimensions.every((dimension) => table.meta.dimensions.includes(dimension)),
  );
  if (!printed) return `breaks counts down by ${dimensions.join(' and ')} together, which no source printed`;
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
  const count = Math.abs(value);
  if (count === 0 || count >= SMALL_COUNT) return null;
  if (new Set(cells.map((cell) => cell.table)).size > 1)
    return `is ${count}, a count under ${SMALL_COUNT} got by subtracting one table from another`;
  if (new Set(cells.map((cell) => cell.row)).size > 1)
    return `is ${count}, a count under ${SMALL_COUNT} got by subtracting one row from another`;
  return null;
}

/**
 * Everything that the tables, the statistics and the ledger would publish and must not.
 * @param places names of the places below the nation
 */
export function disclosureProblems(
  tables: TableSet,
  statistics: StatisticSet,
  ledger: readonly LedgerEntry[],
  places: readonly string[],
): DataProblem[] {
  const words = joiningWords(tables, places);
  return [
    ...[...tables.values()].flatMap((table) => tableProblems(table, tables)),
    ...[...statistics.values()].flatMap((statistic) => statisticProblems(statistic, tables, words)),
    ...ledger.flatMap((entry) => entryProblems(entry, tables)),
  ];
}

function tableProblems(table: Table, tables: TableSet): DataProblem[] {
  const file = `data/${table.id}.meta.yaml`;
  const refusal = refusalOf(table.meta.dimensions, tables);
  return [
    ...(refusal === null ? [] : [problem(file, `a table that ${refusal}`)]),
    ...publishedSums(table, tables).flatMap((sum) =>
      sumRefusals(sum, table.source, tables).map((why) => problem(file, `a sum that ${why}`)),
    ),
  ];
}

/** The sums that a table's page shows with their numbers filled in: its statements of arithmetic and its columns of sums. */
function publishedSums(table: Table, tables: TableSet): WorkedSum[] {
  const source = cellSourceOf(tables, table.source);
  const stated = table.meta.checks.flatMap((check) =>
    check.check === 'arithmetic' ? [prove(check.holds, source)] : [],
  );
  const columns = table.meta.columns.filter(({ type }) => type === 'arithmetic');
  const cells = table.rows.flatMap((row) => columns.map(({ name }) => row.cells[name]));
  return [...stated, ...cells.filter((cell) => typeof cell === 'string').map((cell) => workOut(cell, source))];
}

function statisticProblems(statistic: Statistic, tables: TableSet, words: JoiningWords): DataProblem[] {
  const sources = [...new Set(statistic.cells.map((cell) => cell.table))];
  const dimensions = [...new Set(sources.flatMap((id) => tables.get(id)?.meta.dimensions ?? []))];
  const refusals = [refusalOf(dimensions, tables), differenceRefusal(statistic), wordsRefusal(statistic, words)];
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
  return proveEntry(entry, tables)
    .flatMap((proof) => sumRefusals(proof, entry.source, tables))
    .map((why) => problem(`data/ledger.csv, entry ${entry.number}`, `evidence that ${why}`));
}

type WorkedSum = Pick<Proof, 'subtractions' | 'steps'>;

/** Why the subtractions of a sum over counts of children may not be shown; a typed term shows a difference too. */
function sumRefusals({ subtractions, steps }: WorkedSum, source: string, tables: TableSet): string[] {
  return [...subtractions, ...steps].flatMap(({ value, cells }) => {
    const addresses = cells.map((cell) => {
      const [name = '', row = '', column = ''] = cell.split(':');
      return { table: tableIdOf(name, source), row, column };
    });
    if (!addresses.some((cell) => countsChildren(cell, tables))) return [];
    const refusal = subtractionRefusal(value, addresses);
    return refusal === null ? [] : [refusal];
  });
}

function countsChildren(
  { table: id, row, column }: { table: string; row: string; column: string },
  tables: TableSet,
): boolean {
  const table = tables.get(id);
  const unit = table?.meta.columns.find(({ name }) => name === column)?.unit ?? table?.byKey.get(row)?.text['unit'];
  return unit !== undefined && PERSONS.has(unit);
}

function problem(file: string, found: string): DataProblem {
  return {
    file,
    found,
    expected: 'nothing that makes a child easier to find',
    fix: 'Take it out. The disclosure gate has no exceptions; docs/data-guide.md gives its rules.',
  };
}
