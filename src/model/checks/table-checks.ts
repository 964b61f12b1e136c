import type { DataProblem } from '../../data/data-error.ts';
import type { LedgerEntry } from '../../data/ledger.ts';
import type { TableCheck } from '../../data/table-meta.ts';
import type { Table, TableRow, TableSet } from '../../data/tables.ts';
import { prove, roundHalfUp } from '../arithmetic.ts';
import { cellSourceOf, numberAt, numberIn, rowOf, rowsWithoutTotal } from '../cell-source.ts';
import { wholeChildren } from '../rates.ts';
import { isAbsent } from '../missing.ts';
import { entryCovers } from './ledger-checks.ts';

/** A check that a table fails: the cells it is about, as [table id, row, column], and how to tell it. */
type Failure = {
  readonly cells: readonly (readonly [string, string, string])[];
  readonly row?: number;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
};

/**
 * Runs every check that the tables' metadata declares, and the two that hold for all tables:
 * a corrected value needs a ledger entry, and so does any check that fails.
 */
export function tableProblems(tables: TableSet, ledger: readonly LedgerEntry[]): DataProblem[] {
  return [...tables.values()].flatMap((table) =>
    [...correctionFailures(table), ...table.meta.checks.flatMap((check) => runCheck(check, table, tables))]
      .filter(
        (failure) =>
          !failure.cells.some(([id, row, column]) =>
            ledger.some((entry) => entry.state !== 'agrees' && entryCovers(entry, id, row, column)),
          ),
      )
      .map((failure) => ({
        file: `data/${table.id}.csv`,
        row: failure.row,
        column: failure.column,
        found: failure.found,
        expected: failure.expected,
        fix: 'Check the report. If it prints this, add an entry to data/ledger.csv that names the cell and proves what we use; else correct the table.',
      })),
  );
}

/** A check that cannot be worked out, such as one over an absent cell, has failed like any other. */
function runCheck(check: TableCheck, table: Table, tables: TableSet): Failure[] {
  try {
    return failuresOf(check, table, tables);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      {
        cells: [],
        column: 'several',
        found: `the check "${check.check}" ${why}`,
        expected: 'a check that can be worked out',
      },
    ];
  }
}

function failuresOf(check: TableCheck, table: Table, tables: TableSet): Failure[] {
  switch (check.check) {
    case 'total':
      return check.columns.flatMap((column) => totalFailures(table, check.row, column));
    case 'share':
      return table.rows.flatMap((row) => shareFailures(table, row, check));
    case 'whole-children':
      return rowsWithoutTotal(table).flatMap((row) => wholeChildrenFailures(table, row, check.percent, check.base));
    case 'part-of':
      return table.rows.flatMap((row) => partFailures(table, row, check, tables));
    case 'falling':
      return fallingFailures(table, check.column);
    case 'arithmetic':
      return arithmeticFailures(table, check.holds, tables);
  }
}

function totalFailures(table: Table, totalKey: string, column: string): Failure[] {
  const total = rowOf(table, totalKey);
  const printed = numberIn(table, total, column);
  const sum = table.rows.filter((row) => row !== total).reduce((all, row) => all + numberIn(table, row, column), 0);
  if (sum === printed) return [];
  return [
    {
      cells: [[table.id, totalKey, column]],
      row: total.line,
      column,
      found: String(printed),
      expected: `${sum}, the sum of the rows above`,
    },
  ];
}

function shareFailures(
  table: Table,
  row: TableRow,
  check: { column: string; of: string; decimals: number },
): Failure[] {
  const printed = numberIn(table, row, check.column);
  const expected = roundHalfUp(
    (numberIn(table, row, check.of) / numberAt(table, 'total', check.of)) * 100,
    check.decimals,
  );
  if (printed === expected) return [];
  return [
    {
      cells: [[table.id, row.key, check.column]],
      row: row.line,
      column: check.column,
      found: String(printed),
      expected: `${expected}, the row’s share of the total`,
    },
  ];
}

function wholeChildrenFailures(table: Table, row: TableRow, percent: string, base: string): Failure[] {
  if (isAbsent(row.cells[percent]) || isAbsent(row.cells[base])) return [];
  const children = numberIn(table, row, base);
  if (wholeChildren(row.text[percent] ?? '', children) !== null) return [];
  return [
    {
      cells: [
        [table.id, row.key, percent],
        [table.id, row.key, base],
      ],
      row: row.line,
      column: percent,
      found: `${row.text[percent]}% of ${children}`,
      expected: 'a percentage that a whole number of these children gives',
    },
  ];
}

function partFailures(
  table: Table,
  row: TableRow,
  check: { column: string; table: string; whole: string },
  tables: TableSet,
): Failure[] {
  const wholeTable = tables.get(`${table.source}/${check.table}`);
  if (wholeTable === undefined) throw new Error(`${table.id} is checked against ${check.table}, which does not exist.`);
  const part = numberIn(table, row, check.column);
  const whole = numberAt(wholeTable, row.key, check.whole);
  if (part <= whole) return [];
  return [
    {
      cells: [
        [table.id, row.key, check.column],
        [wholeTable.id, row.key, check.whole],
      ],
      row: row.line,
      column: check.column,
      found: String(part),
      expected: `at most ${whole}, the number in ${check.table}, column ${check.whole}`,
    },
  ];
}

function fallingFailures(table: Table, column: string): Failure[] {
  return table.rows.flatMap((row, index) => {
    const above = table.rows[index - 1];
    if (above === undefined || numberIn(table, row, column) <= numberIn(table, above, column)) return [];
    return [
      {
        cells: [[table.id, row.key, column] as const],
        row: row.line,
        column,
        found: String(numberIn(table, row, column)),
        expected: `at most ${numberIn(table, above, column)}, the number above it in a ranked table`,
      },
    ];
  });
}

function arithmeticFailures(table: Table, holds: string, tables: TableSet): Failure[] {
  const proof = prove(holds, cellSourceOf(tables, table.source));
  if (proof.holds) return [];
  const cells = proof.cells.map((address) => {
    const [name = '', row = '', column = ''] = address.split(':');
    return [`${table.source}/${name}`, row, column] as const;
  });
  const counted = [...holds.matchAll(/rows\(([a-z-]+)\)/g)].map(
    ([, name]) => [`${table.source}/${name}`, '*', 'authority'] as const,
  );
  return [
    {
      cells: [...cells, ...counted],
      column: 'several',
      found: proof.reads,
      expected: `${holds} (the sides are ${proof.left} and ${proof.right})`,
    },
  ];
}

/** Where a printed value stands beside a corrected one, the two may differ only with a ledger entry. */
function correctionFailures(table: Table): Failure[] {
  const names = new Set(table.meta.columns.map((column) => column.name));
  const corrected = [...names].filter((name) => names.has(`${name}_published`));
  return corrected.flatMap((column) =>
    table.rows.flatMap((row): Failure[] => {
      const printed = row.text[`${column}_published`] ?? '';
      const used = row.text[column] ?? '';
      const isName = ['authority', 'region', 'category', 'response', 'duration'].includes(column);
      if (isName || printed === used) return [];
      return [
        {
          cells: [[table.id, row.key, column]],
          row: row.line,
          column,
          found: `${used} where the report prints ${printed}`,
          expected: 'the printed value, or a ledger entry that proves the other',
        },
      ];
    }),
  );
}
