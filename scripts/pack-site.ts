import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipFiles } from '../src/downloads/zip.ts';
import { offlinePage, offlineStyle } from './offline.ts';

/** What is of no use without a connection: frames for other sites, cards, feeds, and the index of the search. */
const LEFT_OUT =
  /^(?:embed|oembed|cards|cite|pagefind|packs)\/|^search\/.+\.json$|^\.well-known\/|^sitemap[^/]*\.xml$|^robots\.txt$|^_headers$|feed\.xml$|^assets\/.+\.js$/;

/** Where the pack unpacks to. */
const FOLDER = 'accounted-for';

const README = (site: string): string => `Accounted For, to read without a connection

Unpack the folder and open index.html. Every page, chart and table is here. What needs a connection is not: the search,
frames for other sites, cards for posts and citation files; links to them lead to ${site}/.

checksums.sha256 lists every file; "sha256sum -c checksums.sha256" checks them.

Our text and charts: CC BY 4.0. The reports remain the copyright of their publishers.
`;

/**
 * The built site as one ZIP that opens from a folder, with the checksum of every file.
 * @param folder a built site
 * @param site its address on the web, for what the pack leaves out
 */
export function packSite(folder: string, site: string): { zip: Uint8Array; files: number } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile() && !LEFT_OUT.test(path));
  const known = new Set(paths);
  const files = new Map(paths.map((path) => [path, readPacked(folder, path, known, site)]));
  files.set('README.txt', Buffer.from(README(site)));
  const sums = [...files].map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`).sort();
  files.set('checksums.sha256', Buffer.from(`${sums.join('\n')}\n`));
  const packed = new Map([...files].map(([path, bytes]) => [`${FOLDER}/${path}`, bytes]));
  return { zip: zipFiles(packed), files: packed.size };
}

function readPacked(folder: string, path: string, known: ReadonlySet<string>, site: string): Uint8Array {
  const bytes = readFileSync(join(folder, path));
  if (path.endsWith('.html')) return Buffer.from(offlinePage(bytes.toString('utf8'), path, known, site));
  if (path.endsWith('.css')) return Buffer.from(offlineStyle(bytes.toString('utf8'), path));
  return bytes;
}
