import type { Chart } from '../charts/chart';
import { EXPLORE_COHORTS, MEASURES, VIEWS, viewPath, type ExploreCohort, type Measure } from '../explore-state';
import { exploreView, viewAsChart, viewsOfPlace } from '../explore-views';
import { toldFolded, type PlaceRow } from '../model/explore/on-one-page';
import type { ViewRow } from '../model/explore/view';
import { capitalise, formatCount } from '../model/format';
import { isAbsent } from '../model/missing';
import { sayPlace } from '../model/printed-pages';
import { SMALL_BASE } from '../model/rates';
import { sayLocator } from '../model/say-locator';
import { fairWording, isCorrected, isDuration, qualifierWords, unitWord } from '../model/statistics/fair-wording';
import type { Statistic } from '../model/statistics/statistic';
import { wordStatistic } from '../model/statistics/wording';
import { charts, evidence, nameReport, reports, table, type Report } from '../queries';
import type { Table } from '../data/tables';
import type { CardRegister, Item } from './item';

/** More marks than this are too small on a card to be children. */
const MOST_MARKS = 1_600;

/** One mark for each child of a share's base, where there are neither too few to be a share nor too many to be seen. */
export function registerOf({ counts, cohort, unit, smallBase, interval }: Statistic): CardRegister | undefined {
  // Only shares of children have an interval, and only they are drawn as children.
  if (counts === null || unit !== 'percent' || smallBase || interval === null || counts.base > MOST_MARKS)
    return undefined;
  const tone = cohort === 'trafficked' || cohort === 'unaccompanied' ? cohort : 'neutral';
  return { total: counts.base, open: counts.count, tone };
}

/** What the marks of a register mean. */
export function sayMarks({ open, total }: CardRegister): string {
  return `One mark is one child; the open rings are the ${formatCount(open)} of ${formatCount(total)} counted here.`;
}

/** A number as a card shows it large: with the words that say how exactly it is meant, and with its unit of time. */
export function sayFigure(statistic: Statistic): string {
  if (isAbsent(statistic.value)) return 'No figure';
  if (statistic.smallBase) return wordStatistic(statistic, 'of');
  const unit = isDuration(statistic.unit)
    ? ` ${unitWord(statistic)}`
    : statistic.unit === 'thousand people'
      ? ' thousand'
      : '';
  return `${qualifierWords(statistic.qualifier, statistic.unit)}${wordStatistic(statistic)}${unit}`;
}

/** Statistics as items. */
export async function statisticItems(): Promise<Item[]> {
  const all = await reports();
  return [...evidence().statistics.values()].map((statistic) => {
    const report = all.find(({ id }) => id === statistic.report);
    if (report === undefined) throw new Error(`${statistic.id} names the report ${statistic.report}.`);
    return statisticItem(statistic, nameReport(report));
  });
}

/** What a number says: how exactly it is meant, its count where the base is small, and that there is none where it is absent. */
function titleOfStatistic(statistic: Statistic): string {
  if (isAbsent(statistic.value)) return `${capitalise(statistic.label)}: no number printed`;
  return `${sayFigure(statistic)}: ${labelOf(statistic)}`;
}

/** The label of a number; of few children it is no share. */
function labelOf({ smallBase, label }: Statistic): string {
  return smallBase ? label.replace(/^share of /, '') : label;
}

function statisticItem(statistic: Statistic, report: string): Item {
  const register = registerOf(statistic);
  const path = `/statistics/${statistic.id}/`;
  const base = statistic.counts === null || register !== undefined ? [] : [sayBase(statistic)];
  return {
    kind: 'statistic',
    path,
    short: path,
    name: 'Statistic',
    title: titleOfStatistic(statistic),
    description: `${titleOfStatistic(statistic)}. ${statistic.geography}, ${statistic.period}. Its working, its cells and its source.`,
    reports: [statistic.report],
    locator: statistic.place,
    wording: fairWording(statistic, report),
    section: '/explore/',
    card: {
      kicker: 'Statistic',
      figure: sayFigure(statistic),
      words: capitalise(labelOf(statistic)),
      ...(register === undefined ? {} : { register }),
      foot: [...(register === undefined ? base : [sayMarks(register)]), sayPlaces(statistic, report)],
    },
  };
}

/** Where a number holds, and that the ledger corrects what is printed, where it does. */
function sayPlaces(statistic: Statistic, report: string): string {
  const { geography, period } = statistic;
  const where = isEachRow(geography) ? 'Places and periods differ by row' : `${geography}, ${period}`;
  return `${where}. ${report}${isCorrected(statistic) ? ', as corrected here' : ''}.`;
}

/** True for the words that a table uses where each row has a place or a period of its own. */
function isEachRow(words: string): boolean {
  return /^Various/.test(words);
}

/** The base of a share, or why no rate is given. */
function sayBase(statistic: Statistic): string {
  return statistic.smallBase
    ? `Fewer than ${SMALL_BASE} children, so no rate is given.`
    : `${wordStatistic(statistic, 'of')}.`;
}

/** Charts and views of the explorer as items. */
export async function chartItems(): Promise<Item[]> {
  const all = (await reports()).map(({ id }) => id);
  const from = ({ tables }: Pick<Chart, 'tables'>): string[] => {
    const sources = new Set(tables.map((id) => table(id).source));
    // A chart without a table is drawn from the content, which all reports share.
    return all.filter((id) => sources.size === 0 || sources.has(id));
  };
  return [
    ...[...charts().values()].map((chart) => drawn('chart', `/charts/${chart.id}/`, chart, from(chart))),
    ...VIEWS.map((id) => drawn('view', viewPath(id), viewAsChart(id), from(exploreView(id)))),
  ];
}

function drawn(
  kind: 'chart' | 'view',
  path: string,
  { title, subtitle, summary, source, drawings }: Omit<Chart, 'table' | 'tables'>,
  from: readonly string[],
): Item {
  const name = kind === 'chart' ? 'Chart' : 'Map and list';
  return {
    kind,
    path,
    short: path,
    name,
    title,
    description: summary,
    reports: from,
    locator: null,
    wording: `${title}. ${subtitle} Source: ${source}`,
    section: '/explore/',
    card: { kicker: name, words: title, drawings, foot: [source] },
  };
}

/** Tables as items. */
export async function tableItems(): Promise<Item[]> {
  const all = await reports();
  return [...evidence().tables.values()].map((each) =>
    tableItem(
      each,
      all.find(({ id }) => id === each.source),
    ),
  );
}

function tableItem({ id, source, meta, rows }: Table, report: Report | undefined): Item {
  const path = `/data/${id}/`;
  return {
    kind: 'table',
    path,
    short: path,
    name: 'Table',
    title: meta.title,
    description: `${meta.title}. ${meta.period}, ${meta.geography}. As printed, with downloads.`,
    reports: [source],
    locator: report === undefined ? sayLocator(meta.locator) : sayPlace(meta.locator, report.data.contents),
    wording: null,
    section: '/explore/',
    card: {
      kicker: 'Table',
      words: meta.title,
      more: [`${rows.length === 1 ? '1 row' : `${formatCount(rows.length)} rows`}, ${meta.columns.length} columns.`],
      foot: [
        `${isEachRow(meta.geography) ? 'Places and periods differ by row' : `${meta.geography}, ${meta.period}`}. ${report === undefined ? '' : `${nameReport(report)}.`}`,
      ],
    },
  };
}

/** Places as items: what the report of 2016 gives for each. */
export function placeItems(): Item[] {
  const { regions, authorities } = evidence().geography;
  return [
    ...regions.map(({ region, name }) => placeItem(region, name, 'Region or nation')),
    // Districts drawn as one on the map are no authority.
    ...authorities.map(({ authority, name, note }) =>
      placeItem(authority, name, /drawn as one/.test(note) ? 'Area on the map' : 'Local authority'),
    ),
  ];
}

/** A number as the card of a place gives it; of few children it gives none, since it may be one child. */
function sayPlaceNumber(measure: Measure, row: ViewRow, beside: readonly PlaceRow[]): string {
  const { text, small, statistic } = row;
  const { counts } = statistic;
  const folded = toldFolded({ measure, row }, beside);
  if (folded !== null) return folded;
  if (small) return `fewer than ${SMALL_BASE} children, so no rate is given`;
  if (counts !== null) return `${text} (${formatCount(counts.count)} of ${formatCount(counts.base)})`;
  return statistic.unit === 'percent'
    ? `${wordStatistic(statistic)} as printed, which no whole number of children gives`
    : text;
}

function placeItem(place: string, name: string, kicker: string): Item {
  const path = `/places/${place}/`;
  const known = viewsOfPlace(place).flatMap(({ id, row }) => (row === null ? [] : [{ id, row }]));
  const beside = (cohort: ExploreCohort): PlaceRow[] =>
    known.filter(({ id }) => id.cohort === cohort).map(({ id, row }) => ({ measure: id.measure, row }));
  const shares = known.filter(({ id }) => id.measure === 'missing-rate');
  const said = (shares.length > 0 ? shares : known).map(
    ({ id, row }) =>
      `${EXPLORE_COHORTS[id.cohort]}, ${MEASURES[id.measure].toLowerCase()}: ${sayPlaceNumber(id.measure, row, beside(id.cohort))}`,
  );
  return {
    kind: 'place',
    path,
    short: path,
    name: kicker,
    title: `${name}: children in care who went missing`,
    description: `What the report of 2016 gives for ${name}, with the base of each number, and what it does not give.`,
    reports: ['heading-back-to-harm'],
    locator: known.length === 0 ? null : 'Appendix 3',
    wording: null,
    section: '/explore/',
    card: {
      kicker,
      words: name,
      more:
        said.length === 0
          ? ['This place is in none of the lists of the report of 2016, which name some authorities and not others.']
          : said.slice(0, 4),
      foot: ['Children in care, September 2014 to September 2015. Heading back to harm (2016).'],
    },
  };
}
