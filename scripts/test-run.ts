import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { buildSite } from './build-site.ts';
import { runChecks } from './checks.ts';
import { findBrowser } from './find-browser.ts';
import { run, start } from './run.ts';
import { TestReport } from './test-report.ts';

/** Arguments of vitest for one of its projects. */
export function vitestArgs(project: 'unit' | 'site', ...more: readonly string[]): string[] {
  return ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...more];
}

/**
 * Runs all tests: the source is checked beside the unit tests and the build, then the built site is tested, at last in a
 * browser. The build waits until the check of types is done, as both write the types of the content.
 * @param env set for every runner, such as how many of the slips and pages it takes
 * @returns true when everything passed
 */
export async function runTests(env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const report = new TestReport();
  const { promise: typed, resolve: settle } = Promise.withResolvers<undefined>();
  const checks = runChecks(({ ok }) => {
    report.count(ok);
    settle(undefined);
  });
  const workers = Math.max(1, availableParallelism() - 1);
  await runVitest('unit', report, { env, workers });
  await typed;
  const isBuilt = await buildSite();
  report.count(isBuilt);
  await checks;
  if (isBuilt) {
    await runVitest('site', report, { env, workers: availableParallelism() });
    runBrowser(report, env);
  }
  if (isBuilt && env['ACCOUNTED_FOR_TEST'] !== 'all') await sayWhatIsLeft();
  console.log(`${report.passed} passed, ${report.failed} failed`);
  return report.failed === 0;
}

type Runner = { readonly env: NodeJS.ProcessEnv; readonly workers: number };

async function runVitest(project: 'unit' | 'site', report: TestReport, { env, workers }: Runner): Promise<void> {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report.fileOf(project)}`];
  const { ok, output } = await start('vitest', vitestArgs(project, ...reporters, `--maxWorkers=${workers}`), env);
  console.log(output.trim());
  report.add(project, ok);
}

function runBrowser(report: TestReport, env: NodeJS.ProcessEnv): void {
  const browser = findBrowser();
  if (browser === null) {
    console.error('No browser to test with: install Chrome, Chromium or Edge, or name one in BROWSER_PATH.');
    report.count(false);
    return;
  }
  const { ok } = run('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
    ...env,
    BROWSER_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(report.fileOf('browser')),
  });
  report.add('browser', ok);
}

async function sayWhatIsLeft(): Promise<void> {
  const { leftToAll } = await import('../tests/support/extent.ts');
  console.log(['Left to "npm run test:all", as this run takes a sample of each:', ...leftToAll()].join('\n  '));
}
