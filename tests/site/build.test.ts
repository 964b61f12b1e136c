import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lostAddresses } from '../../scripts/addresses.ts';
import { capture } from '../../scripts/run.ts';
import { DIST, filesIn } from '../support/site.ts';

/** A fingerprint of every byte of the built site. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of filesIn(DIST)) hash.update(file).update(readFileSync(join(DIST, file)));
  return hash.digest('hex');
}

describe('a build', () => {
  it('that fails leaves the old site whole and says what to do', () => {
    const before = fingerprint();
    const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    cpSync('data', folder, { recursive: true });
    const table = join(folder, 'heading-back-to-harm', 'durations.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(',146,', ',147,'));
    const { ok, output } = capture(process.execPath, ['scripts/tasks/build.ts'], { ACCOUNTED_FOR_DATA: folder });
    rmSync(folder, { recursive: true, force: true });
    expect(ok).toBe(false);
    expect(output).toContain('data/heading-back-to-harm/durations.csv, row 4');
    expect(output).toContain('Nothing was published: the site that stood before is untouched.');
    expect(fingerprint()).toBe(before);
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
});
