import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { proveAll } from '../../src/evidence.ts';

/** Where a mutation works: reads, writes and removes files of a copy of the project's data and content. */
export type Bench = {
  read(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  replace(path: string, from: string, to: string): void;
  remove(path: string): void;
};

/**
 * Copies data/ and content/ once for a file of tests.
 * @returns what lets a mutation at the copy, gives back what a build would say, and restores what was changed. Files that
 * were not changed keep what was read of them before.
 */
export function useBench(): (mutate: (bench: Bench) => void) => string {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
    for (const part of ['data', 'content']) cpSync(part, join(folder, part), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (mutate) => messageAfter(folder, mutate);
}

function messageAfter(folder: string, mutate: (bench: Bench) => void): string {
  const inside = (path: string): string => join(folder, path);
  const changed = new Set<string>();
  const bench: Bench = {
    read: (path) => readFileSync(inside(path), 'utf8'),
    write(path, text) {
      changed.add(path);
      writeFileSync(inside(path), text);
    },
    replace(path, from, to) {
      const text = bench.read(path);
      if (!text.includes(from))
        throw new Error(`${path} does not hold ${JSON.stringify(from)}, so nothing was mutated.`);
      bench.write(path, text.replace(from, to));
    },
    remove(path) {
      changed.add(path);
      rmSync(inside(path));
    },
  };
  try {
    mutate(bench);
    process.env['ACCOUNTED_FOR_DATA'] = inside('data');
    process.env['ACCOUNTED_FOR_CONTENT'] = inside('content');
    proveAll();
    return 'nothing was wrong';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    delete process.env['ACCOUNTED_FOR_DATA'];
    delete process.env['ACCOUNTED_FOR_CONTENT'];
    for (const path of changed) {
      if (existsSync(path)) copyFileSync(path, inside(path));
      else rmSync(inside(path), { force: true });
    }
  }
}
