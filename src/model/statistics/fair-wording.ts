import type { Qualifier, Unit } from '../../data/columns.ts';
import { capitalise, formatCount } from '../format.ts';
import { isAbsent } from '../missing.ts';
import type { Statistic } from './statistic.ts';
import { wordInterval, wordStatistic } from './wording.ts';

const QUALIFIED: Record<Qualifier, string> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'fewer-than': 'fewer than ',
  'up-to': 'up to ',
  nearly: 'nearly ',
};

/** How exactly a report means a number, as the words that go before it; empty for a number as counted. */
export function qualifierWords(qualifier: Qualifier, unit: Unit): string {
  return qualifier === 'fewer-than' && unit === 'percent' ? 'less than ' : QUALIFIED[qualifier];
}

/**
 * The number as a line that can be quoted whole: what it counts, how many of how many, where, when and who says so.
 * @param report title and year of the report, such as "Heading back to harm (2016)"
 */
export function fairWording(statistic: Statistic, report: string): string {
  const label = capitalise(statistic.smallBase ? statistic.label.replace(/^share of /, '') : statistic.label);
  const cited = isNamed(statistic.citedFrom) ? `, citing ${statistic.citedFrom}` : '';
  const place = label.includes(statistic.geography) ? '' : `${statistic.geography}, `;
  const when = place === '' ? capitalise(statistic.period) : lowerStart(statistic.period);
  const mended = isCorrected(statistic)
    ? ' The printed number was corrected; “Where figures disagree” on this site says why.'
    : '';
  return `${label}: ${sayNumber(statistic)}. ${place}${when}. Source: ${report}${cited}.${mended}`;
}

/** True where the number in use is not the one that is printed. */
export function isCorrected({ ledger }: Statistic): boolean {
  return ledger.some(({ state, kind }) => state === 'corrected' && kind === 'misprint');
}

/** False for what says only that the report cites something, or does not say what. */
function isNamed(citedFrom: string | null): citedFrom is string {
  return (
    citedFrom !== null && !/^(?:Cited in the report|Not named|Media reports|Official statistics)\b/.test(citedFrom)
  );
}

/** The number with its base; a rate on a small base as its counts alone. */
function sayNumber(statistic: Statistic): string {
  if (isAbsent(statistic.value)) return 'no number is printed';
  if (statistic.smallBase) return `${wordStatistic(statistic, 'of')} children`;
  const number = `${qualifierWords(statistic.qualifier, statistic.unit)}${wordStatistic(statistic)}`;
  const base = statistic.counts === null ? '' : ` (${wordStatistic(statistic, 'of')})`;
  const needsUnit = NEEDS_UNIT.has(statistic.unit) || isDuration(statistic.unit) || statistic.unit.includes(' per ');
  const unit = needsUnit ? ` ${unitWord(statistic)}` : '';
  return `${number}${unit}${base}`;
}

/** The unit beside its number: "1 year", "2 years"; "1 incident per child". */
export function unitWord({ value, unit }: Statistic): string {
  return value === 1 ? unit.replace(/^(incident|hour|day|week|year)s\b/, '$1') : unit;
}

/** Units that the label does not say by itself. */
const NEEDS_UNIT = new Set<string>(['thousand people', 'times']);

type Rule = readonly [(statistic: Statistic) => boolean, (statistic: Statistic) => string];

const GROUPS = new Set<string>(['trafficked', 'unaccompanied']);
const DURATIONS = new Set<string>(['hours', 'days', 'weeks', 'years']);

/** True for a unit of time, which must stand beside its number. */
export function isDuration(unit: string): boolean {
  return DURATIONS.has(unit);
}

const RULES: readonly Rule[] = [
  [
    ({ unit, cohort, method }) => (unit === 'children' || method === 'rate') && GROUPS.has(cohort),
    () =>
      'It does not cover all such children in the UK: only those whom an authority recorded and reported are counted.',
  ],
  [
    ({ cohort, unit }) => GROUPS.has(cohort) && unit === 'children',
    () => 'It cannot be added to the number for the other group, because some children belong to both.',
  ],
  [
    ({ cohort, unit, method, label }) =>
      GROUPS.has(cohort) &&
      (unit === 'children' || method === 'rate') &&
      /went missing/.test(label) &&
      !/nationality|gender/.test(label),
    () => 'It does not count only children recorded as missing: children recorded as absent are included.',
  ],
  [
    ({ smallBase }) => smallBase,
    ({ counts }) =>
      `It does not give a rate or a rank: there are ${formatCount(counts?.base ?? 0)} children, and one more or fewer would change it a great deal.`,
  ],
  [
    ({ interval }) => interval !== null,
    (statistic) =>
      `It does not show a difference from another place or group whose interval overlaps ${wordInterval(statistic) ?? ''}: chance alone may account for it.`,
  ],
  [
    ({ answering }) => answering !== null,
    ({ answering }) =>
      `It does not describe all authorities: ${formatCount(answering?.answered ?? 0)} of the ${formatCount(answering?.asked ?? 0)} asked gave information.`,
  ],
  [({ unit }) => unit === 'incidents', () => 'It does not count children: one child can go missing several times.'],
  [
    ({ unit }) => unit.includes(' per '),
    () => 'It does not describe a typical child: a mean is pulled up by the few children with the most incidents.',
  ],
  [
    ({ method }) => method === 'implied',
    () =>
      'It is not a printed count: the report prints a percentage and a base, and this is the only whole number that fits.',
  ],
  [
    ({ qualifier, unit }) => qualifier !== 'exact' && !isDuration(unit),
    ({ qualifier, unit }) => `It is not an exact number: the report says “${qualifierWords(qualifier, unit).trim()}”.`,
  ],
  [
    ({ table }) => table.endsWith('/survey-percentages'),
    () =>
      'It does not give the view of all professionals: people chose whether to answer, and the report does not print how many answered this question.',
  ],
  [
    ({ citedFrom }) => citedFrom !== null,
    () =>
      'It is not the report’s own count: the report cites the number from another publication, which we have not checked.',
  ],
  [
    ({ ledger }) => ledger.some((entry) => entry.state === 'unresolved'),
    () => 'It is not beyond doubt: printed figures disagree about it and we cannot tell which is right.',
  ],
  [
    ({ report, unit, citedFrom, period }) =>
      report === 'bordering-on-concern' &&
      ['children', 'cases'].includes(unit) &&
      citedFrom === null &&
      /interviews/.test(period),
    () =>
      'It does not count all children in Wales: practitioners described the cases they remembered, and one large authority gave no numbers.',
  ],
];

/** What the number does not show, a sentence each, most particular first. */
export function unsupportedWordings(statistic: Statistic): string[] {
  const today = `It does not describe the position today (its period: ${lowerStart(statistic.period)}).`;
  if (isAbsent(statistic.value)) return ['It gives no number at all: none that is printed can be used.', today];
  return [...RULES.filter(([applies]) => applies(statistic)).map(([, say]) => say(statistic)), today];
}

/** A period within a sentence: "year ending 31 March 2015", but "September 2014 to September 2015". */
function lowerStart(period: string): string {
  const starts = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
  return starts.test(period) ? period : `${period.charAt(0).toLowerCase()}${period.slice(1)}`;
}
