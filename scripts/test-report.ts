import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** What both test runners write with their JSON reporters, as far as it is counted here. */
type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  numTodoTests?: number;
  snapshot?: { unchecked?: number };
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
};

const FOLDER = '.build/reports';

/** Results of a run of tests, added up part by part. */
export class TestReport {
  passed = 0;
  failed = 0;

  constructor() {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  }

  /** Where a runner writes its report, from the root of the project. */
  fileOf(part: string): string {
    return `${FOLDER}/${part}.json`;
  }

  /** Adds one thing that passed or failed. */
  count(ok: boolean): void {
    if (ok) this.passed += 1;
    else this.failed += 1;
  }

  /**
   * Adds the report of a runner. A skipped test counts as failed, and so do a snapshot that no test asks for any more and
   * a runner that leaves no report.
   */
  add(part: string, ok: boolean): void {
    let report: Report;
    try {
      report = JSON.parse(readFileSync(this.fileOf(part), 'utf8')) as Report;
    } catch {
      console.error(`The report of ${part} is missing, so its tests count as failed.`);
      this.failed += 1;
      return;
    }
    const { stats, snapshot } = report;
    const left = snapshot?.unchecked ?? 0;
    if (left > 0) console.error(`${left} snapshots of ${part} belong to no test any more: run "npm run accept".`);
    const bad =
      left +
      (report.numFailedTests ?? 0) +
      (report.numPendingTests ?? 0) +
      (report.numTodoTests ?? 0) +
      (stats === undefined ? 0 : stats.unexpected + stats.flaky + stats.skipped);
    this.passed += (report.numPassedTests ?? 0) + (stats?.expected ?? 0);
    this.failed += bad + (ok || bad > 0 ? 0 : 1);
  }
}
