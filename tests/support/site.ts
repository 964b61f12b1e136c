import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The built site. */
export const DIST = 'dist';

/** Paths of all files of the built site, from its root, with forward slashes. */
export function siteFiles(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => statSync(join(DIST, path)).isFile())
    .sort();
}

/** Text of a file of the built site. */
export function siteText(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}

/** Bytes of a file of the built site as a browser would fetch it: fonts as they are, the rest in brotli. */
export function transferred(path: string): number {
  const bytes = readFileSync(join(DIST, path));
  return path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
}

/** Html pages of the built site, but for the short links, which only lead on. */
export function pagePaths(): string[] {
  return siteFiles().filter((path) => path.endsWith('.html') && !/^f\/\d+\//.test(path));
}
