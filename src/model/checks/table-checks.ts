import type { DataProblem } from '../../data/data-error.ts';
import type { LedgerEntry } from '../../data/ledger.ts';
import type { TableCheck } from '../../data/table-check.ts';
import type { Table, TableSet } from '../../data/tables.ts';
import { entryCovers } from './ledger-checks.ts';
import { cellFailure, CORRECTED, type Failure } from './failure.ts';
import {
  distinctFailures,
  fallingFailures,
  partFailures,
  rankFailures,
  sameFailures,
  wholeChildrenFailures,
} from './row-checks.ts';
import { acrossFailures, againFailures, arithmeticFailures, shareFailures, totalFailures } from './sum-checks.ts';
import { declarationProblems } from './table-declarations.ts';
import { unlistedProblems } from './unlisted-checks.ts';

/**
 * Runs every check that the tables' metadata declares, and the one that holds for all tables.
 * A check that fails needs a ledger entry that names the check, the cell and what exactly was found; an excuse that
 * nothing needs is a problem too, so that no entry can hide a later slip.
 */
export function tableProblems(tables: TableSet, ledger: readonly LedgerEntry[]): DataProblem[] {
  const failures = [...tables.values()].flatMap((table) => failuresOfTable(table, tables));
  const excusing = excuses(ledger);
  const used = new Set<string>();
  const open = failures.filter(({ table, failure }) => {
    const excuse = excuseFor(table, failure);
    const entries = excusing.get(`${table.source}/${excuse}`) ?? [];
    const entry = entries.find((each) => explains(each, failure));
    if (entry !== undefined) used.add(`${entry.id} ${excuse}`);
    return entry === undefined;
  });
  return [
    ...[...tables.values()].flatMap((table) => [
      ...declarationProblems(table, tables),
      ...unlistedProblems(table, tables),
    ]),
    ...open.map(({ table, failure }) => describeFailure(table, failure)),
    ...ledger.flatMap((entry) => idleProblems(entry, used)),
  ];
}

function failuresOfTable(table: Table, tables: TableSet): { table: Table; failure: Failure }[] {
  const failures = [
    ...correctionFailures(table),
    ...table.meta.checks.flatMap((check) => runCheck(check, table, tables)),
  ];
  return failures.map((failure) => ({ table, failure }));
}

/** What an entry has to say to explain a failure: table, check and what exactly was found. */
function excuseFor(table: Table, failure: Failure): string {
  return `${table.name}#${failure.check}@${failure.pin}`;
}

/** Entries that explain a failure, by "<report>/<excuse>". An entry that agrees explains nothing. */
function excuses(ledger: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const byCheck = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    if (entry.state === 'agrees') continue;
    for (const excuse of entry.excuses) {
      const key = `${entry.source}/${excuse}`;
      byCheck.set(key, [...(byCheck.get(key) ?? []), entry]);
    }
  }
  return byCheck;
}

function explains(entry: LedgerEntry, failure: Failure): boolean {
  return failure.cells.some(([table, row, column]) => entryCovers(entry, table, row, column));
}

function describeFailure(table: Table, failure: Failure): DataProblem {
  return {
    file: `data/${table.id}.csv`,
    row: failure.row,
    column: failure.column,
    found: failure.found,
    expected: failure.expected,
    fix: `Check the report. If it prints this, add an entry to data/ledger.csv that names the cell, excuses ${excuseFor(table, failure)} and proves what we use; else correct the table.`,
  };
}

function idleProblems(entry: LedgerEntry, used: ReadonlySet<string>): DataProblem[] {
  return entry.excuses
    .filter((excuse) => !used.has(`${entry.id} ${excuse}`))
    .map((excuse) => ({
      file: 'data/ledger.csv',
      row: entry.line,
      column: 'excuses',
      found: excuse,
      expected: 'a check that fails, so and not otherwise, at a cell of this entry',
      fix: 'Take the excuse out of the entry, or correct it: one that is not needed would hide the next slip.',
    }));
}

/** A check that cannot be worked out, such as one over an absent cell, has failed like any other. */
function runCheck(check: TableCheck, table: Table, tables: TableSet): Failure[] {
  try {
    return failuresOf(check, table, tables);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const found = `the check "${check.id}" ${why}`;
    const expected = 'a check that can be worked out';
    return [{ check: check.id, pin: 'not-worked-out', cells: [], column: 'several', found, expected }];
  }
}

function failuresOf(check: TableCheck, table: Table, tables: TableSet): Failure[] {
  switch (check.check) {
    case 'total':
      return totalFailures(table, check);
    case 'across':
      return acrossFailures(table, check);
    case 'share':
      return shareFailures(table, check);
    case 'whole-children':
      return wholeChildrenFailures(table, check);
    case 'part-of':
      return partFailures(table, check, tables);
    case 'same-as':
      return sameFailures(table, check, tables);
    case 'printed-again':
      return againFailures(table, check, tables);
    case 'falling':
      return fallingFailures(table, check);
    case 'ranks':
      return rankFailures(table, check);
    case 'distinct':
      return distinctFailures(table, check);
    case 'arithmetic':
      return arithmeticFailures(table, check, tables);
  }
}

/** Where a printed number stands beside a corrected one, the two may differ only with a ledger entry. */
function correctionFailures(table: Table): Failure[] {
  const numeric = table.meta.columns.filter((column) =>
    ['count', 'percent', 'decimal', 'rank', 'quantity'].includes(column.type),
  );
  const names = new Set(numeric.map((column) => column.name));
  const corrected = [...names].filter((name) => names.has(`${name}_published`));
  return corrected.flatMap((column) =>
    table.rows.flatMap((row): Failure[] => {
      const printed = row.text[`${column}_published`] ?? '';
      const used = row.text[column] ?? '';
      if (printed === used) return [];
      const said = {
        found: `${used} where the report prints ${printed}`,
        expected: 'the printed value, or a ledger entry that proves the other',
      };
      return [{ ...cellFailure(CORRECTED, table, row, column, said), pin: `${row.key}=${used}:${printed}` }];
    }),
  );
}
