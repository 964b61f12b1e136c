import { getCollection, type CollectionEntry } from 'astro:content';
import type { Chart } from './charts/chart';
import type { ChartId } from './charts/registry';
import { SOURCES, type Table } from './data/tables';
import { chartStatistics, proveAll, type Evidence, type Proved } from './evidence';
import type { AddresseeId } from './ids';
import { plainProse, statisticsIn } from './model/prose';
import type { Point } from './model/schema/recommendation';
import type { Statistic } from './model/statistics/statistic';
import type { Term } from './model/terms';
import { sayListed, sayOthers, unlistedOf } from './model/unlisted';
import { readTerms } from './terms';

export type Finding = CollectionEntry<'findings'>;
export type Definition = CollectionEntry<'definitions'>;
export type Recommendation = CollectionEntry<'recommendations'>;
export type Report = CollectionEntry<'reports'>;
export type Chapter = CollectionEntry<'chapters'>;

/** One thing asked, with the item and the report it belongs to. */
export type Asked = { readonly entry: Recommendation; readonly point: Point; readonly report: Report };

let named: readonly Term[] | undefined;
let proved: Proved | undefined;
let used: Promise<ReadonlyMap<string, readonly Use[]>> | undefined;

/** What this build is made from, kept only after every check has passed: what is refused is refused again. */
function proof(): Proved {
  proved ??= proveAll();
  return proved;
}

/** The evidence of this build, read, proved and checked against the content once. */
export function evidence(): Evidence {
  return proof().evidence;
}

/** All charts of this build, drawn once. */
export function charts(): ReadonlyMap<ChartId, Chart> {
  return proof().charts;
}

/** One chart. @throws Error when there is none with this id. */
export function chart(id: string): Chart {
  const found = charts().get(id as ChartId);
  if (found === undefined) throw new Error(`A page asks for the chart ${id}, which does not exist.`);
  return found;
}

/** One statistic. @throws Error when there is none with this id. */
export function statistic(id: string): Statistic {
  const found = evidence().statistics.get(id);
  if (found === undefined) throw new Error(`A page asks for the statistic ${id}, which does not exist.`);
  return found;
}

/** One table. @throws Error when there is none with this id. */
export function table(id: string): Table {
  const found = evidence().tables.get(id);
  if (found === undefined) throw new Error(`A page asks for the table ${id}, which does not exist.`);
  return found;
}

/** A text with its statistics worded. */
export function worded(text: string): string {
  return plainProse(text, evidence().statistics);
}

/** What to keep in mind of a table: what a place can be that it does not list, worked out, and its caveats, worded. */
export function notesOf(each: Table): string[] {
  const unlisted = unlistedOf(each, evidence().tables);
  const listed = unlisted === null ? [] : [`${sayListed([unlisted])} ${sayOthers(unlisted)}`];
  return [...listed, ...each.meta.caveats.map(worded)];
}

/** Findings in the order of their permanent numbers. */
export async function findings(): Promise<Finding[]> {
  return (await getCollection('findings')).sort((a, b) => a.data.number - b.data.number);
}

/** Every defined term with its names, read once. */
export function terms(): readonly Term[] {
  named ??= readTerms();
  return named;
}

/** Definitions in the order of their terms. */
export async function definitions(): Promise<Definition[]> {
  return (await getCollection('definitions')).sort((a, b) => a.data.term.localeCompare(b.data.term));
}

/** Recommendations in the order in which their reports were published and number them. */
export async function recommendations(): Promise<Recommendation[]> {
  return (await getCollection('recommendations')).sort(
    (a, b) => orderOf(a.data.report) - orderOf(b.data.report) || compareNumbers(a.data.number, b.data.number),
  );
}

/** Everything asked, point by point, in the order of the recommendations. */
export async function points(): Promise<Asked[]> {
  const titles = new Map((await reports()).map((each) => [each.id, each]));
  return (await recommendations()).flatMap((entry) => {
    const report = titles.get(entry.data.report);
    return report === undefined ? [] : entry.data.points.map((point) => ({ entry, point, report }));
  });
}

/** Title and year of a report, as lists, cards and sentences name it. */
export function nameReport({ data }: Report): string {
  return `${data.title} (${data.year})`;
}

/** Those to whom at least one point is addressed, in the order of the points. */
export async function addressees(): Promise<AddresseeId[]> {
  return [...new Set((await points()).flatMap(({ point }) => point.addressees))];
}

/** Reports in order of publication. */
export async function reports(): Promise<Report[]> {
  return (await getCollection('reports')).sort((a, b) => orderOf(a.id) - orderOf(b.id));
}

/** Chapter pages. */
export async function chapters(): Promise<Chapter[]> {
  return (await getCollection('chapters')).sort((a, b) => a.id.localeCompare(b.id));
}

/** Examples of practice, in the order of the reports that tell of them. */
export async function practice(): Promise<CollectionEntry<'practice'>[]> {
  return (await getCollection('practice')).sort(
    (a, b) => orderOf(a.data.report) - orderOf(b.data.report) || a.data.title.localeCompare(b.data.title),
  );
}

/** Cases that a report tells. */
export async function casesOf(report: string): Promise<CollectionEntry<'cases'>[]> {
  return (await getCollection('cases'))
    .filter(({ data }) => data.report === report)
    .sort((a, b) => a.data.title.localeCompare(b.data.title));
}

/** The timeline of law and policy. */
export async function timeline(): Promise<CollectionEntry<'timeline'>> {
  return only(await getCollection('timeline'), 'timeline');
}

/** What each theme was about from report to report. */
export async function themes(): Promise<CollectionEntry<'themes'>> {
  return only(await getCollection('themes'), 'themes');
}

/** Comparisons of terms that are taken for one another. */
export async function comparisons(): Promise<CollectionEntry<'comparisons'>['data']['comparisons']> {
  return only(await getCollection('comparisons'), 'comparisons').data.comparisons;
}

/** The list of acronyms. */
export async function acronyms(): Promise<CollectionEntry<'acronyms'>> {
  return only(await getCollection('acronyms'), 'acronyms');
}

function only<Item>([item]: readonly Item[], name: string): Item {
  if (item === undefined) throw new Error(`content/reference/${name}.mdx is missing.`);
  return item;
}

/** Pages about the site itself. */
export async function pages(): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages');
}

/** A report by id. @throws Error when there is none. */
export async function report(id: string): Promise<Report> {
  const found = (await reports()).find((each) => each.id === id);
  if (found === undefined) throw new Error(`An item names the report ${id}, which does not exist.`);
  return found;
}

/** A place where a statistic is used. */
export type Use = { readonly title: string; readonly path: string };

/** Where a statistic is used: findings, charts, recommendations, definitions, chapters, reports and pages that name it. */
export async function usesOf(id: string): Promise<readonly Use[]> {
  used ??= gatherUses();
  return (await used).get(id) ?? [];
}

/** Every use of every statistic, in the order in which its page lists them. */
async function gatherUses(): Promise<ReadonlyMap<string, readonly Use[]>> {
  const uses = new Map<string, Use[]>();
  const add = (ids: ReadonlySet<string>, use: Use): void => {
    for (const id of ids) if (evidence().statistics.has(id)) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  const addAll = <Entry extends Named>(entries: readonly Entry[], use: (entry: Entry) => Use): void => {
    for (const entry of entries) add(namedIn(entry), use(entry));
  };
  add(namedIn({ data: FRONT_PAGE, body: FRONT_PAGE }), { title: 'Front page', path: '/' });
  addAll(await findings(), ({ id, data }) => ({
    title: `Finding ${data.number}: ${worded(data.statement)}`,
    path: `/findings/${id}/`,
  }));
  for (const [id, asked] of chartStatistics(evidence()))
    add(asked, { title: `Chart: ${chart(id).title}`, path: `/charts/${id}/` });
  addAll(await chapters(), ({ id, data }) => ({
    title: `Chapter ${data.chapter}: ${data.title}`,
    path: `/reports/${id}/`,
  }));
  addAll(await reports(), ({ id, data }) => ({ title: `Report: ${data.title}`, path: `/reports/${id}/` }));
  addAll(await recommendations(), ({ id, data }) => ({ title: data.title, path: `/recommendations/${id}/` }));
  addAll(await definitions(), ({ id, data }) => ({ title: `Definition: ${data.term}`, path: `/definitions/${id}/` }));
  addAll(await pages(), ({ id, data }) => ({ title: data.title, path: `/${id}/` }));
  for (const { id, meta } of evidence().tables.values())
    add(new Set(statisticsIn(meta.caveats.join(' '))), {
      title: `Notes of the table: ${meta.title}`,
      path: `/data/${id}/`,
    });
  return uses;
}

type Named = { readonly data: unknown; readonly body?: string | undefined };

/** What an entry names: in braces where it is worded, and in quotes, some of which are ids of statistics. */
function namedIn({ data, body = '' }: Named): ReadonlySet<string> {
  const text = JSON.stringify(data);
  const quoted = [...`${text}${body}`.matchAll(/(?<=")[a-z0-9-]+(?=")/g)].map(([id]) => id);
  return new Set([...statisticsIn(text), ...quoted]);
}

/** The source of the front page's parts, which name the statistics they show. */
const FRONT_PAGE = Object.values(
  import.meta.glob<string>('./components/Home*.astro', { query: '?raw', import: 'default', eager: true }),
).join('\n');

/** The id of a chapter page without its report's. */
export function chapterSlug(chapter: Chapter): string {
  return chapter.id.split('/')[1] ?? chapter.id;
}

/** Numbers of a report in its own order: 4.2 before 4.10, R1 before the suggestions behind it. */
const { compare: compareNumbers } = new Intl.Collator('en', { numeric: true });

function orderOf(report: string): number {
  return (SOURCES as readonly string[]).indexOf(report);
}
