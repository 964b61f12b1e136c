import type { LedgerEntry } from '~/data/ledger';
import type { Table, TableRow, TableSet } from '~/data/tables';
import { workOut } from '~/model/arithmetic';
import { cellSourceOf } from '~/model/cell-source';
import { entryCovers } from '~/model/checks/ledger-checks';
import { formatCount } from '~/model/format';
import { absenceSign, absenceWords, isAbsent } from '~/model/missing';

/** A cell as a table shows it: its text, what it sorts by, why it is absent, and the ledger entries that speak of it. */
export type ShownCell = {
  readonly text: string;
  readonly sort: string;
  readonly absence: string | null;
  readonly entries: readonly LedgerEntry[];
};

/**
 * How a cell of a table is shown: counts with separators, percentages as the file spells them, absence as its sign,
 * names in words, and a sum over cells with its numbers filled in.
 * @param ledger entries to show beside the cell they name; none for a table that shows the printed page
 */
export function showCell(
  table: Table,
  row: TableRow,
  column: string,
  { tables, ledger }: { readonly tables: TableSet; readonly ledger: readonly LedgerEntry[] },
): ShownCell {
  const value = row.cells[column];
  const text = row.text[column] ?? '';
  const type = table.meta.columns.find((each) => each.name === column)?.type;
  if (isAbsent(value)) return { text: absenceSign(value), sort: '-1', absence: absenceWords(value), entries: [] };
  const shown = { sort: text, absence: null, entries: entriesOn(table, row, column, ledger) };
  if (type === 'key' || type === 'qualifier') return { ...shown, text: text.replaceAll('-', ' ') };
  if (type === 'arithmetic') return { ...shown, text: workOut(text, cellSourceOf(tables, table.source)).reads };
  const isCount = typeof value === 'number' && Number.isInteger(value) && !text.includes('.');
  const isYear =
    type === 'decimal' && table.meta.columns.some((each) => each.name === column && each.unit === undefined);
  return { ...shown, text: isCount && !isYear ? formatCount(value) : text };
}

/** Entries of the same report that name this very cell and found it wanting; a whole column is spoken of below the table. */
function entriesOn(table: Table, row: TableRow, column: string, ledger: readonly LedgerEntry[]): LedgerEntry[] {
  if (typeof row.cells[column] !== 'number') return [];
  const differs = row.text[`${column}_published`] !== undefined && row.text[`${column}_published`] !== row.text[column];
  return ledger.filter(
    (entry) =>
      entry.source === table.source &&
      entry.state !== 'agrees' &&
      entryCovers(entry, table.id, row.key, column) &&
      (differs || entry.cells.includes(`${table.name}:${row.key}:${column}`)),
  );
}
