import { start } from './run.ts';

/** A check of the source, by its name and whether it passed. */
export type CheckResult = { readonly name: string; readonly ok: boolean };

const CHECKS = {
  // Astro writes the types of the content before it checks types, and the linter reads them.
  types: ['astro', ['check', '--minimumFailingSeverity', 'hint']],
  format: ['prettier', ['--check', '--log-level=warn', '.']],
  lint: ['eslint', ['.', '--max-warnings=0']],
} as const;

/** Types, format and lint, one after the other. Prints only what is wrong. @param settled called after each */
export async function runChecks(settled: (check: CheckResult) => void = () => undefined): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [name, [command, args]] of Object.entries(CHECKS)) {
    const { ok, output } = await start(command, args);
    console.log(`${ok ? 'passed' : 'FAILED'}  ${name}`);
    if (!ok) console.log(output);
    results.push({ name, ok });
    settled({ name, ok });
  }
  return results;
}
