import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/data/ledger.ts';
import type { Table, TableSet } from '../../src/data/tables.ts';
import { ledgerProblems, proveEntry } from '../../src/model/checks/ledger-checks.ts';
import { tableProblems } from '../../src/model/checks/table-checks.ts';
import { evidence } from '../support/evidence.ts';

const { tables, ledger, geography } = evidence;

function problems(set: TableSet, entries: readonly LedgerEntry[]) {
  return [...ledgerProblems(entries, set), ...tableProblems(set, entries)];
}

/** A table with one number put for another, as the file would be read. */
function withNumber(table: Table, key: string, column: string, value: number): TableSet {
  const rows = table.rows.map((row) =>
    row.key === key
      ? { ...row, cells: { ...row.cells, [column]: value }, text: { ...row.text, [column]: String(value) } }
      : row,
  );
  return new Map(tables).set(table.id, { ...table, rows, byKey: new Map(rows.map((row) => [row.key, row])) });
}

describe('the ledger', () => {
  it('is proved as committed', () => {
    expect(problems(tables, ledger)).toEqual([]);
    for (const entry of ledger) {
      const proofs = proveEntry(entry, tables);
      expect(
        proofs.every((proof) => proof.holds && /\d/.test(proof.reads)),
        entry.id,
      ).toBe(true);
    }
  });

  it.each(ledger.map((entry) => [entry.number, entry.id] as const))(
    'cannot lose entry %i, %s, without a word',
    (number) => {
      const left = ledger.filter((entry) => entry.number !== number);
      const told = problems(tables, left);
      expect(told.length).toBeGreaterThan(0);
      for (const { fix } of told) expect(fix.length).toBeGreaterThan(20);
    },
  );

  it('says what to do when an entry is lost', () => {
    const left = ledger.filter((entry) => entry.id !== 'kent-unaccompanied-rate');
    expect(problems(tables, left)).toMatchSnapshot();
  });

  it('lets no entry that agrees explain a failing check, and no excuse that is not needed stand', () => {
    const agreed = ledger.map((entry) =>
      entry.id === 'wales-unaccompanied' ? { ...entry, state: 'agrees' as const } : entry,
    );
    expect(problems(tables, agreed).length).toBeGreaterThan(0);
    const idle = ledger.map((entry) =>
      entry.id === 'kent-unaccompanied-rate'
        ? { ...entry, excuses: [...entry.excuses, 'durations#total@total.x=1:2'] }
        : entry,
    );
    expect(problems(tables, idle)).toMatchSnapshot();
  });

  it('excuses the check it names and no other check on the same cell', () => {
    const excusing = ledger.map((entry) => ({
      ...entry,
      excuses: entry.excuses.filter((each) => !each.startsWith('figure-7#')),
    }));
    const told = problems(tables, excusing).map((problem) => problem.file);
    expect(new Set(told)).toEqual(new Set(['data/heading-back-to-harm/figure-7.csv']));
  });

  it('excuses what it found and not another slip of the same check in the same row', () => {
    const table = tables.get('heading-back-to-harm/figure-7');
    if (table === undefined) throw new Error('There is no figure 7.');
    const told = problems(withNumber(table, 'kent', 'missing_percent', 21), ledger);
    expect(told.map(({ file, found }) => `${file}: ${found}`)).toMatchSnapshot();
  });

  it('names kinds and states that the words bear out', () => {
    for (const entry of ledger) {
      expect(entry.kind === 'not-applicable', entry.id).toBe(entry.state === 'agrees');
      expect(entry.state === 'unresolved', entry.id).toBe(entry.settles !== 'not-applicable');
    }
  });

  it('covers all five reports', () => {
    expect(new Set(ledger.map((entry) => entry.source)).size).toBe(5);
  });

  it('keeps its numbers and ids: links and citations rest on them', () => {
    expect(ledger.map((entry) => `${entry.number} ${entry.id}`)).toMatchSnapshot();
  });
});

describe('a total', () => {
  const totals = [...tables.values()].flatMap((table) =>
    table.meta.checks.flatMap((check) =>
      check.check === 'total' ? check.columns.map((column) => [table, check.row, column] as const) : [],
    ),
  );

  it('stands in more than ten tables', () => {
    expect(new Set(totals.map(([table]) => table.id)).size).toBeGreaterThan(10);
  });

  it.each(totals.map(([table, row, column]) => [`${table.id}, ${row}, ${column}`, table, row, column] as const))(
    'of %s cannot be edited',
    (_, table, row, column) => {
      const value = table.byKey.get(row)?.cells[column];
      const told = problems(withNumber(table, row, column, Number(value) + 1), ledger);
      expect(told.map((problem) => problem.fix).join(' ')).toContain('Check the report');
    },
  );
});

describe('absence', () => {
  it('is a code wherever a report prints no number, and never a blank or a zero put for it', () => {
    const blank = [...tables.values()].filter((table) =>
      table.rows.some((row) => Object.values(row.text).some((text) => text.trim() === '')),
    );
    expect(blank.map((table) => table.id)).toEqual([]);
    const zero = tables.get('heading-back-to-harm/missing-by-region')?.byKey.get('wales')?.cells['trafficked_missing'];
    expect(zero).toBe(0);
  });
});

describe('the lists of authorities', () => {
  it('have as many with a single missing child as the appendix counts', () => {
    const table = tables.get('heading-back-to-harm/unaccompanied-by-authority');
    const single = (table?.rows ?? []).filter(
      (row) => Math.round((Number(row.cells['unaccompanied']) * Number(row.cells['missing_percent'])) / 100) === 1,
    );
    const counted = tables.get('heading-back-to-harm/responses-appendix')?.byKey.get('missing-only-one');
    expect(single).toHaveLength(Number(counted?.cells['unaccompanied']));
  });

  it('name authorities of the look-up, each once', () => {
    const known = new Set(geography.authorities.map((row) => row.authority));
    const named = [...tables.values()].filter((table) => table.meta.key === 'authority');
    expect(named.length).toBeGreaterThan(7);
    expect(named.flatMap((table) => table.rows.map((row) => row.key)).filter((key) => !known.has(key))).toEqual([]);
  });
});

it('the data can be checked with a standard tool too', () => {
  const lines = readFileSync('data/checksums.sha256', 'utf8').trimEnd().split('\n');
  expect(lines.every((line) => /^[0-9a-f]{64} {2}\S+$/.test(line))).toBe(true);
  expect(lines.length).toBeGreaterThan(2 * tables.size);
});
