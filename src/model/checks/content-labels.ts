import type { DataProblem } from '../../data/data-error.ts';
import type { ForceId } from '../../ids.ts';
import { isSentence } from '../editorial/sentence.ts';
import { lineOf, valueAt, type CheckedFile } from './content-fields.ts';

/** Labels that claim more than the content beside them: how we know, kind and force of what is asked, headline numbers. */
export function labelProblems(files: readonly CheckedFile[]): DataProblem[] {
  const years = new Map(
    files.filter(({ kind }) => kind === 'report').map(({ id, frontmatter }) => [id, valueAt(frontmatter, ['year'])]),
  );
  const reportOf = new Map(
    files
      .filter(({ kind }) => kind === 'finding')
      .map(({ id, frontmatter }) => [id, textAt(frontmatter, 'report')] as const),
  );
  return files.flatMap((file) => {
    if (file.kind === 'finding')
      return [citedProblems, headlineProblems, fragmentProblems, undatedProblems].flatMap((check) => check(file));
    if (file.kind !== 'recommendation') return [];
    return [
      ...pointsOf(file).flatMap((point, index) => pointProblems(file, point, index)),
      ...groundProblems(file, (id) => Number(years.get(reportOf.get(id) ?? '') ?? 0), years),
    ];
  });
}

type Wrong = Pick<DataProblem, 'found' | 'expected' | 'fix'>;

function problem(file: CheckedFile, path: readonly string[], wrong: Wrong): DataProblem {
  return { file: file.file, row: lineOf(file, path), column: path.join('.'), ...wrong };
}

/** A finding that is cited names the publication, and no other does. */
function citedProblems(file: CheckedFile): DataProblem[] {
  const isCited = textAt(file.frontmatter, 'strength') === 'cited';
  const cites = textAt(file.frontmatter, 'cites');
  if (isCited === (cites !== '')) return [];
  return [
    problem(file, [isCited ? 'strength' : 'cites'], {
      found: isCited ? 'cited, from nothing that is named' : cites,
      expected: isCited
        ? 'the publication it is cited from, under "cites"'
        : 'a publication only where the finding is cited',
      fix: 'Name the publication as the report names it, or choose how else we know it from what the report does there.',
    }),
  ];
}

/** Words of a statement that a giant number would contradict. */
const UNKNOWN =
  /\b(?:not known|unknown|nobody knew|no one knew|little use|unreliable|cannot be (?:known|counted|compared))\b/i;

/** A number shown large is completed by words, and stands by no statement that something is unknown. */
function headlineProblems(file: CheckedFile): DataProblem[] {
  const headline = textAt(file.frontmatter, 'headline');
  const words = textAt(file.frontmatter, 'headline_words');
  if ((headline === '') !== (words === ''))
    return [
      problem(file, [headline === '' ? 'headline_words' : 'headline'], {
        found: headline === '' ? 'words without a number' : 'a number without words',
        expected: 'the number shown large and what it counts, both or neither',
        fix: 'Complete the number in headline_words, or leave both out.',
      }),
    ];
  const unknown = UNKNOWN.exec(textAt(file.frontmatter, 'statement'))?.[0];
  if (headline === '' || unknown === undefined) return [];
  return [
    problem(file, ['headline'], {
      found: `a number shown large beside a statement that says “${unknown}”`,
      expected: 'no headline number, as the number is not what the statement says',
      fix: 'Leave out headline and headline_words; the number may stand in the body with its caveat.',
    }),
  ];
}

/** What a finding does not show, and its caveats, are sentences. */
function fragmentProblems(file: CheckedFile): DataProblem[] {
  const caveats: unknown = valueAt(file.frontmatter, ['caveats']);
  const texts = [
    { path: ['unsupported'], text: textAt(file.frontmatter, 'unsupported') },
    ...(Array.isArray(caveats) ? caveats : []).map((caveat: unknown, index) => ({
      path: ['caveats', String(index), 'text'],
      text: textAt(caveat, 'text'),
    })),
  ];
  return texts
    .filter(({ text }) => text !== '' && !isSentence(text))
    .map(({ path, text }) =>
      problem(file, path, {
        found: `“${text}”`,
        expected: 'a full sentence',
        fix: 'Say what does not follow, with a subject and a verb: “It does not show how many children are affected.”',
      }),
    );
}

/** What a journalist may print names a year: of the count, of the survey or of the report. */
function undatedProblems(file: CheckedFile): DataProblem[] {
  const fair = textAt(file.frontmatter, 'fair');
  if (fair === '' || /\b(?:19|20)\d{2}\b/.test(fair.replace(/\{[^}]*\}/g, ''))) return [];
  return [
    problem(file, ['fair'], {
      found: 'a fair wording without a year',
      expected: 'who found it and when, as it is printed without the page around it',
      fix: 'Name the year counted, or the year in which the report was published.',
    }),
  ];
}

/** The verbs that each force is printed with; a force without an entry has none of them in what it is read from. */
const VERBS: Readonly<Record<'must' | 'should' | 'may', RegExp>> = {
  must: /\b(?:must|shall|ha(?:s|ve) to|(?:is|are|be|being) required|requires?|required|dut(?:y|ies)|obliged|obligations?|obligated)\b/i,
  should: /\b(?:should|ought|needs?)\b/i,
  may: /\b(?:may|might|can|could)\b/i,
};

function pointProblems(file: CheckedFile, point: unknown, index: number): DataProblem[] {
  const path = ['points', String(index)];
  const force = textAt(point, 'force') as ForceId | '';
  const printed = textAt(point, 'force_printed');
  const text = textAt(point, 'text');
  const kind = textAt(point, 'kind') || textAt(file.frontmatter, 'kind');
  const found: DataProblem[] = [];
  if (force === 'must' || force === 'should' || force === 'may') {
    if (!VERBS[force].test(printed))
      found.push(
        problem(file, [...path, 'force'], {
          found: `“${force}”, read from “${printed}”`,
          expected: 'a force that the printed verb has',
          fix: 'Choose the force by the verb that the report prints.',
        }),
      );
    if (!VERBS[force].test(text))
      found.push(
        problem(file, [...path, 'text'], {
          found: `a point printed with “${printed}”, which our words put without`,
          expected: `a text that says ${force}`,
          fix: 'Keep the force of the report in our own words.',
        }),
      );
  } else if (/\b(?:must|should)\b/i.test(printed))
    found.push(
      problem(file, [...path, 'force'], {
        found: `“${force}”, read from “${printed}”`,
        expected: 'must or should',
        fix: 'Choose the force by the verb that the report prints.',
      }),
    );
  if ((kind === 'duty') !== (textAt(point, 'law') !== ''))
    found.push(
      problem(file, [...path, kind === 'duty' ? 'kind' : 'law'], {
        found: kind === 'duty' ? 'a duty in law whose law is not named' : 'a law beside what is no duty in law',
        expected: 'a duty in law with the law that it comes from',
        fix: 'Name under "law" what the report names, or say in what other way it asks.',
      }),
    );
  return found;
}

/** Findings given as a reason are never those of a later report. */
function groundProblems(
  file: CheckedFile,
  yearOf: (finding: string) => number,
  years: ReadonlyMap<string, unknown>,
): DataProblem[] {
  const own = Number(years.get(textAt(file.frontmatter, 'report')) ?? 0);
  const grounds: unknown = valueAt(file.frontmatter, ['rests_on', 'findings']);
  return (Array.isArray(grounds) ? grounds : [])
    .filter((id): id is string => typeof id === 'string' && yearOf(id) > own)
    .map((id) =>
      problem(file, ['rests_on', 'findings'], {
        found: `${id}, a finding of ${yearOf(id)}, as the reason of a text of ${own}`,
        expected: 'findings of the same or an earlier year',
        fix: 'List it under "findings", which are shown as related.',
      }),
    );
}

function pointsOf(file: CheckedFile): unknown[] {
  const points: unknown = valueAt(file.frontmatter, ['points']);
  return Array.isArray(points) ? (points as unknown[]) : [];
}

function textAt(value: unknown, field: string): string {
  const found = valueAt(value, [field]);
  return typeof found === 'string' ? found : '';
}
