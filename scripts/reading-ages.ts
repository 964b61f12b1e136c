import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { countWords, readingAge } from '../src/model/editorial/reading.ts';

/** Built pages whose words are ours to make plain; tables, statistics and drawings are read otherwise. */
const READ = /^(?:findings|definitions|recommendations|reports|themes|practice|timeline|about|method|help|index\.html)/;
/** Where running text stands; the rest of a page is names, numbers and ways on. */
const TEXT = 'main :is(h1, p, li, dd)';

/** One built page: how many words it runs to, and how old a reader must be to take them in at once. */
export type PageReading = { readonly page: string; readonly words: number; readonly age: number };

/** Reads every page of words of a built site, the hardest first. A page of under 50 words is left out. */
export function readPages(folder: string): PageReading[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html') && READ.test(path))
    .map((path) => {
      const text = textOf(readFileSync(join(folder, path), 'utf8'));
      return { page: `/${path.replace(/index\.html$/, '')}`, words: countWords(text), age: readingAge(text) };
    })
    .filter(({ words }) => words >= 50)
    .sort((a, b) => b.age - a.age);
}

/** The running text of a page, each block closed like a sentence. */
export function textOf(html: string): string {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll(TEXT)]
    .filter(
      (block) =>
        block.querySelector('p, li, dd') === null && block.closest('nav, figure, #cite, .visually-hidden') === null,
    )
    .map((block) => block.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => countWords(text) > 3)
    .map((text) => (/[.!?][”’)]?$/.test(text) ? text : `${text}.`))
    .join(' ');
}

/** The ages as a CSV with the columns page, words and reading_age. */
export function readingAgesCsv(pages: readonly PageReading[]): string {
  const rows = pages.map(({ page, words, age }) => `${page},${words},${age.toFixed(1)}`);
  return ['page,words,reading_age', ...rows, ''].join('\n');
}

/** One line for the log of a build: the middle of the pages, and the hardest. */
export function sayReadingAges(pages: readonly PageReading[]): string {
  const middle = pages[Math.floor(pages.length / 2)];
  const hardest = pages[0];
  if (middle === undefined || hardest === undefined) return 'No page of words was built.';
  return `Reading age: ${middle.age.toFixed(1)} years at the middle of ${pages.length} pages, ${hardest.age.toFixed(1)} at most (${hardest.page}); all in .build/reading-ages.csv.`;
}
