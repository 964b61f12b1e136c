import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checksumProblems } from '../../src/data/checksums.ts';
import { DataError } from '../../src/data/data-error.ts';
import { readTable, type Table, type TableSet } from '../../src/data/tables.ts';
import { ledgerProblems } from '../../src/model/checks/ledger-checks.ts';
import { wordProblems } from '../../src/model/checks/ledger-words.ts';
import { tableProblems } from '../../src/model/checks/table-checks.ts';
import { buildStatistics } from '../../src/model/statistics/registry.ts';
import { evidence } from '../support/evidence.ts';
import { SLIPS } from '../support/extent.ts';
import { mutate, MUTATIONS, seeds, type Mutation } from '../support/mutations.ts';

/** The same slips in every run; another seed makes others: MUTATION_SEED=7 npm run test:unit */
const SEED = Number(process.env['MUTATION_SEED'] ?? 20161124);
const { tables, ledger, geography, statistics } = evidence;
const all = [...tables.values()];

/** What stopped a mutation, in the order in which a build asks; "nothing" would publish it. */
type Stopped = 'reading' | 'arithmetic' | 'declarations' | 'checksum' | 'nothing';

/** Every number of the site: each statistic with its interval and base, and each cell of each table. */
function published(set: TableSet, values: typeof statistics): string {
  const numbers = [...values.values()].map(({ id, value, interval, counts }) => [id, value, interval, counts]);
  const cells = [...set.values()].map((table) => [table.id, table.rows.map((row) => row.cells)]);
  return JSON.stringify([numbers, cells]);
}

const baseline = published(tables, statistics);
let folder = '';
const outcomes: { mutation: Mutation; table: Table; stopped: Stopped; changes: boolean }[] = [];

function read(table: Table): Table | null {
  try {
    return readTable(table.source, table.name);
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}

/** What stops a damaged table before its checksum is asked, and whether it would change a published number. */
function judge(table: Table): { stopped: Stopped; changes: boolean } {
  const damaged = read(table);
  if (damaged === null) return { stopped: 'reading', changes: true };
  const set = new Map(tables).set(table.id, damaged);
  const words = (): number => ledger.filter((entry) => wordProblems(entry, set).length > 0).length;
  if (ledgerProblems(ledger, set).length + tableProblems(set, ledger).length > 0 || words() > 0)
    return { stopped: 'arithmetic', changes: true };
  try {
    const changes = published(set, buildStatistics(set, ledger, geography)) !== baseline;
    return { stopped: checksumProblems().length > 0 ? 'checksum' : 'nothing', changes };
  } catch (error) {
    if (error instanceof DataError) return { stopped: 'declarations', changes: true };
    throw error;
  }
}

function run(mutation: Mutation, table: Table): void {
  const path = join(folder, `${table.id}.csv`);
  writeFileSync(path, mutation.bytes);
  outcomes.push({ mutation, table, ...judge(table) });
  writeFileSync(path, table.csv);
}

/** Why no sum can see a mutation: what the damaged cell is to the rest of the report. */
function whyUnseen({ mutation, table }: { mutation: Mutation; table: Table }): string {
  if (mutation.kind === 'rows swapped') return 'rows in another order, where the report gives no order';
  if (mutation.kind === 'row lost') return 'a row that no total and no count includes';
  const column = table.meta.columns.find((each) => mutation.at.endsWith(`:${each.name}`));
  if (column === undefined || ['text', 'key', 'arithmetic', 'qualifier', 'unit'].includes(column.type))
    return 'words, which no arithmetic reads';
  if (column.type === 'authority' || column.type === 'region' || column.type === 'cohort')
    return 'the name of a place, put for another that exists';
  return `a number that nothing else in the report depends on`;
}

function share(part: number): string {
  return `${((part / outcomes.length) * 100).toFixed(1)}%`;
}

describe('one thing done to one table', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    cpSync('data', folder, { recursive: true });
    process.env['ACCOUNTED_FOR_DATA'] = folder;
    for (const seed of seeds(SLIPS * 4, SEED)) {
      if (outcomes.length >= SLIPS) break;
      const table = all[seed.table % all.length];
      const kind = MUTATIONS[seed.kind % MUTATIONS.length];
      if (table === undefined || kind === undefined) continue;
      const mutation = mutate(table, kind, seed);
      if (mutation !== null) run(mutation, table);
    }
  }, 600_000);

  afterAll(() => {
    delete process.env['ACCOUNTED_FOR_DATA'];
    rmSync(folder, { recursive: true, force: true });
    const by = (stopped: Stopped): number => outcomes.filter((each) => each.stopped === stopped).length;
    const sums = by('reading') + by('arithmetic') + by('declarations');
    const unseen = new Map<string, number>();
    for (const outcome of outcomes.filter((each) => each.stopped === 'checksum'))
      unseen.set(whyUnseen(outcome), (unseen.get(whyUnseen(outcome)) ?? 0) + 1);
    const silent = outcomes.filter((each) => each.stopped === 'checksum' && each.changes).length;
    console.log(
      [
        `${outcomes.length} mutations of ${all.length} tables with the seed ${SEED}: ${share(outcomes.length - by('nothing'))} caught.`,
        `  by reading ${by('reading')}, by arithmetic and ledger ${by('arithmetic')}, by declarations ${by('declarations')}: ${share(sums)} without a checksum.`,
        `  by checksum alone ${by('checksum')}, of which ${silent} would have changed a published cell or statistic:`,
        ...[...unseen].sort((a, b) => b[1] - a[1]).map(([why, count]) => `    ${count}: ${why}`),
      ].join('\n'),
    );
  });

  it('is done often enough, in every way, to every table', () => {
    expect(outcomes).toHaveLength(SLIPS);
    expect([...new Set(outcomes.map((each) => each.mutation.kind))].sort()).toEqual([...MUTATIONS].sort());
    expect(new Set(outcomes.map((each) => each.table.id)).size).toBe(all.length);
  });

  it('never publishes a changed number', () => {
    expect(outcomes.filter((each) => each.stopped === 'nothing').map((each) => each.mutation.at)).toEqual([]);
  });

  it('is caught at least 95 times in a hundred', () => {
    const caught = outcomes.filter((each) => each.stopped !== 'nothing').length;
    expect(caught / outcomes.length).toBeGreaterThanOrEqual(0.95);
  });

  it('is caught eight times in ten before a checksum is asked', () => {
    const seen = outcomes.filter((each) => !['checksum', 'nothing'].includes(each.stopped)).length;
    expect(seen / outcomes.length).toBeGreaterThanOrEqual(0.8);
  });

  it('to the digits of a table that adds up is caught without a checksum', () => {
    const added = outcomes.filter(
      ({ mutation, table }) =>
        mutation.kind === 'digit changed' && table.byKey.has('total') && table.name !== 'responses-appendix',
    );
    const numeric = added.filter(({ mutation, table }) =>
      ['count', 'percent'].includes(
        table.meta.columns.find((column) => mutation.at.endsWith(`:${column.name}`))?.type ?? '',
      ),
    );
    expect(numeric.length).toBeGreaterThan(SLIPS / 120);
    expect(numeric.filter((each) => each.stopped === 'checksum').map((each) => each.mutation.at)).toEqual([]);
  });

  it.each([
    'encoding broken',
    'byte-order mark',
    'Windows line ends',
    'trailing comma',
    'quote left open',
    'cell blanked',
    'row doubled',
  ])('%s is caught by reading alone', (kind) => {
    const missed = outcomes.filter((each) => each.mutation.kind === kind && each.stopped !== 'reading');
    expect(missed.map((each) => each.mutation.at)).toEqual([]);
  });
});
