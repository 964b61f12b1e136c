import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { close, createIndex } from 'pagefind';
import type { Names } from '../src/enhance/search-rank.ts';

/** Where the index stands in the site. */
const FOLDER = 'pagefind';
/** Every word of the pages that are found, by which slips are mended. */
const WORDS = 'search/words.json';
/** Every page by its names, which the build writes. */
const NAMES = 'search/names.json';
/** Pagefind's own pages and looks, which the site does not use. */
const UNUSED = /-ui\.(?:js|css)$|highlight|wasm\.unknown/;
/** Parts of a page that say nothing of what it is about, or that many pages share. */
const LEFT_OUT = [
  'svg',
  'nav',
  'script',
  '#cite',
  '.notices',
  '.anchor',
  '.print-only',
  '.take',
  '.bar-line',
  '.address',
  '.facsimile',
  '.drawings',
  'details',
];

/** What Pagefind says of its own index. */
type Entry = { readonly languages: Readonly<Record<string, { readonly page_count: number }>> };

/** What a build says of its index: how many pages it holds, how large it is, and what a first search fetches at least. */
export type IndexSize = { readonly pages: number; readonly bytes: number; readonly first: number };

/**
 * Makes the index that the search page reads, from the pages that ask to be found.
 * @param folder a built site
 * @throws Error with what Pagefind says is wrong
 */
export async function indexSite(folder: string): Promise<IndexSize> {
  const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT, forceLanguage: 'en', maxFragments: 400 });
  if (index === undefined) throw new Error(errors.join('\n'));
  const found = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, FOLDER) });
  await close();
  const problems = [...found.errors, ...written.errors];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const file of readdirSync(join(folder, FOLDER))) if (UNUSED.test(file)) rmSync(join(folder, FOLDER, file));
  writeFileSync(join(folder, WORDS), JSON.stringify(wordsOf(folder)));
  const entry = JSON.parse(readFileSync(join(folder, FOLDER, 'pagefind-entry.json'), 'utf8')) as Entry;
  const { bytes, first } = sizeOf(join(folder, FOLDER));
  const names = transferred(join(folder, NAMES)) + transferred(join(folder, WORDS));
  return { pages: entry.languages['en']?.page_count ?? 0, bytes, first: first + names };
}

/** The size of an index as a build prints it. */
export function sayIndex({ pages, bytes, first }: IndexSize): string {
  const kilobytes = (size: number): string => `${Math.round(size / 1000)} kB`;
  return `Search: ${pages} pages, index ${kilobytes(bytes)} in all, ${kilobytes(first)} before a first answer.`;
}

/** Words of three letters and more on the pages that are found, the commonest first. */
function wordsOf(folder: string): string[] {
  const counts = new Map<string, number>();
  const count = (words: string): void => {
    for (const [word] of words.toLowerCase().matchAll(/[a-zà-ÿ]{3,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  // Other names of pages are words of the site too, and nobody's slips.
  count(
    (JSON.parse(readFileSync(join(folder, NAMES), 'utf8')) as Names).entries
      .map(([, , ...names]) => names.join(' '))
      .join(' '),
  );
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('index.html')) continue;
    const [, main] =
      /<main\b[^>]*data-pagefind-body[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
    if (main === undefined) continue;
    const { document } = parseHTML(`<main>${main}</main>`);
    for (const part of document.querySelectorAll(LEFT_OUT.join(', '))) part.remove();
    count(document.querySelector('main')?.innerHTML.replace(/<[^>]*>|&[a-z]+;/g, ' ') ?? '');
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([word]) => word);
}

/** What the index weighs in all, and what a first search fetches of it before any result is shown. */
function sizeOf(folder: string): { bytes: number; first: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());
  const bytes = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const largest = (pattern: RegExp): number =>
    Math.max(0, ...files.filter((path) => pattern.test(path)).map((path) => transferred(join(folder, path))));
  const once = [
    /^pagefind\.js$/,
    /^pagefind-worker\.js$/,
    /^pagefind-entry\.json$/,
    /^wasm\.en\.pagefind$/,
    /\.pf_meta$/,
    /^index\/.*\.pf_index$/,
  ];
  return { bytes, first: once.reduce((sum, pattern) => sum + largest(pattern), 0) };
}

/** Bytes of a file as a host sends it: Pagefind packs its own, and scripts go in brotli. */
function transferred(file: string): number {
  const bytes = readFileSync(file);
  return /\.(?:js|json)$/.test(file) ? brotliCompressSync(bytes).length : bytes.length;
}
