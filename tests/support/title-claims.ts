import type { ChartId } from '../../src/charts/registry.ts';
import {
  fallingBy,
  headsOf,
  inWords,
  listed,
  lowered,
  numberIn,
  raised,
  rowsOf,
  rowWith,
  sumOf,
  written,
  type Row,
} from './committed.ts';

const hbth = (name: string): Row[] => rowsOf(`heading-back-to-harm/${name}`);
const boc = (name: string): Row[] => rowsOf(`bordering-on-concern/${name}`);
/** Fewer children than this are not compared. */
const LEAST_BASE = 20;
const COHORTS = ['trafficked', 'unaccompanied'] as const;

/** The word that fits, of what is so for all or for none. @throws Error where it is so for some. */
function wordFor<Item>(items: readonly Item[], isSo: (item: Item) => boolean, all: string, none: string): string {
  const count = items.filter(isSo).length;
  if (items.length === 0 || (count > 0 && count < items.length))
    throw new Error(`It is so for ${count} of ${items.length}, which is neither “${all}” nor “${none}”.`);
  return count === 0 ? none : all;
}

function register(cohort: 'trafficked' | 'unaccompanied'): string {
  const missing = numberIn(rowWith(hbth('overall-figures'), 'category', 'missing'), cohort);
  return `Each mark is one ${cohort} child in care; the ${written(missing)} open rings are children who went missing`;
}

/** The nationality with the most children, of those that the table names. */
function nationality(table: string, who: string): string {
  const named = hbth(table).filter(
    ({ nationality_published: name = '' }) => !/^(?:non-eu|no further|not |other|total|unknown)/i.test(name),
  );
  const [first, second] = fallingBy(named, 'total');
  const most = numberIn(first, 'total');
  if (most === numberIn(second, 'total')) throw new Error('Two nationalities are the largest.');
  return `${first?.['nationality_published'] ?? ''} children were the largest group of ${who}, where nationality was given`;
}

function missingByRegion(): string {
  const missing = hbth('missing-by-region');
  const compared = hbth('children-by-region').filter(
    (row) => row['region'] !== 'total' && COHORTS.every((cohort) => numberIn(row, cohort) >= LEAST_BASE),
  );
  if (compared.length < 5) throw new Error('Too few regions are left to compare.');
  const rate = (row: Row, cohort: string): number =>
    numberIn(rowWith(missing, 'region', row['region'] ?? ''), `${cohort}_missing`) / numberIn(row, cohort);
  const word = wordFor(compared, (row) => rate(row, 'trafficked') > rate(row, 'unaccompanied'), 'higher', 'lower');
  return `Wherever enough children were in care to compare, trafficked children went missing at a ${word} rate than unaccompanied children`;
}

/** Each tail that the limits of the funnel leave outside: one in a thousand. */
const TAIL = 0.001;

/** The chance of so many or more of a base, where each is as likely: exact, term by term. */
function chanceOfAtLeast(count: number, base: number, likely: number): number {
  let term = Math.log1p(-likely) * base;
  let below = 0;
  for (let each = 0; each < count; each++) {
    below += Math.exp(term);
    term += Math.log((base - each) / (each + 1)) + Math.log(likely / (1 - likely));
  }
  return 1 - below;
}

function missingByAuthority(): string {
  const overall = (category: string): number =>
    numberIn(rowWith(hbth('overall-figures'), 'category', category), 'unaccompanied');
  const common = overall('missing') / overall('in-care');
  const compared = hbth('unaccompanied-by-authority').filter((row) => numberIn(row, 'unaccompanied') >= LEAST_BASE);
  const judged = compared.map((row) => {
    const base = numberIn(row, 'unaccompanied');
    const count = Math.round((numberIn(row, 'missing_percent') * base) / 100);
    const name = (row['authority_published'] ?? '').replace(/ (?:County )?Council$/, '');
    return {
      name,
      above: chanceOfAtLeast(count, base, common) <= TAIL,
      below: 1 - chanceOfAtLeast(count + 1, base, common) <= TAIL,
    };
  });
  if (judged.some(({ below }) => below)) throw new Error('An authority lies below the limits.');
  const above = judged.filter((each) => each.above).map(({ name }) => name);
  return `Of the ${compared.length} authorities with ${LEAST_BASE} or more unaccompanied children, ${inWords(above.length)} are above the ${(1 - 2 * TAIL) * 100}% limits around the UK rate: ${listed(above)}`;
}

function authoritiesMap(): string {
  const rows = hbth('unaccompanied-by-authority');
  const word = wordFor(rows, (row) => numberIn(row, 'missing_percent') > 0, 'went', 'never went');
  const none = numberIn(rowWith(hbth('responses-appendix'), 'response', 'missing-none'), 'unaccompanied');
  return `The report names ${rows.length} authorities where unaccompanied children ${word} missing; ${written(none)} others reported that none did`;
}

function durations(): string {
  const long = COHORTS.map((cohort) => {
    const count = (duration: string): number =>
      numberIn(rowWith(hbth('durations'), 'duration', duration), `${cohort}_incidents`);
    return count('more-than-seven-days') / count('total');
  });
  const fractions = { 'a quarter': 1 / 4, 'a third': 1 / 3, half: 1 / 2, 'two thirds': 2 / 3 };
  const near = Object.entries(fractions).filter(([, part]) => long.every((share) => Math.abs(share - part) < 0.02));
  if (near.length !== 1) throw new Error('No one fraction is near in both groups.');
  return `Around ${near.map(([words]) => words).join(' or ')} of timed missing incidents lasted more than a week, in both groups`;
}

function incidents(): string {
  const word = wordFor(
    COHORTS.map((cohort) => hbth(`${cohort}-incidents-by-authority`)),
    (rows) => rows.filter((row) => numberIn(row, 'incidents_per_child') === 1).length > rows.length / 2,
    'most of',
    'a minority of',
  );
  const all = COHORTS.flatMap((cohort) => hbth(`${cohort}-incidents-by-authority`));
  const many = all.filter((row) => numberIn(row, 'incidents_per_child') > 5).length;
  if (many === 0 || many > all.length / 8) throw new Error(`In ${many} of ${all.length} it was many.`);
  return `In ${word} the authorities that the report lists, the average was one missing incident for each child who went missing; in a few it was many`;
}

function stillMissingByAuthority(): string {
  const rows = hbth('still-missing-by-authority');
  const [first, second] = fallingBy(rows, 'still_missing');
  const name = (first?.['authority_published'] ?? '').replace(/ County Council$/, '');
  const all = numberIn(rowWith(hbth('still-missing-overall'), 'category', 'number'), 'either_group');
  return `${written(numberIn(first, 'still_missing'))} of the ${written(all)} children still missing were in the care of ${name}, and no more than ${written(numberIn(second, 'still_missing'))} in that of any other authority`;
}

function responses(): string {
  const of = (response: string): number => numberIn(rowWith(hbth('responses'), 'response', response), 'trafficked');
  const some = of('one-or-more');
  const word = wordFor([of('answered') - some], (none) => none > some, 'More', 'Fewer');
  return `${word} authorities said they had no trafficked child in care than said they had one or more`;
}

function missingCompared(): string {
  const overall = (category: string): number =>
    numberIn(rowWith(hbth('overall-figures'), 'category', category), 'trafficked');
  const printed = (table: string, figure: string): number =>
    numberIn(rowWith(rowsOf(table), 'figure', figure), 'value');
  const shares = [
    (overall('missing') / overall('in-care')) * 100,
    printed('hidden-and-unheard/text-figures', 'missing-2017-percent'),
    printed('heading-back-to-harm/cited-figures', 'advocates-missing-percent'),
    printed('bordering-on-concern/prior-evidence', 'missing-out-percent'),
  ].map(Math.round);
  return `The counts of trafficked children who went missing drawn here run from ${Math.min(...shares)}% to ${Math.max(...shares)}%; they differ in year, place or method`;
}

function reasonsRanked(): string {
  const inProse: Record<string, string> = {
    traffickers: 'the control of traffickers',
    trust: 'having no trust in adults',
    'not-identified': 'not being identified',
  };
  const first = (group: string): string =>
    inProse[rowWith(hbth(`reasons-${group}`), 'rank', '1')['reason'] ?? ''] ?? '';
  return `In the report’s lists, young people put ${first('young-people')} first among reasons for going missing, and professionals put ${first('professionals')} first`;
}

function measuresRated(): string {
  // Each of them keeps a child from going, from calling or from being out of sight.
  const limits = new Set(['closed-accommodation', 'restricted-phone', 'cameras', 'hard-to-leave-room']);
  const least = hbth('measures-young-people').filter((row) => row['side'] === 'least');
  const what = wordFor(least, (row) => limits.has(row['measure'] ?? ''), 'limits on freedom', 'other things');
  const lower = hbth('measures-professionals').filter((row) => row['said_of_it']?.startsWith('rated less highly'));
  const both = least.filter((row) => lower.some((other) => other['measure'] === row['measure']));
  return `Young people ranked ${what} least effective; professionals also rated ${inWords(both.length)} of them less highly: ${listed(both.map((row) => lowered(row['words'] ?? '')))}`;
}

function surveyAnswers(): string {
  const share = (answer: string): number => numberIn(rowWith(hbth('survey-percentages'), 'answer', answer), 'value');
  const [charity, justice] = [share('criminalisation-charity-percent'), share('criminalisation-justice-percent')];
  const word = wordFor([charity], (each) => each > justice, 'more', 'less');
  return `Not-for-profit respondents said ${word} often than criminal justice ones that being treated as an offender plays a part in going missing`;
}

function referrals(): string {
  const counted = (table: string): Row => rowWith(rowsOf(table), 'figure', 'nrm-children');
  const guidance = counted('safeguarding-guidance/text-figures');
  const later = ['heading-back-to-harm/cited-figures', 'hidden-and-unheard/text-figures'].map(counted);
  const number = (row: Row): string => written(numberIn(row, 'value'));
  const [, from, month, to] = /April (\d{4}) to \d+ (March) (\d{4})/.exec(guidance['period'] ?? '') ?? [];
  const years = inWords(Number(to) - Number(from));
  const [report, briefing] = later.map((row) => `${number(row)} in ${/^\d{4}/.exec(row['period'] ?? '')?.[0] ?? ''}`);
  return `Children referred as potential victims: ${number(guidance)} in the ${years} years to ${month ?? ''} ${to ?? ''}, ${report ?? ''} and ${briefing ?? ''}`;
}

function walesAges(): string {
  const known = boc('age-and-gender').filter((row) => !/total|unknown/.test(row['age'] ?? ''));
  const older = known.filter((row) => Number.parseInt(row['age_published'] ?? '', 10) >= 13);
  const share = sumOf(older, 'total') / sumOf(known, 'total');
  const word = wordFor([share], (each) => each > 0.5, 'Most', 'A minority of');
  return `${word} children in the Welsh study whose age was known were thirteen or over`;
}

function walesOrigins(): string {
  const rows = boc('country-of-origin').filter((row) => !/total|unknown/.test(row['origin'] ?? ''));
  const [first] = fallingBy(rows, 'total');
  return `Children in the Welsh study came from ${rows.length} countries, ${first?.['origin_published'] ?? ''} the most often named`;
}

function walesExploitation(): string {
  const names = {
    'sexual-exploitation': 'Sexual exploitation',
    'forced-marriage': 'Forced marriage',
    'domestic-servitude': 'Domestic servitude',
  };
  const forms = boc('exploitation-cases').filter((row) => (row['figure'] ?? '') in names);
  const [first] = fallingBy(forms, 'value');
  const name = names[(first?.['figure'] ?? '') as keyof typeof names];
  return `${name} has the highest count in the Welsh study: ${written(numberIn(first, 'value'))} cases`;
}

function themesByReport(): string {
  const names: Record<string, string> = { care: 'care, health and recovery', training: 'training' };
  const asked = headsOf('recommendations').flatMap((item) =>
    (item['points'] as { themes?: string[] }[]).flatMap((point) =>
      (point.themes ?? (item['themes'] as string[])).map((theme) => ({ theme, report: item['report'] })),
    ),
  );
  const reports = headsOf('reports').filter((head) => 'year' in head).length;
  const everywhere = [...new Set(asked.map(({ theme }) => theme))].filter(
    (theme) => new Set(asked.filter((each) => each.theme === theme).map(({ report }) => report)).size === reports,
  );
  const verb = everywhere.length === 1 ? 'theme appears' : 'themes appear';
  return `${raised(inWords(everywhere.length))} ${verb} in the requests of all ${inWords(reports)} reports: ${listed(everywhere.map((theme) => names[theme] ?? theme))}`;
}

function lawAndPolicy(): string {
  const [timeline] = headsOf('reference').filter((head) => 'instruments' in head);
  const years = (timeline?.['instruments'] as { year: number }[]).map(({ year }) => year);
  const decades = [...new Set(years.map((year) => Math.floor(year / 10) * 10))];
  const within = (decade: number): number => years.filter((year) => year >= decade && year <= decade + 9).length;
  const [fullest = 0] = decades.sort((a, b) => within(b) - within(a));
  return `Of ${years.length} laws, policies, judgments and events on the timeline, ${within(fullest)} date from ${fullest} to ${fullest + 9}`;
}

function referralStages(): string {
  const stages = rowsOf('safeguarding-guidance/referral-stages');
  const [guidance] = headsOf('reports').filter((head) => String(head['title']).startsWith('Safeguarding children'));
  const word = wordFor(
    [rowWith(stages, 'position', '2')['what_happens'] ?? ''],
    (happens) => happens.includes('keeping the child safe comes first'),
    'took',
    'did not take',
  );
  return `A referral in ${String(guidance?.['year'])} had ${inWords(stages.length)} stages, and keeping the child safe ${word} precedence`;
}

/** The title of each chart, worked out from the committed tables alone: every word that could be untrue is looked up. */
export const CLAIMS: Readonly<Record<ChartId, () => string>> = {
  'trafficked-register': () => register('trafficked'),
  'unaccompanied-register': () => register('unaccompanied'),
  'still-missing-register': () =>
    `Each ring is one of ${written(numberIn(rowWith(hbth('still-missing-overall'), 'category', 'number'), 'either_group'))} children who were still missing when the count closed`,
  'missing-by-region': missingByRegion,
  'missing-by-authority': missingByAuthority,
  'authorities-map': authoritiesMap,
  'duration-of-incidents': durations,
  'incidents-by-authority': incidents,
  'still-missing-by-authority': stillMissingByAuthority,
  'responses-by-authority': responses,
  'missing-compared': missingCompared,
  'nationalities-identified': () => nationality('nationalities-identified', 'children identified as trafficked'),
  'nationalities-suspected': () =>
    nationality('nationalities-suspected', 'children suspected of having been trafficked'),
  'nationalities-unaccompanied': () => nationality('nationalities-unaccompanied', 'unaccompanied children in care'),
  'nationalities-missing-trafficked': () =>
    nationality('missing-trafficked-by-nationality', 'trafficked children who went missing'),
  'nationalities-missing-unaccompanied': () =>
    nationality('missing-unaccompanied-by-nationality', 'unaccompanied children who went missing'),
  'reasons-ranked': reasonsRanked,
  'measures-rated': measuresRated,
  'survey-answers': surveyAnswers,
  'referrals-by-period': referrals,
  'wales-age-and-gender': walesAges,
  'wales-origins': walesOrigins,
  'wales-exploitation': walesExploitation,
  'themes-by-report': themesByReport,
  'law-and-policy': lawAndPolicy,
  'referral-stages': referralStages,
};
