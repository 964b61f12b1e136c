import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { indexSite } from '../../scripts/search-index.ts';
import { CHECKSUM_FILE, currentChecksums, writeChecksums } from '../../src/data/checksums.ts';
import { startDev, type DevServer } from '../support/dev-server.ts';
import { ALL } from '../support/extent.ts';
import { buildAgain, buildUnderBase, differencesFrom, filesOfAstro, KEPT, SECOND } from '../support/second-build.ts';
import { DIST, filesIn } from '../support/site.ts';

function slip(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
}

function slipInArchive(bytes: Buffer): Uint8Array {
  const files = unzipSync(bytes);
  const [name = ''] = Object.keys(files).filter((path) => path.endsWith('.csv'));
  return zipSync({ ...files, [name]: slip(Buffer.from(files[name] ?? ''), '1', '2') });
}

// What Astro does beside the build that all other tests look at. It stands in one file, whose tests come one after the
// other, since every run of Astro writes the types of the content.
describe('a second build of the same commit, under a base path of another address', () => {
  let folder = '';
  const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8');

  beforeAll(() => {
    folder = buildUnderBase();
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the same bytes once its addresses are led back', () => {
    expect(filesOfAstro().length).toBeGreaterThan(11_000);
    expect(differencesFrom(folder)).toEqual([]);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['index.html', (bytes) => slip(bytes, 'Accounted For', 'Accounted for')],
    ['cards/site.png', (bytes) => slip(bytes, 'height="630"', 'height="631"')],
    ['assets/', (bytes) => slip(bytes, '=', '==')],
    ['data/accounted-for-data.zip', slipInArchive],
  ])('would tell of one letter in %s', (start, slipped) => {
    const [name = '', stands = ''] = [filesIn(folder), filesOfAstro()].map((all) =>
      all.find((each) => each.startsWith(start)),
    );
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, name), slipped(bytes));
    const found = differencesFrom(folder, start);
    writeFileSync(join(folder, name), bytes);
    expect(found).toEqual([stands]);
  });

  it('leads to nothing outside its base path, in no page, style, script or file of data', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    // A path from the root, between quotes or in a style, that begins with a folder of the site.
    const rooted = new RegExp(
      `["'(](/(?:${folders.map(({ name }) => name.replaceAll('.', '\\.')).join('|')})/[^"')\\s]*)`,
      'g',
    );
    expect('a{src:url(/fonts/a.woff2)}<a href="/places/">'.match(rooted)).toHaveLength(2);
    const texts = filesIn(folder).filter((path) => /\.(?:html|css|js|json|xml)$/.test(path));
    expect(texts.length).toBeGreaterThan(4000);
    const outside = texts.flatMap((path) =>
      [...textOf(path).matchAll(rooted)].map(([, address = '']) => `${path}: ${address}`),
    );
    expect(outside).toEqual([]);
    const first = texts.filter((path) => textOf(path).includes('accounted-for.example'));
    expect(first, 'files that name the address of the first build').toEqual([]);
  });

  it('shows a kept version as it was, with a line about the newer one, and none on today’s', () => {
    const versions = join('embed', KEPT.of);
    const kept = textOf(join(versions, KEPT.version, 'index.html'));
    const latest = `${SECOND.site}${SECOND.base}/${KEPT.of}/`;
    expect(kept).toContain(`${KEPT.title}: ${latest}`);
    expect(kept).toMatch(/an earlier version; what the site says today\.\s*<\/a>/);
    expect(kept).toContain(`<a href="${latest}" target="_blank"`);
    const [now = ''] = readdirSync(join(folder, versions)).filter((name) => /^(?!0{8})[0-9a-f]{8}$/.test(name));
    expect(textOf(join(versions, now, 'index.html'))).not.toContain('earlier version');
  });
});

describe('the dev server', () => {
  const PAGE = '/data/heading-back-to-harm/durations/';
  let folder = '';
  let server: DevServer | undefined;
  const inside = (path: string): string => join(folder, path);
  /** Waits until the page is as it should be; how long that takes is for a bench. */
  const shows = async (status: number, words: string): Promise<void> => {
    await expect
      .poll(
        async () => {
          const answer = await fetch(`${server?.address ?? ''}${PAGE}`);
          return answer.status === status && `${await answer.text()}${server?.said() ?? ''}`.includes(words);
        },
        { timeout: 60_000, interval: 250 },
      )
      .toBe(true);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    for (const part of ['data', 'content']) cpSync(part, inside(part), { recursive: true });
    server = await startDev({ ACCOUNTED_FOR_DATA: inside('data'), ACCOUNTED_FOR_CONTENT: inside('content') });
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows a change that holds, and never what a build would refuse, however often it is asked', async () => {
    const [table, meta] = ['csv', 'meta.yaml'].map((ending) => inside(`data/heading-back-to-harm/durations.${ending}`));
    const [numbers, words] = [readFileSync(table ?? '', 'utf8'), readFileSync(meta ?? '', 'utf8')];
    await shows(200, 'Missing incidents by how long they lasted');
    writeFileSync(table ?? '', numbers.replace(',146,', ',147,'));
    await shows(500, 'expected: 146, the sum of the rows it totals');
    expect((await fetch(`${server?.address ?? ''}${PAGE}`)).status).toBe(500);
    writeFileSync(table ?? '', numbers);
    writeFileSync(meta ?? '', words.replace(/^title: .*/m, 'title: A title that was not there before'));
    vi.stubEnv('ACCOUNTED_FOR_DATA', inside('data'));
    const sums = writeChecksums(currentChecksums());
    vi.unstubAllEnvs();
    writeFileSync(inside(`data/${CHECKSUM_FILE}`), sums);
    await shows(200, 'A title that was not there before');
    const finding = inside('content/findings/heading-back-to-harm/still-missing.mdx');
    writeFileSync(finding, readFileSync(finding, 'utf8').replace('{hbth-still-missing}', '207'));
    await shows(500, '"207 children" typed in prose');
  }, 180_000);
});

if (ALL)
  // What the build above leaves open: the index.
  it('a second build that nothing is set for gives the same bytes, and so does its index', async () => {
    const folder = buildAgain();
    await indexSite(folder);
    const files = filesIn(DIST);
    expect(filesIn(folder)).toEqual(files);
    const differing = files.filter((path) => !readFileSync(join(folder, path)).equals(readFileSync(join(DIST, path))));
    rmSync(folder, { recursive: true, force: true });
    expect(differing).toEqual([]);
  }, 240_000);
