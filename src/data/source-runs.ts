import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from './data-error.ts';
import { dataRoot, readRows } from './read-table.ts';

/** Bytes of a run's hash: enough that a chance match among all runs of the site is not to be expected. */
export const HASH_BYTES = 5;

/** The hashes of all runs of ten words in the five reports; the words themselves are not kept here. */
export const SOURCE_RUNS_FILE = 'editorial/source-runs.bin';

/**
 * Reads the hashes of the reports' word runs, each in hexadecimal.
 * @throws DataError when the file is missing or cut off.
 */
export function readSourceRuns(): ReadonlySet<string> {
  const fix = 'Restore the file, or derive it again: npm run derive:runs -- <texts of the reports>.';
  const file = `data/${SOURCE_RUNS_FILE}`;
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(dataRoot(), SOURCE_RUNS_FILE));
  } catch (cause) {
    const error = new DataError([{ file, found: 'no file', expected: 'hashes of the reports’ word runs', fix }]);
    error.cause = cause;
    throw error;
  }
  if (bytes.length === 0 || bytes.length % HASH_BYTES !== 0)
    throw new DataError([
      { file, found: `${bytes.length} bytes`, expected: `a multiple of ${HASH_BYTES} and not none`, fix },
    ]);
  const all = bytes.toString('hex');
  return new Set(
    Array.from({ length: bytes.length / HASH_BYTES }, (_, index) =>
      all.slice(index * HASH_BYTES * 2, (index + 1) * HASH_BYTES * 2),
    ),
  );
}

/** Titles and names that may stand word for word, longest first. */
export function readExceptions(): string[] {
  return readRows('editorial/exceptions.csv', ['phrase', 'why'])
    .map(({ cells }) => cells['phrase'] ?? '')
    .sort((a, b) => b.length - a.length);
}
