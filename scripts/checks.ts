import { capture } from './run.ts';

/** A check of the source, by its name and whether it passed. */
export type CheckResult = { readonly name: string; readonly ok: boolean };

/** Format, lint and types. Prints only what is wrong. */
export function runChecks(): CheckResult[] {
  const checks: [string, string, string[]][] = [
    ['format', 'prettier', ['--check', '--log-level=warn', '.']],
    ['content types', 'astro', ['sync']],
    ['lint', 'eslint', ['.', '--max-warnings=0']],
    ['types', 'astro', ['check', '--minimumFailingSeverity', 'hint']],
  ];
  return checks.map(([name, command, args]) => {
    const { ok, output } = capture(command, args);
    console.log(`${ok ? 'passed' : 'FAILED'}  ${name}`);
    if (!ok) console.log(output);
    return { name, ok };
  });
}
