// Times the loading and checking of all tables, and of a generated set a hundred times as large.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadEvidence } from '../../src/evidence.ts';
import { bestOfThree } from '../best-of-three.ts';
import { readTables } from '../../src/data/tables.ts';
import { tableProblems } from '../../src/model/checks/table-checks.ts';

const AUTHORITIES = 200;
const NATIONALITIES = 20;
const MEBIBYTE = 1024 * 1024;

/** A folder of data with one table of authorities by years by nationalities, the rest as committed. */
function generate(years: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'accounted-for-bench-'));
  for (const part of ['geography', 'ledger.csv']) cpSync(join('data', part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'hidden-and-unheard'));
  const rows: string[] = [];
  let total = 0;
  for (let authority = 0; authority < AUTHORITIES; authority++) {
    for (let year = 0; year < years; year++) {
      for (let nationality = 0; nationality < NATIONALITIES; nationality++) {
        const boys = (authority * 7 + year * 3 + nationality) % 40;
        const girls = (authority + year * 5 + nationality * 11) % 30;
        total += boys + girls;
        rows.push(`a${authority}-y${year}-n${nationality},${boys},${girls},${boys + girls}`);
      }
    }
  }
  const sums = [1, 2].map((column) => rows.reduce((all, row) => all + Number(row.split(',')[column]), 0));
  const text = ['entry,boys,girls,children', ...rows, `total,${sums.join(',')},${total}`, ''].join('\n');
  writeFileSync(join(folder, 'hidden-and-unheard', 'generated.csv'), text);
  writeFileSync(join(folder, 'hidden-and-unheard', 'generated.meta.yaml'), META);
  return folder;
}

const COLUMN = (name: string): string =>
  `  - { name: ${name}, type: count, unit: children, label: ${name} counted, description: A generated count. }\n`;
const META = `title: A generated table
printed_title: Generated
topic: overall
locator: { chapter: None }
period: No period
geography: Nowhere
key: entry
dimensions: [gender]
licence: Generated for a bench, not published.
caveats: [A generated table for the bench.]
columns:
  - { name: entry, type: key, label: Entry, description: Name of the row. }
${COLUMN('boys')}${COLUMN('girls')}${COLUMN('children')}checks:
  - { id: total, check: total, row: total, columns: [boys, girls, children] }
  - { id: across, check: across, total: children, parts: [boys, girls] }
  - { id: part, check: part-of, column: boys, table: generated, whole: children }
  - { id: again, check: same-as, column: children, table: generated, other: children }
  - { id: within, check: arithmetic, holds: "sum(generated, children) = cell(generated, total, children)" }
ledger: []
`;

/** Loads and checks the generated table of so many years; gives milliseconds and rows. */
function timeGenerated(years: number): { ms: number; rows: number } {
  const folder = generate(years);
  process.env['ACCOUNTED_FOR_DATA'] = folder;
  let rows = 0;
  const ms = bestOfThree(() => {
    const tables = readTables();
    rows = [...tables.values()].reduce((all, table) => all + table.rows.length, 0);
    const problems = tableProblems(tables, []);
    if (problems.length > 0) throw new Error(`The generated table has ${problems.length} problems.`);
  });
  delete process.env['ACCOUNTED_FOR_DATA'];
  rmSync(folder, { recursive: true });
  return { ms, rows };
}

const first = performance.now();
const { tables } = loadEvidence();
const cold = performance.now() - first;
const rows = [...tables.values()].reduce((all, table) => all + table.rows.length, 0);
const warm = bestOfThree(() => void loadEvidence());
console.log(
  `All ${tables.size} tables, ${rows} rows: ${cold.toFixed(0)} ms the first time, ${warm.toFixed(0)} ms after that.`,
);
console.log(`Memory: ${(process.memoryUsage.rss() / MEBIBYTE).toFixed(0)} MiB in all.`);
const runs = [10, 20, 40].map(timeGenerated);
for (const run of runs) {
  console.log(
    `Generated, ${run.rows} rows: ${run.ms.toFixed(0)} ms, ${((run.ms / run.rows) * 1000).toFixed(2)} µs a row.`,
  );
}
const [small, large] = [runs[0], runs.at(-1)];
if (small !== undefined && large !== undefined) {
  const grown = `${(large.rows / small.rows).toFixed(1)} times the rows take ${(large.ms / small.ms).toFixed(1)} times as long`;
  console.log(`${grown}; the largest has ${(large.rows / rows).toFixed(0)} times the rows of the site.`);
}
