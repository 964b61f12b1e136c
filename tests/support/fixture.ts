import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkChecksums, checkContent, loadEvidence } from '../../src/evidence.ts';

/** Where a mutation works: read a file as it stands in the project, write or remove it in the copy. */
export type Bench = {
  read(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  replace(path: string, from: string, to: string): void;
  remove(path: string): void;
};

/** Copies data/ and content/ into a temporary folder, lets the mutation at them, and gives back what a build would say. */
export function messageAfter(mutate: (bench: Bench) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
  const inside = (path: string): string => join(folder, path);
  for (const part of ['data', 'content']) cpSync(part, inside(part), { recursive: true });
  const bench: Bench = {
    read: (path) => readFileSync(inside(path), 'utf8'),
    write: (path, text) => writeFileSync(inside(path), text),
    replace(path, from, to) {
      const text = bench.read(path);
      if (!text.includes(from))
        throw new Error(`${path} does not hold ${JSON.stringify(from)}, so nothing was mutated.`);
      bench.write(path, text.replace(from, to));
    },
    remove: (path) => rmSync(inside(path)),
  };
  try {
    mutate(bench);
    process.env['ACCOUNTED_FOR_DATA'] = inside('data');
    process.env['ACCOUNTED_FOR_CONTENT'] = inside('content');
    checkContent(loadEvidence());
    checkChecksums();
    return 'nothing was wrong';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    delete process.env['ACCOUNTED_FOR_DATA'];
    delete process.env['ACCOUNTED_FOR_CONTENT'];
    rmSync(folder, { recursive: true, force: true });
  }
}
