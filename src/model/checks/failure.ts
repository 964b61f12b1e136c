import type { Table, TableRow } from '../../data/tables.ts';

/** The check that holds for every table without being declared: a printed value and the one we use are the same. */
export const CORRECTED = 'corrected';

/** A check that a table fails: its name, the cells it is about as [table id, row, column], and how to tell it. */
export type Failure = {
  /** Name of the check in the table's metadata. */
  readonly check: string;
  /** What exactly was found, without spaces: an excuse holds for this finding and for no other. */
  readonly pin: string;
  readonly cells: readonly (readonly [string, string, string])[];
  readonly row?: number | undefined;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
};

/** A failure about one cell of a row. */
export function cellFailure(
  check: string,
  table: Table,
  row: TableRow,
  column: string,
  said: { readonly found: string; readonly expected: string },
): Failure {
  const pin = `${row.key}=${row.text[column] ?? ''}`;
  return { check, pin, cells: [[table.id, row.key, column]], row: row.line, column, ...said };
}

/** How many decimal places a number is printed with: "5.0" has one. */
export function printedDecimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
