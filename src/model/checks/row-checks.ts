import type { TableCheck } from '../../data/table-check.ts';
import type { Table, TableSet } from '../../data/tables.ts';
import { roundHalfUp } from '../arithmetic.ts';
import { numberAt, numberIn, rowsWithoutTotal } from '../cell-source.ts';
import { isAbsent } from '../missing.ts';
import { wholeNumbersGiving } from '../rates.ts';
import { cellFailure, printedDecimals, type Failure } from './failure.ts';

type Of<Kind extends TableCheck['check']> = Extract<TableCheck, { check: Kind }>;

/** Percentages that no whole number of their base gives. A row with an absent percentage or base is left out. */
export function wholeChildrenFailures(table: Table, check: Of<'whole-children'>): Failure[] {
  return rowsWithoutTotal(table).flatMap((row) => {
    if (isAbsent(row.cells[check.percent]) || isAbsent(row.cells[check.base])) return [];
    const children = numberIn(table, row, check.base);
    if (wholeNumbersGiving(row.text[check.percent] ?? '', children).length > 0) return [];
    const said = {
      found: `${row.text[check.percent] ?? ''}% of ${children}`,
      expected: 'a percentage that a whole number of these children gives',
    };
    return [
      {
        ...cellFailure(check.id, table, row, check.percent, said),
        pin: `${row.key}=${row.text[check.percent] ?? ''}/${children}`,
        cells: [check.percent, check.base].map((column) => [table.id, row.key, column] as const),
      },
    ];
  });
}

/** Counts that are larger than the whole they are part of. */
export function partFailures(table: Table, check: Of<'part-of'>, tables: TableSet): Failure[] {
  const whole = otherTable(table, check.table, tables);
  return table.rows.flatMap((row) => {
    if (!whole.byKey.has(row.key)) return [];
    const part = numberIn(table, row, check.column);
    const most = numberAt(whole, row.key, check.whole);
    if (part <= most) return [];
    const said = {
      found: String(part),
      expected: `at most ${most}, the number in ${check.table}, column ${check.whole}`,
    };
    return [
      {
        ...cellFailure(check.id, table, row, check.column, said),
        pin: `${row.key}=${part}:${most}`,
        cells: [
          [table.id, row.key, check.column],
          [whole.id, row.key, check.whole],
        ],
      },
    ];
  });
}

/** Numbers that differ from the ones of the same key in another table, once both have the coarser precision. */
export function sameFailures(table: Table, check: Of<'same-as'>, tables: TableSet): Failure[] {
  const other = otherTable(table, check.table, tables);
  return table.rows.flatMap((row) => {
    const twin = other.byKey.get(row.key);
    if (twin === undefined || isAbsent(row.cells[check.column]) || isAbsent(twin.cells[check.other])) return [];
    const places = Math.min(
      printedDecimals(row.text[check.column] ?? ''),
      printedDecimals(twin.text[check.other] ?? ''),
    );
    const here = numberIn(table, row, check.column);
    const there = numberIn(other, twin, check.other);
    if (roundHalfUp(here, places) === roundHalfUp(there, places)) return [];
    const said = { found: String(here), expected: `${there}, which ${check.table} prints for the same row` };
    return [
      {
        ...cellFailure(check.id, table, row, check.column, said),
        pin: `${row.key}=${here}:${there}`,
        cells: [
          [table.id, row.key, check.column],
          [other.id, row.key, check.other],
        ],
      },
    ];
  });
}

/** Rows that stand below a smaller number in a ranked table. */
export function fallingFailures(table: Table, check: Of<'falling'>): Failure[] {
  const ranked = rowsWithoutTotal(table);
  return ranked.flatMap((row, index) => {
    const above = ranked[index - 1];
    if (above === undefined || numberIn(table, row, check.column) <= numberIn(table, above, check.column)) return [];
    const said = {
      found: String(numberIn(table, row, check.column)),
      expected: `at most ${numberIn(table, above, check.column)}, the number above it in a ranked table`,
    };
    return [cellFailure(check.id, table, row, check.column, said)];
  });
}

/** Ranks that do not run from one up. An absent rank is left out. */
export function rankFailures(table: Table, check: Of<'ranks'>): Failure[] {
  return table.rows
    .filter((row) => !isAbsent(row.cells[check.column]))
    .flatMap((row, index) => {
      const rank = numberIn(table, row, check.column);
      if (rank === index + 1) return [];
      return [cellFailure(check.id, table, row, check.column, { found: String(rank), expected: String(index + 1) })];
    });
}

/** Values of a column that an earlier row has too. */
export function distinctFailures(table: Table, check: Of<'distinct'>): Failure[] {
  const first = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const text = row.text[check.column] ?? '';
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, row.line);
      return [];
    }
    const said = { found: `${text}, which row ${earlier} also has`, expected: 'each value once' };
    return [cellFailure(check.id, table, row, check.column, said)];
  });
}

function otherTable(table: Table, name: string, tables: TableSet): Table {
  const other = tables.get(`${table.source}/${name}`);
  if (other === undefined) throw new Error(`is against ${name}, which does not exist`);
  return other;
}
