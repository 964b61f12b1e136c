import { nearestWord, type Words } from './spelling.ts';

/** A page by its names: path, kind, name and title, other names it is looked for by, and its reports, as numbers of a list. */
export type Entry = readonly [
  path: string,
  kind: number,
  name: string,
  title: string,
  also: string,
  reports: readonly number[],
];

/** What the search knows before it opens the index: every page by its names. */
export type Names = {
  readonly kinds: readonly string[];
  readonly reports: readonly string[];
  readonly entries: readonly Entry[];
};

/** A question as it is looked for: its words, those that were mended, and whether it asks for a number. */
export type Question = {
  readonly words: readonly string[];
  readonly mended: readonly (readonly [from: string, to: string])[];
  readonly isNumber: boolean;
};

/** More words than a question or a name has; a longer one is not read to its end. */
const MOST_WORDS = 60;

/** Words that nearly every page has, or that ask and do not tell. */
const EMPTY = new Set(
  'a an and are as at be between by did difference differences do does for from had has have how i in is it its many much of on or should that the their they this to was were what when where which who why will with'.split(
    ' ',
  ),
);

/** Kinds that stand above or below others that match as well: what a reader most often means. */
const LEAN: Readonly<Record<string, number>> = {
  place: 0.25,
  definition: 0.22,
  finding: 0.2,
  report: 0.2,
  recommendation: 0.15,
  theme: 0.15,
  addressee: 0.15,
  chart: 0.1,
  page: 0.1,
  view: 0.05,
  table: -0.05,
  point: -0.1,
  statistic: -0.15,
};

/** The parts of a text that are looked for: words without endings, numbers without commas. */
export function partsOf(text: string): string[] {
  return wordsIn(text).map(stem);
}

/** Words and numbers of a text: without commas in numbers, and without what stands behind an apostrophe. */
function wordsIn(text: string): string[] {
  const plain = text
    .toLowerCase()
    // Accents are left out on both sides, as many keyboards lack them; a percentage is one in each of its spellings.
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(\d)\s*per\s?cent\b/g, '$1%')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/['’](?:s|t|re|ll|ve)?\b/g, ' ');
  return (plain.match(/\d+(?:\.\d+)?%?|[a-z]{2,}/g) ?? []).slice(0, MOST_WORDS);
}

/** Words whose many and one share no beginning that an ending leaves. */
const IRREGULAR = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['lives', 'life'],
]);

/** What people call the council of a place, or leave out. */
const COUNCIL = ['council', 'county', 'borough', 'city', 'authority'].map(stem);

/** A word without its commonest endings, so that "guardians" finds "guardian" and "recording" finds "record". */
export function stem(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  return word
    .replace(/(?:ies)$/, 'y')
    .replace(/(?<=[a-z]{3})(?:ations?|ating|ated|ates)$/, 'at')
    .replace(/(?<=[a-z]{3})(?:ings?|edly|ed|es|s)$/, '')
    .replace(/(?<=[a-z]{3})e$/, '');
}

/** Reads a question, mends its slips by the words of the site, and leaves out what asks and does not tell. */
export function readQuestion(asked: string, words: Words): Question {
  const mended: [string, string][] = [];
  const plain = [...new Set(wordsIn(asked))];
  const read = plain.map((word) => {
    const near = nearestWord(word, words);
    if (near !== word) mended.push([word, near]);
    return near;
  });
  const telling = read.filter((word) => !EMPTY.has(word));
  return { words: telling.length > 0 ? telling : read, mended, isNumber: read.some((word) => /\d/.test(word)) };
}

/** How well a part of a question is met by a part of a name, from 0 to 1. */
function met(asked: string, part: string): number {
  if (asked === part) return 1;
  if (/^\d+%$/.test(asked) && /^[\d.]+%$/.test(part))
    return Math.floor(parseFloat(part)) === parseInt(asked, 10) ? 0.9 : 0;
  if (/\d/.test(asked)) return 0;
  return asked.length >= 4 && part.startsWith(asked) ? 0.7 : 0;
}

/** A page ready to be ranked: its words without endings. */
export type Prepared = {
  readonly path: string;
  readonly kind: string;
  readonly reports: readonly number[];
  /** What a list of results calls it, and what it says. */
  readonly named: string;
  readonly called: string;
  readonly title: readonly string[];
  readonly beside: readonly string[];
};

/** Pages ready to be ranked, once for all questions. */
export function prepare({ kinds, entries }: Names): Prepared[] {
  return entries.map(([path, kind, name, title, also, reports]) => ({
    path,
    kind: kinds[kind] ?? '',
    reports,
    named: name,
    called: title,
    title: partsOf(title).filter((part) => !EMPTY.has(part)),
    beside: [...partsOf(`${name} ${also}`), ...(kinds[kind] === 'place' ? COUNCIL : [])],
  }));
}

/** A page with how well it answers. */
export type Ranked = { readonly page: Prepared; readonly score: number };

/**
 * Ranks pages by their names and by what the index says of their texts.
 * @param texts paths that the index found, with its scores from 0 to 1
 */
export function rank(question: Question, pages: readonly Prepared[], texts: ReadonlyMap<string, number>): Ranked[] {
  const asked = [...new Set(question.words.map(stem))];
  const hits = pages.map((page) => asked.map((part) => bestOf(part, page)));
  // Rare words weigh more: by the logarithm of how many pages there are for each that has the word.
  const weights = asked.map((_, index) => {
    const count = hits.filter((hit) => (hit[index] ?? 0) > 0).length;
    return Math.log(1 + pages.length / (count + 1));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return pages
    .map((page, index) => {
      const hit = hits[index] ?? [];
      const covered = all === 0 ? 0 : hit.reduce((sum, best, part) => sum + best * (weights[part] ?? 0), 0) / all;
      const text = texts.get(page.path) ?? 0;
      if (covered < 0.3 && text === 0) return { page, score: 0 };
      const isWhole = hit.length > 0 && hit.every((best) => best > 0);
      const named = share(asked, page.title);
      // A page that is called just what was asked stands before pages that say it among other things.
      const exact = isWhole && named === 1 ? 0.6 : 0;
      const score = covered * 1.2 + named * 0.6 + text * 0.7 + (isWhole ? 0.3 : 0) + exact;
      return { page, score: score + leanOf(page.kind, question) };
    })
    .filter(({ score }) => score > 0.35)
    .sort((a, b) => b.score - a.score);
}

function bestOf(part: string, { title, beside }: Prepared): number {
  return Math.max(0, ...title.map((each) => met(part, each)), ...beside.map((each) => 0.9 * met(part, each)));
}

/** How much of the words of a title the question names; of its numbers, where it has no words. */
function share(asked: readonly string[], title: readonly string[]): number {
  const words = title.filter((part) => !/\d/.test(part) || asked.includes(part));
  if (words.length === 0) return 0;
  return words.filter((part) => asked.some((each) => met(each, part) > 0)).length / words.length;
}

function leanOf(kind: string, { isNumber }: Question): number {
  return isNumber && kind === 'statistic' ? 0.05 : (LEAN[kind] ?? 0);
}
