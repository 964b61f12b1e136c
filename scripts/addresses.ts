import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataProblem } from '../src/data/data-error.ts';
import { changeProblems, readChanges } from '../src/changes.ts';
import { ADDRESSES_FILE, readAddresses, readRedirects, REDIRECTS_FILE } from '../src/redirects.ts';

/** Parts of a page whose names change with their bytes, the index of the search, and packs, which a build of their own makes. */
const PASSING = /^\/(?:assets|fonts|pagefind)\/|^\/search\/[^/]+\.json$|^\/packs\/.+|^\/_headers$/;

/** Addresses of a built site: pages by their folder, all else by its file. */
export function addressesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => `/${path.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/'))
    .filter((address) => !PASSING.test(address))
    .sort();
}

/** Addresses that were published, or that the log of changes names, and are neither built nor led on. */
export function lostAddresses(folder: string): DataProblem[] {
  const built = new Set(addressesOf(folder));
  const redirects = readRedirects();
  const lost = readAddresses().filter((address) => !built.has(address) && !redirects.has(address));
  const blind = [...redirects].filter(([, to]) => !built.has(to));
  return [
    ...changeProblems(readChanges(), built, redirects),
    ...lost.map((address) => ({
      file: `content/${ADDRESSES_FILE}`,
      found: `${address} was published and is not built`,
      expected: 'every published address, for ever',
      fix: address.endsWith('/')
        ? `Bring it back, or lead it on in content/${REDIRECTS_FILE}.`
        : 'Bring the file back: only pages can lead on.',
    })),
    ...blind.map(([from, to]) => ({
      file: `content/${REDIRECTS_FILE}`,
      found: `${from} leads to ${to}, which is not built`,
      expected: 'an address of the site',
      fix: 'Lead it to a page that exists.',
    })),
  ];
}
