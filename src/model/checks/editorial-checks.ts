import type { DataProblem } from '../../data/data-error.ts';
import { styleBreaches } from '../editorial/house-style.ts';
import { countWords, LONGEST_CASE, LONGEST_PARAGRAPH, LONGEST_SENTENCE, sentencesOf } from '../editorial/reading.ts';
import { runsOf } from '../editorial/word-runs.ts';
import { plainProse } from '../prose.ts';
import type { StatisticSet } from '../statistics/statistic.ts';
import { lineOf, proseFields, type CheckedFile } from './content-fields.ts';

/** What the reports' own words are compared with: hashes of their word runs, and names that may stand word for word. */
export type SourceWords = { readonly runs: ReadonlySet<string>; readonly exceptions: readonly string[] };

/** A text that readers meet, and where it stands. */
export type ReadText = {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly text: string;
};

/** Every text of a file of content with its statistics worded, a paragraph each. */
export function textsOf(file: CheckedFile, statistics: StatisticSet): ReadText[] {
  const fields = proseFields(file.frontmatter).map(({ path, text }) => ({
    file: file.file,
    row: lineOf(file, path),
    column: path.join('.'),
    text: worded(text, statistics),
  }));
  const paragraphs = paragraphsOf(file.body.text).map(({ text, line }) => ({
    file: file.file,
    row: file.body.line + line,
    text,
  }));
  return [...fields, ...paragraphs];
}

/** Cases told at greater length than the two or three sentences that are ours to tell. */
export function caseProblems(files: readonly CheckedFile[]): DataProblem[] {
  return files
    .filter(({ kind }) => kind === 'case')
    .map((file) => ({ file, told: sentencesOf(withoutMarkup(file.body.text)).length }))
    .filter(({ told }) => told < 1 || told > LONGEST_CASE)
    .map(({ file, told }) => ({
      file: file.file,
      row: file.body.line,
      found: `a case told in ${told} sentences`,
      expected: `one to ${LONGEST_CASE} sentences`,
      fix: 'Tell what happened and what it shows; leave out what only draws the eye or could point to a child.',
    }));
}

/** What is wrong with a text in our house style, in length, or in being too near a report's own words. */
export function editorialProblems(texts: readonly ReadText[], source: SourceWords): DataProblem[] {
  return texts.flatMap((text) => [
    ...styleProblems(text, source.exceptions),
    ...lengthProblems(text),
    ...copyProblems(text, source),
  ]);
}

function styleProblems(text: ReadText, exceptions: readonly string[]): DataProblem[] {
  return styleBreaches(without(text.text, exceptions)).map(({ found, rule }) => ({
    ...placeOf(text),
    found: `“${found}”`,
    expected: `${rule.instead}: ${rule.why}`,
    fix: 'Say it in the words of the house style (src/model/editorial/house-style.ts), or quote it in “quotation marks”.',
  }));
}

function lengthProblems(text: ReadText): DataProblem[] {
  const words = countWords(text.text);
  const long = sentencesOf(text.text).filter((sentence) => countWords(sentence) > LONGEST_SENTENCE);
  return [
    ...(words > LONGEST_PARAGRAPH
      ? [lengthProblem(text, `a paragraph of ${words} words`, `at most ${LONGEST_PARAGRAPH}`)]
      : []),
    ...long.map((sentence) =>
      lengthProblem(
        text,
        `a sentence of ${countWords(sentence)} words, “${sentence.slice(0, 60)}…”`,
        `at most ${LONGEST_SENTENCE}`,
      ),
    ),
  ];
}

function lengthProblem(text: ReadText, found: string, expected: string): DataProblem {
  return { ...placeOf(text), found, expected, fix: 'Break it where a reader would draw breath.' };
}

/** The first run of ten words that a report has too; the rest of the same passage is told by it. */
function copyProblems(text: ReadText, { runs, exceptions }: SourceWords): DataProblem[] {
  const pieces = without(text.text, exceptions).split('\u0000');
  const copied = pieces.flatMap((piece) => runsOf(piece)).find(({ hash }) => runs.has(hash));
  if (copied === undefined) return [];
  return [
    {
      ...placeOf(text),
      found: `ten words that a report has in the same order, “${copied.words}”`,
      expected: 'our own words',
      fix: 'Say it anew. The title of a law, a body or a report goes to data/editorial/exceptions.csv.',
    },
  ];
}

/** A text with the names that may stand word for word taken out, so that no run goes across them. */
function without(text: string, exceptions: readonly string[]): string {
  return exceptions.reduce(
    (left, phrase) => left.replaceAll(phrase, '\u0000').replaceAll(lower(phrase), '\u0000'),
    text,
  );
}

function lower(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

function placeOf({ file, row, column }: ReadText): Pick<DataProblem, 'file' | 'row' | 'column'> {
  return { file, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

function worded(text: string, statistics: StatisticSet): string {
  try {
    return plainProse(text, statistics);
  } catch {
    // A statistic that does not exist is told by the check of references.
    return text;
  }
}

/** The blocks of a body: a paragraph, a heading or an item of a list each, with the line it begins on. */
function paragraphsOf(body: string): { text: string; line: number }[] {
  const blocks: { text: string; line: number }[] = [];
  for (const [line, text] of body.split('\n').entries()) {
    const open = blocks.at(-1);
    if (open === undefined || open.text === '' || text.trim() === '' || /^\s*(?:[-*]|\d+\.)\s/.test(text))
      blocks.push({ text: text.trim(), line });
    else open.text += `\n${text}`;
  }
  return blocks
    .map(({ text, line }) => ({ text: withoutMarkup(text), line }))
    .filter(({ text }) => /[a-z]/i.test(text));
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<Statistic [^>]*>/g, ' 0 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[#*_[\]`]/g, '')
    .replace(/^\s*-\s/, '')
    .trim();
}
