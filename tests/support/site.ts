import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** The built site. */
export const DIST = 'dist';

/** Paths of all files in a folder, from its root, with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort();
}

/** Paths of all files of the built site. */
export function siteFiles(): readonly string[] {
  files ??= filesIn(DIST);
  return files;
}
let files: readonly string[] | undefined;

/** Text of a page or another file of the built site; pages are read once. */
export function siteText(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(DIST, path), 'utf8');
  if (path.endsWith('.html')) texts.set(path, text);
  return text;
}
const texts = new Map<string, string>();

/** The head of a page as a document, and with it the section of the page that has an id, where one is named. */
export function parsePage(path: string, section?: string): Document {
  const html = siteText(path);
  const head = html.slice(0, html.indexOf('</head>'));
  const start = section === undefined ? -1 : html.search(new RegExp(`<section [^>]*id="${section}"`));
  const end = html.indexOf('</section>', start);
  return parseHTML(`${head}</head><body>${start === -1 ? '' : html.slice(start, end)}</body></html>`).document;
}

/** How hard a server packs: as hard as it can ahead of time, or fast. */
export type Packing = 'best' | 'fast';

/** Bytes of a file of the built site as a browser would fetch it: fonts as they are, the rest in brotli. */
export function transferred(path: string, packing: Packing = 'best'): number {
  const bytes = readFileSync(join(DIST, path));
  if (path.endsWith('.woff2')) return bytes.length;
  const params = packing === 'best' ? {} : { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return brotliCompressSync(bytes, params).length;
}

/** Html pages of the built site, but for the short links, which only lead on. */
export function pagePaths(): string[] {
  return siteFiles().filter((path) => path.endsWith('.html') && !/^f\/\d+\//.test(path));
}
