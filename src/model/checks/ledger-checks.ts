import type { DataProblem } from '../../data/data-error.ts';
import { LEDGER_FILE, type LedgerEntry } from '../../data/ledger.ts';
import type { TableSet } from '../../data/tables.ts';
import { prove, type Proof } from '../arithmetic.ts';
import { cellSourceOf } from '../cell-source.ts';

/** Works out every statement of an entry's evidence. @throws Error in words for a statement that cannot be read. */
export function proveEntry(entry: LedgerEntry, tables: TableSet): Proof[] {
  const source = cellSourceOf(tables, entry.source);
  return entry.evidence.map((statement) => prove(statement, source));
}

/** What is wrong with the ledger: evidence that does not hold, and cells it names that no table has. */
export function ledgerProblems(ledger: readonly LedgerEntry[], tables: TableSet): DataProblem[] {
  return ledger.flatMap((entry) => [
    ...evidenceProblems(entry, tables),
    ...cellProblems(entry, tables),
    ...openProblems(entry),
    ...groundProblems(entry),
  ]);
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
    const [name = '', row = '', column = ''] = address.split(':');
    const table = tables.get(`${entry.source}/${name}`);
    const known =
      table !== undefined &&
      (row === '*' || table.rows.some((each) => each.key === row)) &&
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

/** Evidence of constants alone proves nothing about a table: at least one statement must ask one. */
function groundProblems(entry: LedgerEntry): DataProblem[] {
  if (entry.evidence.some((statement) => /\b(?:cell|sum|max|rows)\(/.test(statement))) return [];
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

/** Whether an entry speaks of a cell of a table. */
export function entryCovers(entry: LedgerEntry, tableId: string, row: string, column: string): boolean {
  return entry.cells.some((address) => {
    const [name, key, field] = address.split(':');
    return `${entry.source}/${name}` === tableId && field === column && (key === '*' || key === row);
  });
}
