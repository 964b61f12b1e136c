import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { capture } from '../../scripts/run.ts';
import { CHECKSUM_FILE, currentChecksums, sha256, writeChecksums } from '../../src/data/checksums.ts';
import { drawnPicture } from '../../src/downloads/raster.ts';
import { writePinned } from './pinned.ts';
import { DIST, filesIn } from './site.ts';

/** Where the second build stands on the web. */
export const SECOND = { site: 'https://accounted.examgle', base: '/fro' };
/** Both addresses set the same width in the face of a card, so that lines break at the same words. */
const [FIRST_HOST, SECOND_HOST] = ['accounted-for.example', `accounted.examgle${SECOND.base}`];
/** A version that is kept in the second build and was never published. */
export const KEPT = { of: 'charts/missing-by-region', version: '00000000', title: 'As it was' };

/** What the test runner sets for itself and a build of the site must not see. */
const WITHOUT_RUNNER = {
  BASE_URL: undefined,
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
  VITEST: undefined,
  NODE_ENV: 'production',
};

/**
 * Builds the site once more, beside the first.
 * @param env what to set otherwise than in the first build
 * @returns the folder that holds it
 */
export function buildAgain(env: NodeJS.ProcessEnv = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
  const { ok, output } = capture('astro', ['build'], { ...WITHOUT_RUNNER, ...env, ACCOUNTED_FOR_OUT: folder });
  if (!ok) throw new Error(output);
  return folder;
}

/** Builds the site under a base path of another address, with a kept version that is no longer today's, undrawn. */
export function buildUnderBase(): string {
  const data = mkdtempSync(join(tmpdir(), 'accounted-for-'));
  cpSync('data', data, { recursive: true });
  const picture = `<svg width="300" height="40"><text y="20">As it was: {site}/${KEPT.of}/</text></svg>`;
  writePinned(data, KEPT.of, KEPT.version, { title: KEPT.title, wide: picture, narrow: picture });
  process.env['ACCOUNTED_FOR_DATA'] = data;
  writeFileSync(join(data, CHECKSUM_FILE), writeChecksums(currentChecksums()));
  delete process.env['ACCOUNTED_FOR_DATA'];
  try {
    return buildAgain({
      ACCOUNTED_FOR_DATA: data,
      ACCOUNTED_FOR_PICTURES: 'undrawn',
      SITE_URL: SECOND.site,
      BASE_PATH: SECOND.base,
    });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The files of the built site that Astro itself writes: the index of the search comes after it. */
export function filesOfAstro(): string[] {
  return filesIn(DIST).filter((path) => !path.startsWith('pagefind/') && path !== 'search/words.json');
}

/**
 * Leads a build under a base path back to the address of the first, and compares the two byte by byte. Names of scripts
 * and styles carry a hash of what they hold, addresses included, so each stands for the one of the same stem; a picture
 * is drawn from what it is made of; an archive is compared file by file, and its sums with what it holds.
 * @param start beginning of the paths to compare: all of them where this is left out
 * @returns what differs, by path
 */
export function differencesFrom(folder: string, start = ''): string[] {
  const kept = `embed/${KEPT.of}/${KEPT.version}/index.html`;
  const first = new Map(filesOfAstro().map((path) => [stemOf(path), path]));
  const second = new Map(filesIn(folder).map((path) => [stemOf(path), path]));
  const names = [...first].flatMap(([stem, path]): [string, string][] => {
    const other = second.get(stem);
    return other === undefined || other === path ? [] : [[nameOf(other), nameOf(path)]];
  });
  const leadBack = (bytes: Uint8Array): string =>
    names.reduce((text, [from, to]) => text.replaceAll(from, to), withoutBase(strFromU8(bytes, true)));
  const only = [...second.keys()].filter((stem) => stem.startsWith(start) && !first.has(stem) && stem !== kept);
  const compared = [...first].filter(([stem]) => stem.startsWith(start));
  const differing = compared.filter(([stem, path]) => {
    const other = second.get(stem);
    if (other === undefined) return true;
    const [one, two] = [readFileSync(join(DIST, path)), readFileSync(join(folder, other))];
    if (path.endsWith('.png')) return !one.equals(drawnPicture(withoutBase(two.toString())));
    if (path.endsWith('.zip')) return !sameArchive(one, two, leadBack);
    return !one.equals(two) && strFromU8(one, true) !== leadBack(two);
  });
  return [...only, ...differing.map(([, path]) => path)];
}

/**
 * A text of the second build as the first has it: the other address first, then its origin alone, which has no path
 * behind it, then paths that begin with the base.
 */
function withoutBase(text: string): string {
  const base = new RegExp(`(?<![\\w.-])${SECOND.base}(?=[/"?#])`, 'g');
  const origin = new RegExp(`${SECOND.site}(?=["&])`, 'g');
  return text.replaceAll(SECOND_HOST, FIRST_HOST).replace(origin, `https://${FIRST_HOST}`).replace(base, '');
}

function sameArchive(first: Uint8Array, second: Uint8Array, leadBack: (bytes: Uint8Array) => string): boolean {
  const [one, two] = [unzipSync(first), unzipSync(second)];
  if (Object.keys(one).join() !== Object.keys(two).join()) return false;
  return Object.entries(one).every(([path, bytes]) =>
    path === CHECKSUM_FILE
      ? [one, two].every((archive) => holdsItsSums(archive))
      : strFromU8(bytes, true) === leadBack(two[path] ?? new Uint8Array()),
  );
}

function holdsItsSums(archive: Readonly<Record<string, Uint8Array>>): boolean {
  const lines = strFromU8(archive[CHECKSUM_FILE] ?? new Uint8Array())
    .trimEnd()
    .split('\n');
  return (
    lines.length === Object.keys(archive).length - 1 &&
    lines.every((line) => sha256(archive[line.slice(66)] ?? '') === line.slice(0, 64))
  );
}

/** The path of a script or a style without the hash in its name; any other path as it is. */
function stemOf(path: string): string {
  return path.startsWith('assets/') ? path.replace(/[._-][\w-]{8}(?=\.(?:js|css)$)/, '') : path;
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
