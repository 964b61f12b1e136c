import type { LedgerEntry } from '~/data/ledger';
import type { Table, TableRow } from '~/data/tables';
import { entryCovers } from '~/model/checks/ledger-checks';
import { formatCount } from '~/model/format';
import { absenceSign, absenceWords, isAbsent } from '~/model/missing';

/** A cell as a table shows it: its text, what it sorts by, why it is absent, and the entry that corrects it. */
export type ShownCell = {
  readonly text: string;
  readonly sort: string;
  readonly absence: string | null;
  readonly correction: LedgerEntry | null;
};

/** How a cell of a table is shown: counts with separators, percentages as the file spells them, absence as its sign. */
export function showCell(table: Table, row: TableRow, column: string, ledger: readonly LedgerEntry[]): ShownCell {
  const value = row.cells[column];
  const text = row.text[column] ?? '';
  if (isAbsent(value)) return { text: absenceSign(value), sort: '-1', absence: absenceWords(value), correction: null };
  const printed = row.text[`${column}_published`];
  const differs = typeof value === 'number' && printed !== undefined && printed !== text;
  const correction = differs ? ledger.find((entry) => entryCovers(entry, table.id, row.key, column)) : undefined;
  const shown = typeof value === 'number' && Number.isInteger(value) && !text.includes('.') ? formatCount(value) : text;
  return { text: shown, sort: text, absence: null, correction: correction ?? null };
}
