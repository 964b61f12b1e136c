/**
 * Accepts what a change of published content moves: snapshots, the list of tables, addresses that stay for ever, and
 * today's versions of charts. It prints what to look at, since a test holds from then on what stands there now. Data has
 * to be sealed and everything has to be proved first.
 */
import { readFileSync, rmSync } from 'node:fs';
import { buildSite, prove } from '../build-site.ts';
import { filesUnderAll, sayChanges } from '../moved.ts';
import { capture, type Outcome } from '../run.ts';
import { leftBehind } from '../../tests/support/kept.ts';
import { vitestArgs } from '../test-run.ts';

/** Everything that may be rewritten. */
const MOVABLE = ['tests', 'data/README.md', 'data/pinned', 'data/checksums.sha256', 'content/addresses.txt'];

const readAll = (): Map<string, string> =>
  new Map(filesUnderAll(MOVABLE).map((path) => [path, readFileSync(path, 'latin1')]));
const task = (name: string): Outcome => capture(process.execPath, [`scripts/tasks/${name}.ts`]);
const update = (project: 'unit' | 'site', ...more: string[]): Outcome =>
  capture('vitest', vitestArgs(project, '--update=all', '--reporter=dot', ...more));

function stop(what: string, { output }: Outcome): never {
  console.error(`${output.trim()}\n${what}`);
  process.exit(1);
}

const proved = prove();
if (proved === null) {
  console.error('Nothing was accepted: mend this first.');
  process.exit(1);
}
const before = readAll();
for (const file of leftBehind(proved.charts.values())) rmSync(file);
const failed: Outcome[] = [task('catalogue'), update('unit')].filter(({ ok }) => !ok);
if (!(await buildSite())) {
  console.log(sayChanges(before, readAll()));
  process.exit(1);
}
for (const name of ['pin', 'seal', 'addresses']) {
  const done = task(name);
  if (done.ok) continue;
  console.log(sayChanges(before, readAll()));
  stop(`"npm run ${name}" did not end well, so what follows it was not done.`, done);
}
// Other runs of Astro keep nothing.
const site = update('site', '--exclude=**/astro-runs.test.ts');
console.log(sayChanges(before, readAll()));
for (const each of [...failed, ...(site.ok ? [] : [site])])
  stop('Some tests fail for another reason than what is kept; "npm test" says which.', each);
