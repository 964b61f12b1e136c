import type { StatisticSet } from './statistics/statistic.ts';
import { STATISTIC_FORMS, wordStatistic, type StatisticForm } from './statistics/wording.ts';

/** A piece of prose: words, or a statistic in one of its forms. */
export type ProsePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'statistic'; readonly id: string; readonly form: StatisticForm };

const REFERENCE = /\{([a-z][a-z0-9-]*)(?::([A-Za-z]+))?\}/g;

/**
 * Splits a text that carries statistics as {id} or {id:form}.
 * @throws Error in words for a form that does not exist.
 */
export function splitProse(text: string): ProsePart[] {
  const parts: ProsePart[] = [];
  let end = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, id = '', form = 'figure'] = match;
    if (!isForm(form))
      throw new Error(`asks for the form "${form}", where one of ${STATISTIC_FORMS.join(', ')} should stand`);
    if (match.index > end) parts.push({ kind: 'words', words: text.slice(end, match.index) });
    parts.push({ kind: 'statistic', id, form });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ kind: 'words', words: text.slice(end) });
  return parts;
}

/**
 * The text with its statistics worded.
 * @throws Error in words for a statistic that does not exist, or a form it cannot take.
 */
export function plainProse(text: string, statistics: StatisticSet): string {
  return splitProse(text)
    .map((part) => {
      if (part.kind === 'words') return part.words;
      const statistic = statistics.get(part.id);
      if (statistic === undefined) throw new Error(`names the statistic "${part.id}", which does not exist`);
      return wordStatistic(statistic, part.form);
    })
    .join('');
}

/** Ids of the statistics that a text carries, each once. */
export function statisticsIn(text: string): string[] {
  return [...new Set([...text.matchAll(REFERENCE)].map(([, id]) => id ?? ''))];
}

function isForm(form: string): form is StatisticForm {
  return (STATISTIC_FORMS as readonly string[]).includes(form);
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept)';
/** What may stand as typed digits: dates, years, ages in law, legal references, places in a document, helplines. */
const ALLOWED_DIGITS = new RegExp(
  [
    `\\b\\d{1,2} ${MONTH}(?: \\d{4})?`,
    `${MONTH} \\d{4}(?:[-–]\\d{2,4})?`,
    '\\b(?:19|20)\\d{2}(?:[-–](?:19|20)?\\d{2})?\\b',
    '\\b(?:under|over|until|age|aged|turns?|turned|turning|past|after|reached|reach) 1[68]\\b',
    '\\b(?:[Ss]ections?|[Aa]rticle|[Pp]aragraph|[Cc]hapter|[Ff]igures?|[Rr]ecommendation|[Aa]ppendix|[Tt]able|[Ss]chedule|[Ee]ntry|[Ff]inding) \\d+(?:\\.\\d+)*(?: (?:and|to) \\d+(?:\\.\\d+)*)?',
    '\\b95% (?:Wilson )?interval',
    '\\b116 000\\b',
    '\\b999\\b',
    '\\b08000 121 700\\b',
    '\\bConvention (?:No\\. )?\\d{2,3}\\b',
    '\\b(?:Directive )?\\d{4}/\\d{2,3}(?:/E[UC])?\\b',
    'CC BY 4\\.0',
    'UTF-8',
    'WCAG 2\\.2',
  ].join('|'),
  'g',
);

const COUNTED =
  '(?:children|child|young people|authorit(?:y|ies)|local authorit(?:y|ies)|boroughs?|councils?|incidents?|episodes?|respondents?|professionals|regions?|forces|per cent|percent|times|days|hours|weeks|months|years)';
const NUMBER_WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|hundreds?|thousands?|dozens?)';
const SPELT = new RegExp(
  `\\b${NUMBER_WORD}(?: [a-z]+){0,2} ${COUNTED}\\b|\\b(?:one|two|three|four|nine) in (?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred|a thousand)\\b|\\b(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|half|tenths?)\\b|\\bhalf of\\b`,
  'gi',
);

/** A number before the things it counts is a quantity, even where it looks like a year or an age. */
const COUNTING = new RegExp(`\\b\\d+(?:[.,]\\d+)*%? (?:[a-z]+ )?${COUNTED}\\b`, 'gi');

/** A number somebody typed where a statistic should stand, with its line in the text (from 1). */
export type TypedNumber = { readonly line: number; readonly found: string };

/**
 * Finds typed digits and spelt numbers in prose, leaving out what is not prose: statistics, components, links' addresses
 * and code. Allowed as typed: dates, years, ages in law, legal references and places in a document.
 */
export function typedNumbers(text: string): TypedNumber[] {
  return text.split('\n').flatMap((line, index) => {
    const bare = line
      .replace(REFERENCE, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\]\([^)]*\)/g, ' ')
      .replace(/`[^`]*`/g, ' ')
      .replace(/^\s*\d+\.\s/, ' ');
    const counting = [...bare.matchAll(COUNTING)].map(([found]) => found);
    const prose = bare.replace(COUNTING, ' ').replace(ALLOWED_DIGITS, ' ');
    const digits = [...prose.matchAll(/\d[\d,.]*%?/g)].map(([found]) => found.replace(/[.,]$/, ''));
    const spelt = [...prose.matchAll(SPELT)].map(([found]) => found);
    return [...counting, ...digits, ...spelt].map((found) => ({ line: index + 1, found }));
  });
}
