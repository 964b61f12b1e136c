import type { Qualifier } from '../../data/columns.ts';
import { formatCount } from '../format.ts';
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

/** A number with its unit, as a sentence needs it: "590 children", "28.3%", "2.4 incidents per child". */
export function numberWithUnit(statistic: Statistic): string {
  const number = `${QUALIFIED[statistic.qualifier]}${wordStatistic(statistic)}`;
  return statistic.unit === 'percent' ? number : `${number} ${statistic.unit}`;
}

/**
 * A sentence that the number supports, with its base, place, period and source.
 * @param report title and year of the report, such as "Heading back to harm (2016)"
 */
export function fairWording(statistic: Statistic, report: string): string {
  const where = `${statistic.geography}, ${statistic.period}`;
  if (isAbsent(statistic.value)) return `${report} gives no number for this: ${statistic.label} (${where}).`;
  const cited = statistic.citedFrom === null ? '' : `, citing ${statistic.citedFrom}`;
  const base = statistic.counts === null ? '' : ` (${wordStatistic(statistic, 'of')})`;
  const number = statistic.smallBase
    ? `${wordStatistic(statistic, 'of')} children`
    : `${numberWithUnit(statistic)}${base}`;
  const label = statistic.smallBase ? statistic.label.replace(/^share of /, '') : statistic.label;
  return `${report}${cited} gives ${number} for this: ${label} (${where}).`;
}

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
