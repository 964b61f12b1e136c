import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSite } from '../build-site.ts';
import { runChecks } from '../checks.ts';
import { findBrowser } from '../find-browser.ts';
import { run } from '../run.ts';

/** What both test runners write with their JSON reporters, as far as it is counted here. */
type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  numTodoTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
};

const FOLDER = '.build/reports';
let passed = 0;
let failed = 0;

function count(ok: boolean): void {
  if (ok) passed += 1;
  else failed += 1;
}

/** Adds a runner's results; a skipped test counts as failed, and so does a runner that leaves no report. */
function countReport(file: string, ok: boolean): void {
  try {
    const report = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Report;
    const bad =
      (report.numFailedTests ?? 0) +
      (report.numPendingTests ?? 0) +
      (report.numTodoTests ?? 0) +
      (report.stats === undefined ? 0 : report.stats.unexpected + report.stats.flaky + report.stats.skipped);
    passed += (report.numPassedTests ?? 0) + (report.stats?.expected ?? 0);
    failed += bad + (ok || bad > 0 ? 0 : 1);
  } catch {
    console.error(`The report ${file} is missing, so its tests count as failed.`);
    failed += 1;
  }
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const check of runChecks()) count(check.ok);
const unit = run('vitest', [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  'unit',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${FOLDER}/unit.json`,
]);
countReport('unit.json', unit.ok);
const isBuilt = await buildSite();
count(isBuilt);
if (isBuilt) {
  const site = run('vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'site',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${FOLDER}/site.json`,
  ]);
  countReport('site.json', site.ok);
  const browser = findBrowser();
  if (browser === null) {
    console.error('No browser to test with: install Chrome, Chromium or Edge, or name one in BROWSER_PATH.');
    failed += 1;
  } else {
    const driven = run('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
      BROWSER_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(FOLDER, 'browser.json'),
    });
    countReport('browser.json', driven.ok);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
