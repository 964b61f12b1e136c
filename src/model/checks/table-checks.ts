import type { DataProblem } from '../../data/data-error.ts';
import type { LedgerEntry } from '../../data/ledger.ts';
import type { TableCheck } from '../../data/table-check.ts';
import type { Table, TableSet } from '../../data/tables.ts';
import { entryCovers } from './ledger-checks.ts';
import { cellFailure, type Failure } from './failure.ts';
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

/** The check that holds for every table without being declared: a printed value and the one we use are the same. */
export const CORRECTED = 'corrected';

/**
 * Runs every check that the tables' metadata declares, and the one that holds for all tables.
 * A check that fails needs a ledger entry that names it and the cell; an entry that names a check which does not fail
 * at a cell of the entry is a problem too.
 */
export function tableProblems(tables: TableSet, ledger: readonly LedgerEntry[]): DataProblem[] {
  const failures = [...tables.values()].flatMap((table) => failuresOfTable(table, tables));
  const excusing = excuses(ledger);
  const used = new Set<string>();
  const open = failures.filter(({ table, failure }) => {
    const entries = excusing.get(`${table.id}#${failure.check}`) ?? [];
    const entry = entries.find((each) => explains(each, failure));
    if (entry !== undefined) used.add(`${entry.id} ${table.name}#${failure.check}`);
    return entry === undefined;
  });
  return [
    ...[...tables.values()].flatMap(declarationProblems),
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

/** Entries that explain a failing check, by "<report>/<table>#<check>". An entry that agrees explains nothing. */
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
    fix: `Check the report. If it prints this, add an entry to data/ledger.csv that names the cell, excuses ${table.name}#${failure.check} and proves what we use; else correct the table.`,
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
      expected: 'a check that fails at a cell of this entry',
      fix: 'Take the check out of the entry, or correct the name or the cell: an excuse that is not needed would hide the next slip.',
    }));
}

/** A check that cannot be worked out, such as one over an absent cell, has failed like any other. */
function runCheck(check: TableCheck, table: Table, tables: TableSet): Failure[] {
  try {
    return failuresOf(check, table, tables);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const found = `the check "${check.id}" ${why}`;
    return [{ check: check.id, cells: [], column: 'several', found, expected: 'a check that can be worked out' }];
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
      return [cellFailure(CORRECTED, table, row, column, said)];
    }),
  );
}
