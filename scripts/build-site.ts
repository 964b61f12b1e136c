import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DataError } from '../src/data/data-error.ts';
import { proveAll, type Proved } from '../src/evidence.ts';
import { lostAddresses } from './addresses.ts';
import { sayContact } from '../src/contact.ts';
import { readRedirects } from '../src/redirects.ts';
import { readingAgesCsv, readPages, sayReadingAges } from './reading-ages.ts';
import { start } from './run.ts';
import { indexSite, sayIndex } from './search-index.ts';

/** Where a build stands until it has passed every check. */
const SIDE = '.build/next';
const OLD = '.build/previous';
/** What a build says last when it has failed. */
const UNTOUCHED = 'Nothing was published: the site that stood before is untouched.';

/** Warnings of tools that say nothing about this site: a directive that the MDX integration adds by itself. */
const NOISE = /MODULE_LEVEL_DIRECTIVE/;

/**
 * Proves all that the site is made from, as a build does before it begins, and says what is wrong.
 * @returns what was proved, or null when something is wrong
 */
export function prove(print: (line: string) => void = console.log): Proved | null {
  try {
    const proved = proveAll();
    const { evidence, charts } = proved;
    readRedirects();
    print(sayContact());
    print(
      `${evidence.tables.size} tables, ${evidence.ledger.length} ledger entries and ${evidence.statistics.size} statistics agree; ${charts.size} charts drawn.`,
    );
    return proved;
  } catch (error) {
    print(error instanceof DataError ? error.message : String(error instanceof Error ? error.stack : error));
    return null;
  }
}

/**
 * Builds the site beside the old one and swaps the two only when everything has passed: data, ledger, content, charts
 * and every page. A failed build says why and leaves the old site as it was.
 * @returns true when the new site stands in dist/
 */
export async function buildSite(print: (line: string) => void = console.log): Promise<boolean> {
  if (prove(print) === null) {
    print(UNTOUCHED);
    return false;
  }
  if (process.env['SITE_URL'] === undefined)
    print('SITE_URL is not set: absolute addresses use https://accounted-for.example.');
  rmSync(SIDE, { recursive: true, force: true });
  mkdirSync('.build', { recursive: true });
  const built = await start('astro', ['build'], { ACCOUNTED_FOR_OUT: `./${SIDE}` });
  const warnings = built.output.split('\n').filter((line) => line.includes('[WARN]') && !NOISE.test(line));
  if (!built.ok || warnings.length > 0 || !existsSync(`${SIDE}/index.html`)) {
    print(built.ok && warnings.length > 0 ? warnings.join('\n') : built.output);
    print(UNTOUCHED);
    return false;
  }
  const lost = lostAddresses(SIDE);
  if (lost.length > 0) {
    print(new DataError(lost).message);
    print(UNTOUCHED);
    return false;
  }
  try {
    print(sayIndex(await indexSite(SIDE)));
  } catch (error) {
    print(`The search could not be indexed: ${error instanceof Error ? error.message : String(error)}`);
    print(UNTOUCHED);
    return false;
  }
  swap();
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  ).length;
  const read = readPages('dist');
  writeFileSync('.build/reading-ages.csv', readingAgesCsv(read));
  print(sayReadingAges(read));
  print(`${pages} pages built in dist/.`);
  return true;
}

/** Puts the new site in place of the old one; if that fails half-way, the old one comes back. */
function swap(): void {
  rmSync(OLD, { recursive: true, force: true });
  const hadOld = existsSync('dist');
  if (hadOld) move('dist', OLD);
  try {
    move(SIDE, 'dist');
  } catch (error) {
    rmSync('dist', { recursive: true, force: true });
    if (hadOld) move(OLD, 'dist');
    throw error;
  }
  rmSync(OLD, { recursive: true, force: true });
}

/** Renames a folder; copies it where the two ends lie on different disks. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
