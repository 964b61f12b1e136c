import type { Qualifier } from '../../data/columns.ts';
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
export function qualifierWords(qualifier: Qualifier): string {
  return QUALIFIED[qualifier];
}

/**
 * The number as a line that can be quoted whole: what it counts, how many of how many, where, when and who says so.
 * @param report title and year of the report, such as "Heading back to harm (2016)"
 */
export function fairWording(statistic: Statistic, report: string): string {
  const label = capitalise(statistic.smallBase ? statistic.label.replace(/^share of /, '') : statistic.label);
  const cited = statistic.citedFrom === null ? '' : `, citing ${statistic.citedFrom}`;
  return `${label}: ${sayNumber(statistic)}. ${statistic.geography}, ${lowerStart(statistic.period)}. Source: ${report}${cited}.`;
}

/** The number with its base; a rate on a small base as its counts alone. */
function sayNumber(statistic: Statistic): string {
  if (isAbsent(statistic.value)) return 'no number is printed';
  if (statistic.smallBase) return `${wordStatistic(statistic, 'of')} children`;
  const number = `${QUALIFIED[statistic.qualifier]}${wordStatistic(statistic)}`;
  const base = statistic.counts === null ? '' : ` (${wordStatistic(statistic, 'of')})`;
  const unit = NEEDS_UNIT.has(statistic.unit) || statistic.unit.includes(' per ') ? ` ${statistic.unit}` : '';
  return `${number}${unit}${base}`;
}

/** Units that the label does not say by itself. */
const NEEDS_UNIT = new Set<string>(['hours', 'days', 'weeks', 'years', 'thousand people', 'times']);

type Rule = readonly [(statistic: Statistic) => boolean, (statistic: Statistic) => string];

const RULES: readonly Rule[] = [
  [
    ({ unit, cohort }) => unit === 'children' && (cohort === 'trafficked' || cohort === 'unaccompanied'),
    () => 'All such children in the UK: only those are counted whom an authority recorded and reported.',
  ],
  [
    ({ cohort }) => cohort === 'trafficked' || cohort === 'unaccompanied',
    () => 'A sum with the other group: some children belong to both.',
  ],
  [
    ({ smallBase }) => smallBase,
    ({ counts }) =>
      `A rate or a rank: it stands on ${formatCount(counts?.base ?? 0)} children, and one child more or less would move it a long way.`,
  ],
  [
    ({ interval }) => interval !== null,
    (statistic) =>
      `A difference from another place or group whose interval overlaps ${wordInterval(statistic) ?? ''}: chance alone may account for it.`,
  ],
  [
    ({ answering }) => answering !== null,
    ({ answering }) =>
      `A rate of all authorities: ${formatCount(answering?.answered ?? 0)} of the ${formatCount(answering?.asked ?? 0)} asked gave information.`,
  ],
  [({ unit }) => unit === 'incidents', () => 'A number of children: one child can go missing several times.'],
  [
    ({ unit }) => unit.includes(' per '),
    () => 'What a typical child lived through: a mean is pulled up by the few with most.',
  ],
  [
    ({ method }) => method === 'implied',
    () => 'A printed count: the report prints a percentage and a base, and this is the only whole number that fits.',
  ],
  [
    ({ qualifier }) => qualifier !== 'exact',
    ({ qualifier }) => `An exact count: the report says “${QUALIFIED[qualifier].trim()}”.`,
  ],
  [
    ({ citedFrom }) => citedFrom !== null,
    () => 'The report’s own count: it cites the number from another publication, which was not opened for this site.',
  ],
  [
    ({ ledger }) => ledger.some((entry) => entry.state === 'unresolved'),
    () => 'A number beyond doubt: a ledger entry about it is open.',
  ],
  [
    ({ geography, unit }) => geography === 'Wales' && unit === 'children',
    () =>
      'A count for Wales: practitioners told of the children they remembered, and one large authority gave no data.',
  ],
  [() => true, ({ period }) => `The position today: the number is for ${lowerStart(period)}.`],
];

/** What the number does not support, one sentence or phrase each, most particular first. */
export function unsupportedWordings(statistic: Statistic): string[] {
  return RULES.filter(([applies]) => applies(statistic)).map(([, say]) => say(statistic));
}

/** A period within a sentence: "year ending 31 March 2015", but "September 2014 to September 2015". */
function lowerStart(period: string): string {
  return /^(?:Various|Year|Study|Published|Two|Guidance|Survey|Literature|Estimate|Not|Since|Trial|In|To|Four|By|Convention|Principles|Recommended|Assessment|A|Applied)\b/.test(
    period,
  )
    ? `${period.charAt(0).toLowerCase()}${period.slice(1)}`
    : period;
}
