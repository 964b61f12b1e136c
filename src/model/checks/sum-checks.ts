import type { TableCheck } from '../../data/table-check.ts';
import type { Table, TableRow, TableSet } from '../../data/tables.ts';
import { prove, roundHalfUp, workOut, type Proof } from '../arithmetic.ts';
import { cellSourceOf, numberAt, numberIn, rowOf, tableIdOf } from '../cell-source.ts';
import { isAbsent } from '../missing.ts';
import { cellFailure, printedDecimals, type Failure } from './failure.ts';

type Of<Kind extends TableCheck['check']> = Extract<TableCheck, { check: Kind }>;

/** Columns of which the named row does not hold the sum of the others. */
export function totalFailures(table: Table, check: Of<'total'>): Failure[] {
  const total = rowOf(table, check.row);
  const parts = check.rows?.map((key) => rowOf(table, key)) ?? table.rows.filter((row) => row !== total);
  return check.columns.flatMap((column) => {
    const printed = numberIn(table, total, column);
    const sum = parts.reduce((all, row) => all + numberIn(table, row, column), 0);
    if (sum === printed) return [];
    const said = { found: String(printed), expected: `${sum}, the sum of the rows it totals` };
    return [{ ...cellFailure(check.id, table, total, column, said), pin: `${check.row}.${column}=${printed}:${sum}` }];
  });
}

/** Rows in which one column does not hold the sum of others. A row in which one of them is absent is left out. */
export function acrossFailures(table: Table, check: Of<'across'>): Failure[] {
  return table.rows.flatMap((row) => {
    if ([check.total, ...check.parts].some((column) => isAbsent(row.cells[column]))) return [];
    const printed = numberIn(table, row, check.total);
    const sum = check.parts.reduce((all, column) => all + numberIn(table, row, column), 0);
    if (sum === printed) return [];
    const said = { found: String(printed), expected: `${sum}, the sum of ${check.parts.join(', ')}` };
    return [
      {
        ...cellFailure(check.id, table, row, check.total, said),
        pin: `${row.key}=${printed}:${sum}`,
        cells: [check.total, ...check.parts].map((column) => [table.id, row.key, column] as const),
      },
    ];
  });
}

/** Rows whose printed share is not their count's share of the row "total". A row without a share is left out. */
export function shareFailures(table: Table, check: Of<'share'>): Failure[] {
  const whole = numberAt(table, 'total', check.of);
  return table.rows.flatMap((row) => {
    if (isAbsent(row.cells[check.column])) return [];
    const printed = numberIn(table, row, check.column);
    const expected = roundHalfUp((numberIn(table, row, check.of) / whole) * 100, check.decimals);
    if (printed === expected) return [];
    const said = { found: String(printed), expected: `${expected}, the row’s share of the total` };
    return [{ ...cellFailure(check.id, table, row, check.column, said), pin: `${row.key}=${printed}:${expected}` }];
  });
}

/** Rows whose number is not what the sum in another of their columns comes to, at the printed precision. */
export function againFailures(table: Table, check: Of<'printed-again'>, tables: TableSet): Failure[] {
  const source = cellSourceOf(tables, table.source);
  return table.rows.flatMap((row) => {
    const sum = row.cells[check.sum];
    if (typeof sum !== 'string') return [];
    const printed = numberIn(table, row, check.column);
    const { value, reads } = workedOut(sum, source, row);
    const expected = roundHalfUp(value, printedDecimals(row.text[check.column] ?? ''));
    if (printed === expected) return [];
    const said = { found: String(printed), expected: `${expected}, from ${sum}, which is ${reads}` };
    const failure = cellFailure(check.id, table, row, check.column, said);
    return [{ ...failure, pin: `${failure.pin}:${expected}` }];
  });
}

/** A statement of arithmetic that does not hold. */
export function arithmeticFailures(table: Table, check: Of<'arithmetic'>, tables: TableSet): Failure[] {
  const proof = prove(check.holds, cellSourceOf(tables, table.source));
  if (proof.holds) return [];
  const counted = [...check.holds.matchAll(/rows\(([a-z0-9.-]+)\)/g)].map(
    ([, name = '']) => [tableIdOf(name, table.source), '*', '*'] as const,
  );
  return [
    {
      check: check.id,
      pin: `${shorten(proof.left)}:${shorten(proof.right)}`,
      cells: [...cellsOf(proof, table.source), ...counted],
      column: 'several',
      found: proof.reads,
      expected: `${check.holds} (the sides are ${proof.left} and ${proof.right})`,
    },
  ];
}

/** A side of a statement as an excuse gives it: at most four decimal places. */
function shorten(side: number): string {
  return String(Number(side.toFixed(4)));
}

function cellsOf(proof: Pick<Proof, 'cells'>, source: string): (readonly [string, string, string])[] {
  return proof.cells.map((address) => {
    const [name = '', row = '', column = ''] = address.split(':');
    return [tableIdOf(name, source), row, column] as const;
  });
}

function workedOut(
  sum: string,
  source: Parameters<typeof workOut>[1],
  row: TableRow,
): { readonly value: number; readonly reads: string } {
  try {
    return workOut(sum, source);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`has a sum in row ${row.key} that ${why}`, { cause });
  }
}
