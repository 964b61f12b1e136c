import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DataProblem } from './data-error.ts';
import { dataRoot, readText } from './read-table.ts';

/** Where the checksums stand: the format of sha256sum, so that "sha256sum -c" in data/ reads it too. */
export const CHECKSUM_FILE = 'checksums.sha256';

/** Files under data/ that hold no data of a report and may change freely. */
const UNSEALED = new Set([CHECKSUM_FILE, 'README.md']);

/** The checksum of every sealed file under data/ as it stands, by path under data/, in a stable order. */
export function currentChecksums(): Map<string, string> {
  const files = readdirSync(dataRoot(), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataRoot(), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !UNSEALED.has(path))
    .sort();
  return new Map(files.map((path) => [path, sha256(readFileSync(join(dataRoot(), path)))]));
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Checksums as the lines of a file that sha256sum reads. */
export function writeChecksums(checksums: ReadonlyMap<string, string>): string {
  return [...checksums].map(([path, hash]) => `${hash}  ${path}\n`).join('');
}

/**
 * Files that are not as they were when they were last read against their report.
 * A digit that no sum can catch, because nothing else in the report depends on it, is caught here.
 */
export function checksumProblems(): DataProblem[] {
  const recorded = new Map(
    readText(CHECKSUM_FILE)
      .trimEnd()
      .split('\n')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );
  const current = currentChecksums();
  const paths = [...new Set([...recorded.keys(), ...current.keys()])].sort();
  return paths.flatMap((path) => {
    const [was, is] = [recorded.get(path), current.get(path)];
    return was === is ? [] : [changed(path, was, is)];
  });
}

function changed(path: string, was: string | undefined, is: string | undefined): DataProblem {
  const found =
    is === undefined ? 'no file' : was === undefined ? 'a file without a recorded checksum' : 'a file that has changed';
  return {
    file: `data/${path}`,
    found,
    expected: `the bytes that were read against the report, as data/${CHECKSUM_FILE} records them`,
    fix: 'If nobody meant to change it, restore it. If you did, read the file against the report once more, have somebody else read it too, then run "npm run seal".',
  };
}
