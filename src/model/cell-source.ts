import type { Table, TableRow, TableSet } from '../data/tables.ts';
import type { CellSource } from './arithmetic.ts';
import { isAbsent } from './missing.ts';

/** Answers arithmetic over the tables of one report, whose tables are named without the report's id. */
export function cellSourceOf(tables: TableSet, report: string): CellSource {
  const table = (name: string): Table => {
    const found = tables.get(`${report}/${name}`);
    if (found === undefined) throw new Error(`names a table "${name}" that ${report} does not have`);
    return found;
  };
  return {
    cell: (name, key, column) => numberAt(table(name), key, column),
    column: (name, column) => rowsWithoutTotal(table(name)).map((row) => numberIn(table(name), row, column)),
    rows: (name) => rowsWithoutTotal(table(name)).length,
  };
}

/** The rows of a table but for the one that holds its total. */
export function rowsWithoutTotal(table: Table): TableRow[] {
  return table.rows.filter((row) => row.key !== 'total');
}

/** The row with a key. @throws Error in words when there is none. */
export function rowOf(table: Table, key: string): TableRow {
  const row = table.rows.find((candidate) => candidate.key === key);
  if (row === undefined) throw new Error(`names a row "${key}" that the table ${table.name} does not have`);
  return row;
}

/** The number at a row and column. @throws Error in words when there is no such cell or it holds no number. */
export function numberAt(table: Table, key: string, column: string): number {
  return numberIn(table, rowOf(table, key), column);
}

/** The number in a row's column. @throws Error in words when there is no such column or it holds no number. */
export function numberIn(table: Table, row: TableRow, column: string): number {
  const value = row.cells[column];
  if (value === undefined) throw new Error(`names a column "${column}" that the table ${table.name} does not have`);
  if (isAbsent(value))
    throw new Error(`needs ${table.name}, row ${row.key}, column ${column}, which is absent (${value.absent})`);
  if (typeof value !== 'number')
    throw new Error(`needs a number at ${table.name}, row ${row.key}, column ${column}, which holds a text`);
  return value;
}
