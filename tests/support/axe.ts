import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // What passed is counted and not gathered: it is most of a page.
  resultTypes: ['violations'],
};

/**
 * What axe finds on a page as it stands, by rule and place; nothing is the answer wanted.
 * @throws Error when no rule had anything to look at
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // What a test evaluates is not held to the policy of the page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const { findings, passed } = await page.evaluate(runAxe, OPTIONS);
  if (passed === 0) throw new Error(`axe had nothing to look at on ${page.url()}.`);
  return findings;
}

/** Runs in the page. */
async function runAxe(options: RunOptions): Promise<{ findings: string[]; passed: number }> {
  const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
  const { violations, passes } = await axe.run(options);
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  return { findings, passed: passes.length };
}
