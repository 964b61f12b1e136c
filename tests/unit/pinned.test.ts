import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { versionOf } from '../../src/charts/version.ts';
import { readPinned } from '../../src/data/pinned.ts';
import { writePinned } from '../support/pinned.ts';

afterEach(() => vi.unstubAllEnvs());

const chart = { title: 'A title', subtitle: 'What it counts', source: 'A report' };

describe('versions of charts', () => {
  it('change with a word or a number, and with nothing else', () => {
    const version = versionOf(chart, 'place,number\nkent,53\n');
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(versionOf({ ...chart }, 'place,number\nkent,53\n')).toBe(version);
    expect(versionOf(chart, 'place,number\nkent,54\n')).not.toBe(version);
    expect(versionOf({ ...chart, title: 'Another title' }, 'place,number\nkent,53\n')).not.toBe(version);
  });

  it('that are kept hold two pictures each, and the place of the site instead of its address', () => {
    const kept = readPinned();
    expect(kept.length).toBeGreaterThanOrEqual(41);
    for (const { of, wide, narrow, title } of kept) {
      expect(title, of).not.toBe('');
      for (const picture of [wide, narrow]) {
        expect(picture, of).toMatch(/^<svg [^>]*width="\d+(?:\.\d+)?" height="\d+"/);
        expect(picture, of).toContain('{site}');
        expect(picture, of).not.toMatch(/https?:\/\/(?!www\.w3\.org|purl\.org)|class="|var\(/);
      }
    }
  });

  it('that cannot be read stop the build and say where', () => {
    const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    mkdirSync(join(folder, 'pinned', 'charts', 'one'), { recursive: true });
    writeFileSync(join(folder, 'pinned', 'charts', 'one', '0123abcd.json.br'), 'cut off');
    vi.stubEnv('ACCOUNTED_FOR_DATA', folder);
    expect(() => readPinned()).toThrowErrorMatchingSnapshot();
  });

  it('are read from their folder by what they are versions of', () => {
    const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    writePinned(folder, 'charts/one', '0123abcd', { title: 'One', wide: '<svg/>', narrow: '<svg/>' });
    vi.stubEnv('ACCOUNTED_FOR_DATA', folder);
    expect(readPinned()).toEqual([
      { of: 'charts/one', version: '0123abcd', title: 'One', wide: '<svg/>', narrow: '<svg/>' },
    ]);
  });
});
