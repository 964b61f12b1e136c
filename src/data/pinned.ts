import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { DataError } from './data-error.ts';
import { dataRoot } from './read-table.ts';

/** A version of a chart or view, kept as it was when it was published. */
export type Pinned = {
  /** What it is a version of, such as "charts/missing-by-region". */
  readonly of: string;
  /** Its eight figures. */
  readonly version: string;
  readonly title: string;
  /** Markup of its pictures, wide and narrow; "{site}" stands for the address of the site. */
  readonly wide: string;
  readonly narrow: string;
};

/** The folder of kept versions, under data/. */
export const PINNED_FOLDER = 'pinned';
const ENDING = '.json.br';

/**
 * Every version that was ever kept.
 * @throws DataError for a file that cannot be read: a frame on somebody's page rests on it.
 */
export function readPinned(): Pinned[] {
  const root = join(dataRoot(), PINNED_FOLDER);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ENDING))
    .sort()
    .map((path) => readOne(root, path));
}

function readOne(root: string, path: string): Pinned {
  const parts = path.slice(0, -ENDING.length).split('/');
  const version = parts.pop() ?? '';
  try {
    const kept = JSON.parse(brotliDecompressSync(readFileSync(join(root, path))).toString()) as Partial<Pinned>;
    const { title, wide, narrow } = kept;
    if (title === undefined || wide === undefined || narrow === undefined || !/^[0-9a-f]{8}$/.test(version))
      throw new Error('a field is missing');
    return { of: parts.join('/'), version, title, wide, narrow };
  } catch (cause) {
    const error = new DataError([
      {
        file: `data/${PINNED_FOLDER}/${path}`,
        found: 'a file that cannot be read',
        expected: 'a kept version, packed with Brotli',
        fix: 'Restore the file from an earlier commit: frames on other people’s pages show it.',
      },
    ]);
    error.cause = cause;
    throw error;
  }
}
