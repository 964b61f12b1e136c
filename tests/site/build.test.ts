import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lostAddresses } from '../../scripts/addresses.ts';
import { indexSite } from '../../scripts/search-index.ts';
import { capture } from '../../scripts/run.ts';
import { CHECKSUM_FILE, currentChecksums, writeChecksums } from '../../src/data/checksums.ts';
import { writePinned } from '../support/pinned.ts';
import { siteFiles, siteText } from '../support/site.ts';

/** What the test runner sets for itself and a build of the site must not see. */
const WITHOUT_RUNNER = {
  BASE_URL: undefined,
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
  VITEST: undefined,
};

/** A fingerprint of every byte of the built site. */
function fingerprint(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

describe('a build', () => {
  it('that fails leaves the old site whole and says what to do', () => {
    const before = fingerprint('dist', siteFiles());
    const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    cpSync('data', folder, { recursive: true });
    const table = join(folder, 'heading-back-to-harm', 'durations.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(',146,', ',147,'));
    const { ok, output } = capture(process.execPath, ['scripts/tasks/build.ts'], { ACCOUNTED_FOR_DATA: folder });
    rmSync(folder, { recursive: true, force: true });
    expect(ok).toBe(false);
    expect(output).toContain('data/heading-back-to-harm/durations.csv, row 4');
    expect(output).toContain('Nothing was published: the site that stood before is untouched.');
    expect(fingerprint('dist', siteFiles())).toBe(before);
  });

  it('refuses a digit that no sum can see, by its checksum', () => {
    const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    cpSync('data', folder, { recursive: true });
    const table = join(folder, 'heading-back-to-harm', 'survey-percentages.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(',45,percent,', ',54,percent,'));
    const { ok, output } = capture(process.execPath, ['scripts/tasks/build.ts'], { ACCOUNTED_FOR_DATA: folder });
    rmSync(folder, { recursive: true, force: true });
    expect(ok).toBe(false);
    expect(output).toContain('data/heading-back-to-harm/survey-percentages.csv');
    expect(output).toContain('npm run seal');
  });

  it('refuses to lose an address that was published, unless it leads on', () => {
    const content = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    cpSync('content/changes.yaml', join(content, 'changes.yaml'));
    const list = join(content, 'addresses.txt');
    const redirects = join(content, 'redirects.yaml');
    const say = (): string => {
      vi.stubEnv('ACCOUNTED_FOR_CONTENT', content);
      try {
        return lostAddresses('dist')
          .map(({ file, found, fix }) => `${file}: ${found}. ${fix}`)
          .join('\n');
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      } finally {
        vi.unstubAllEnvs();
      }
    };
    writeFileSync(list, '/findings/still-missing/\n/findings/once-called-so/\n/data/once.csv\n');
    expect(say()).toMatchSnapshot('no line for either');
    writeFileSync(list, '/findings/still-missing/\n/findings/once-called-so/\n');
    writeFileSync(redirects, '/findings/once-called-so/: /findings/still-missing/\n');
    expect(say()).toBe('');
    writeFileSync(redirects, '/findings/once-called-so/: /findings/nowhere/\n');
    expect(say()).toMatchSnapshot('a line that leads nowhere');
    writeFileSync(redirects, '/findings/once-called-so/: https://example.org/\n/a/: /b/\n/b/: /findings/\n');
    expect(say()).toMatchSnapshot('lines that are no paths, or lead in steps');
    rmSync(content, { recursive: true, force: true });
  });

  it('of the same commit gives the same bytes, and so does its index', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    const { ok, output } = capture('astro', ['build'], {
      ...WITHOUT_RUNNER,
      ACCOUNTED_FOR_OUT: folder,
      NODE_ENV: 'production',
    });
    expect(ok, output).toBe(true);
    await indexSite(folder);
    expect(fingerprint(folder, siteFiles())).toBe(fingerprint('dist', siteFiles()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('under a base path leads to nothing outside it, and shows a kept version as it was with a line about the newer one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    const data = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    cpSync('data', data, { recursive: true });
    const picture =
      '<svg width="300" height="40"><text y="20">As it was: {site}/charts/missing-by-region/</text></svg>';
    writePinned(data, 'charts/missing-by-region', '00000000', { title: 'As it was', wide: picture, narrow: picture });
    vi.stubEnv('ACCOUNTED_FOR_DATA', data);
    writeFileSync(join(data, CHECKSUM_FILE), writeChecksums(currentChecksums()));
    vi.unstubAllEnvs();
    const { ok, output } = capture('astro', ['build'], {
      ...WITHOUT_RUNNER,
      ACCOUNTED_FOR_DATA: data,
      BASE_PATH: '/preview',
      SITE_URL: 'https://example.org',
      ACCOUNTED_FOR_OUT: folder,
      NODE_ENV: 'production',
    });
    expect(ok, output).toBe(true);
    for (const page of [
      'index.html',
      'reports/heading-back-to-harm/how-many/index.html',
      'findings/still-missing/index.html',
    ]) {
      const html = readFileSync(join(folder, page), 'utf8');
      expect(
        [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)]
          .map(([, path]) => path)
          .filter((path) => !path?.startsWith('/preview/')),
      ).toEqual([]);
      expect(html).toContain('https://example.org/preview/');
    }
    const css = siteFiles()
      .filter((path) => path.endsWith('.css'))
      .map(siteText)
      .join('');
    expect(css).toContain('url(/fonts/');
    const kept = readFileSync(join(folder, 'embed/charts/missing-by-region/00000000/index.html'), 'utf8');
    expect(kept).toContain('As it was: https://example.org/preview/charts/missing-by-region/');
    expect(kept).toMatch(
      /earlier version, kept as it was\.\s+<a href="https:\/\/example\.org\/preview\/charts\/missing-by-region\/"/,
    );
    const [now = ''] = readdirSync(join(folder, 'embed/charts/missing-by-region')).filter((name) =>
      /^(?!00000000)[0-9a-f]{8}$/.test(name),
    );
    expect(readFileSync(join(folder, 'embed/charts/missing-by-region', now, 'index.html'), 'utf8')).not.toContain(
      'earlier version',
    );
    for (const each of [folder, data]) rmSync(each, { recursive: true, force: true });
  });
});
