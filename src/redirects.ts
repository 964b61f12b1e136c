import { parse } from 'yaml';
import { readContentText } from './content-files.ts';
import { DataError, type DataProblem } from './data/data-error.ts';

/** Where moved addresses stand. */
export const REDIRECTS_FILE = 'redirects.yaml';
/** Where every address that was ever published stands, one a line. */
export const ADDRESSES_FILE = 'addresses.txt';

/**
 * Moved addresses: new path by old path.
 * @throws DataError for a line that is not a path of the site to another, or that leads in a circle
 */
export function readRedirects(): ReadonlyMap<string, string> {
  const lines = (parse(readContentText(REDIRECTS_FILE)) ?? {}) as Record<string, unknown>;
  const redirects = new Map(Object.entries(lines).map(([from, to]) => [from, String(to)]));
  const problems = [...redirects].flatMap(([from, to]): DataProblem[] => {
    const found = `${from}: ${to}`;
    const where = { file: `content/${REDIRECTS_FILE}`, found };
    if (![from, to].every((path) => /^\/(?:[a-z0-9.-]+\/)+$/.test(path)))
      return [{ ...where, expected: '/old/path/: /new/path/', fix: 'Write both as paths with a slash at each end.' }];
    if (redirects.has(to))
      return [{ ...where, expected: 'an address that stands', fix: `Lead straight to ${String(redirects.get(to))}.` }];
    return [];
  });
  if (problems.length > 0) throw new DataError(problems);
  return redirects;
}

/** Every address that was ever published, in order. */
export function readAddresses(): string[] {
  return readContentText(ADDRESSES_FILE)
    .split('\n')
    .filter((line) => line !== '');
}
