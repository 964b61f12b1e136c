import type { DataProblem } from '../../data/data-error.ts';
import { LEDGER_FILE, type LedgerEntry } from '../../data/ledger.ts';
import type { Table, TableSet } from '../../data/tables.ts';
import { prove, type Proof } from '../arithmetic.ts';
import { cellSourceOf, tableIdOf } from '../cell-source.ts';

/** Works out every statement of an entry's evidence. @throws Error in words for a statement that cannot be read. */
export function proveEntry(entry: LedgerEntry, tables: TableSet): Proof[] {
  const source = cellSourceOf(tables, entry.source);
  return entry.evidence.map((statement) => prove(statement, source));
}

/** What is wrong with the ledger: evidence that does not hold, and cells it names that no table has. */
export function ledgerProblems(ledger: readonly LedgerEntry[], tables: TableSet): DataProblem[] {
  return [
    ...ledger.flatMap((entry) => [
      ...evidenceProblems(entry, tables),
      ...cellProblems(entry, tables),
      ...openProblems(entry),
      ...groundProblems(entry),
    ]),
    ...[...tables.values()].flatMap((table) => listingProblems(table, ledger)),
  ];
}

/** Each table lists the entries that speak of it, so that an entry cannot be lost without a word. */
function listingProblems(table: Table, ledger: readonly LedgerEntry[]): DataProblem[] {
  const speaking = ledger.filter((entry) => entry.cells.some((cell) => addressOf(cell, entry).table === table.id));
  const listed = new Set(table.meta.ledger);
  const file = `data/${table.id}.meta.yaml`;
  const lost = table.meta.ledger.filter((id) => !speaking.some((entry) => entry.id === id));
  return [
    ...lost.map((id) => ({
      file,
      column: 'ledger',
      found: `${id}, which data/ledger.csv does not hold, or not with a cell of this table`,
      expected: 'an entry that speaks of this table',
      fix: `Restore the entry: a contradiction in a report does not go away, and its number is permanent. If the entry speaks of another table, take ${id} off this list.`,
    })),
    ...speaking
      .filter((entry) => !listed.has(entry.id))
      .map((entry) => ({
        file,
        column: 'ledger',
        found: `no ${entry.id}`,
        expected: `every entry that names a cell of this table, as entry ${entry.number} does`,
        fix: `Add ${entry.id} to "ledger".`,
      })),
  ];
}

/** A cell as an entry names it, with the table's id. */
function addressOf(address: string, entry: LedgerEntry): { table: string; row: string; column: string } {
  const [name = '', row = '', column = ''] = address.split(':');
  return { table: tableIdOf(name, entry.source), row, column };
}

function evidenceProblems(entry: LedgerEntry, tables: TableSet): DataProblem[] {
  const place = { file: LEDGER_FILE, row: entry.line, column: 'evidence' };
  const source = cellSourceOf(tables, entry.source);
  return entry.evidence.flatMap((statement): DataProblem[] => {
    try {
      const proof = prove(statement, source);
      if (proof.holds) return [];
      return [
        {
          ...place,
          found: `${statement}, which comes to ${proof.reads}`,
          expected: `a statement that holds (the sides are ${proof.left} and ${proof.right})`,
          fix: `Work entry ${entry.number} (${entry.id}) out again from the report, and correct the table or the evidence.`,
        },
      ];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [
        {
          ...place,
          found: `${statement}, which ${why}`,
          expected: 'arithmetic over cells that exist',
          fix: 'Correct the statement; docs/data-guide.md gives the notation.',
        },
      ];
    }
  });
}

function cellProblems(entry: LedgerEntry, tables: TableSet): DataProblem[] {
  return entry.cells.flatMap((address): DataProblem[] => {
    const { table: id, row, column } = addressOf(address, entry);
    const table = tables.get(id);
    const known =
      table !== undefined &&
      (row === '*' || table.byKey.has(row)) &&
      table.meta.columns.some((each) => each.name === column);
    if (known) return [];
    return [
      {
        file: LEDGER_FILE,
        row: entry.line,
        column: 'cells',
        found: address,
        expected: 'a cell of a table of this report, as table:row:column',
        fix: 'Correct the address, or use * for every row of a column.',
      },
    ];
  });
}

/** True for a statement that asks a table for at least one of its numbers. */
export function asksTable(statement: string): boolean {
  return /\b(?:cell|sum|max|min|rows|count|implied)\(/.test(statement);
}

/** Evidence of constants alone proves nothing about a table: at least one statement must ask one. */
function groundProblems(entry: LedgerEntry): DataProblem[] {
  if (entry.evidence.some(asksTable)) return [];
  return [
    {
      file: LEDGER_FILE,
      row: entry.line,
      column: 'evidence',
      found: 'numbers alone',
      expected: 'at least one statement about a cell, a column or the rows of a table',
      fix: 'Put the cell in place of its number, so that the proof breaks when the table changes.',
    },
  ];
}

function openProblems(entry: LedgerEntry): DataProblem[] {
  const open = entry.state === 'unresolved';
  if (open === (entry.settles !== 'not-applicable')) return [];
  return [
    {
      file: LEDGER_FILE,
      row: entry.line,
      column: 'settles',
      found: entry.settles,
      expected: open ? 'what would settle an unresolved entry' : 'not-applicable, as the entry is settled',
      fix: 'Say what would settle it only where it is open.',
    },
  ];
}

/** Whether an entry speaks of a cell of a table; "*" as row or column stands for any. */
export function entryCovers(entry: LedgerEntry, tableId: string, row: string, column: string): boolean {
  return entry.cells.some((address) => {
    const cell = addressOf(address, entry);
    if (cell.table !== tableId) return false;
    return (column === '*' || cell.column === column) && (cell.row === '*' || row === '*' || cell.row === row);
  });
}
