import type { Table, TableRow, TableSet } from '../data/tables.ts';
import type { CellSource } from './arithmetic.ts';
import { isAbsent } from './missing.ts';
import { wholeChildren } from './rates.ts';
import type { Locator } from './schema/common.ts';

/**
 * Answers arithmetic over the tables of one report, whose tables are named without the report's id;
 * a table of another report is named as "report.table".
 */
export function cellSourceOf(tables: TableSet, report: string): CellSource {
  const table = (name: string): Table => {
    const found = tables.get(tableIdOf(name, report));
    if (found === undefined) throw new Error(`names a table "${name}" that ${report} does not have`);
    return found;
  };
  return {
    cell: (name, key, column) => numberAt(table(name), key, column),
    countsNothing: (name, column) =>
      table(name).meta.columns.some(
        (each) => each.name === column && each.type === 'decimal' && each.unit === undefined,
      ),
    column: (name, column) => rowsWithoutTotal(table(name)).map((row) => numberIn(table(name), row, column)),
    rows: (name) => rowsWithoutTotal(table(name)).length,
    count: (name, column, wanted) =>
      rowsWithoutTotal(table(name)).filter((row) => row.cells[column] === wanted || row.text[column] === wanted).length,
    implied: (name, base, percent, other) =>
      rowsWithoutTotal(table(name))
        .filter((row) => table(other).byKey.has(row.key))
        .reduce((all, row) => all + (wholeChildren(row.text[percent] ?? '', numberIn(table(name), row, base)) ?? 0), 0),
  };
}

/** The id of a table as arithmetic names it: "table" of the report in hand, or "report.table". */
export function tableIdOf(name: string, report: string): string {
  return name.includes('.') ? name.replace('.', '/') : `${report}/${name}`;
}

/** The rows of a table but for the one that holds its total. */
export function rowsWithoutTotal(table: Table): TableRow[] {
  return table.rows.filter((row) => row.key !== 'total');
}

/** The row with a key. @throws Error in words when there is none. */
export function rowOf(table: Table, key: string): TableRow {
  const row = table.byKey.get(key);
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

/** Where a table stands in its report, without the parts it does not have. */
export function locatorOf({ meta }: Table): Locator {
  const { chapter, section, paragraph, figure, table } = meta.locator;
  return {
    chapter,
    ...(section === undefined ? {} : { section }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(figure === undefined ? {} : { figure }),
    ...(table === undefined ? {} : { table }),
  };
}
