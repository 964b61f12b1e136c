import { ADDRESSEES, ASKS, FORCES, THEMES, type AddresseeId, type ThemeId } from '../ids';
import { listInWords } from '../model/format';
import { kindOf, markOf, nameOf, themesOf } from '../model/recommendation-name';
import { sayPlace } from '../model/printed-pages';
import {
  addressees,
  definitions,
  findings,
  nameReport,
  points,
  recommendations,
  reports,
  statistic,
  themes,
  worded,
  type Asked,
  type Definition,
  type Finding,
  type Recommendation,
  type Report,
} from '../queries';
import { wordStatistic } from '../model/statistics/wording';
import { registerOf, sayFigure, sayMarks } from './numbers';
import type { Item } from './item';

/** Findings as items. */
export async function findingItems(): Promise<Item[]> {
  const all = await reports();
  return (await findings()).map((entry) => findingItem(entry, of(all, entry.data.report)));
}

function findingItem({ id, data }: Finding, report: Report): Item {
  const headline = data.headline === undefined ? undefined : statistic(data.headline);
  const number = headline === undefined ? undefined : sayFigure(headline);
  const register = headline === undefined ? undefined : registerOf(headline);
  const name = `Finding ${data.number}`;
  const statement = worded(data.statement);
  // A number that the statement does not name needs the words that it counts.
  const isNamed = headline !== undefined && statement.includes(wordStatistic(headline));
  const below = data.headline_words !== undefined ? worded(data.headline_words) : isNamed ? undefined : headline?.label;
  return {
    kind: 'finding',
    path: `/findings/${id}/`,
    short: `/f/${data.number}/`,
    name,
    title: statement,
    description: worded(data.fair),
    reports: [data.report],
    locator: sayPlace(data.locator, report.data.contents),
    wording: worded(data.fair),
    section: '/findings/',
    card: {
      kicker: name,
      ...(number === undefined ? {} : { figure: number }),
      // A statement that opens with the number goes on from it.
      words:
        number !== undefined && statement.startsWith(`${number} `) ? statement.slice(number.length + 1) : statement,
      // Where there are marks, the words below the number stand with what the marks mean.
      ...(below === undefined || register !== undefined ? {} : { more: [below] }),
      ...(register === undefined ? {} : { register }),
      foot: [
        ...(register === undefined || below === undefined || number === undefined
          ? []
          : [sayHeadline(number, below), sayMarks(register)]),
        `${data.geography}, ${data.period}. ${nameReport(report)}.`,
      ],
    },
  };
}

/** A number with the words that complete it, which may begin with a number of their own. */
function sayHeadline(figure: string, words: string): string {
  return `${figure}${/^\d/.test(words) ? ':' : ''} ${words}`;
}

/** Recommendations and their kin as items, and every point of them. */
export async function askedItems(): Promise<Item[]> {
  const all = await reports();
  return [
    ...(await recommendations()).map((entry) => recommendationItem(entry, of(all, entry.data.report))),
    ...(await points()).map(pointItem),
  ];
}

function recommendationItem({ id, data }: Recommendation, report: Report): Item {
  const to = data.addressees.map((each) => ADDRESSEES[each]).join(', ');
  return {
    kind: 'recommendation',
    path: `/recommendations/${id}/`,
    short: `/recommendations/${id}/`,
    name: nameOf(data),
    title: data.title,
    description: `${data.title}: request by request, with those who are asked and the place in the report.`,
    reports: [data.report],
    locator: sayPlace(data.locator, report.data.contents),
    wording: `${nameReport(report)}, ${lowerStart(nameOf(data))} (to: ${to}): ${data.title}.`,
    section: '/recommendations/',
    card: {
      kicker: `${nameOf(data)}, ${report.data.year}`,
      words: data.title,
      more: [`To: ${to}`],
      foot: [`${sayPoints(data.points.length)}. ${nameReport(report)}.`],
    },
  };
}

function pointItem({ entry: { id, data }, point, report }: Asked): Item {
  const name = point.id === 'whole' ? nameOf(data) : `${nameOf(data)}, request ${markOf(data, point)}`;
  const to = point.addressees.map((each) => ADDRESSEES[each]).join(', ');
  const asked = worded(point.text);
  return {
    kind: 'point',
    path: `/recommendations/${id}/${point.id}/`,
    short: `/recommendations/${id}/${point.id}/`,
    name,
    title: data.title,
    description: asked,
    reports: [data.report],
    locator: sayPlace(point.locator, report.data.contents),
    wording: `${nameReport(report)}, ${lowerStart(name)} (to: ${to}): ${asked}`,
    section: '/recommendations/',
    card: {
      kicker: name,
      words: asked,
      more: [`To: ${to}`],
      foot: [
        `${ASKS[kindOf(data, point)]}, in our words. ${FORCES[point.force]} (“${point.force_printed}”). ${nameReport(report)}.`,
      ],
    },
  };
}

/** Definitions as items. */
export async function definitionItems(): Promise<Item[]> {
  return (await definitions()).map(({ id, data }: Definition): Item => ({
    kind: 'definition',
    path: `/definitions/${id}/`,
    short: `/definitions/${id}/`,
    name: 'Definition',
    title: data.term,
    description: worded(data.short),
    reports: [...new Set(data.variants.map(({ report }) => report))],
    locator: null,
    wording: `${data.term}: ${worded(data.short)}`,
    section: '/definitions/',
    card: {
      kicker: 'Definition',
      words: data.term,
      more: [worded(data.short)],
      foot: [data.variants.length === 1 ? 'As one report has it.' : `As ${data.variants.length} reports have it.`],
    },
  }));
}

/** Themes and addressees as items: what several reports found and asked. */
export async function gatheredItems(): Promise<Item[]> {
  const all = await points();
  const found = await findings();
  const told = (await themes()).data.themes;
  const theme = (id: ThemeId): Item => {
    const asked = all.filter(({ entry, point }) => themesOf(entry.data, point).includes(id));
    const own = found.filter(({ data }) => data.themes.includes(id));
    const text = worded(told.find((each) => each.id === id)?.told ?? '');
    return gathered('theme', `/themes/${id}/`, THEMES[id], {
      description: `What the reports found and asked for, in order of year, under one theme: ${THEMES[id]}.`,
      more: text,
      reports: [...asked.map(({ report }) => report.id), ...own.map(({ data }) => data.report)],
      foot: `${sayPoints(asked.length)}${asked.length === 0 ? '' : `, in ${years(asked)}`}; ${own.length === 1 ? '1 finding' : `${own.length} findings`}.`,
    });
  };
  const addressee = (id: AddresseeId): Item => {
    const asked = all.filter(({ point }) => point.addressees.includes(id));
    return gathered('addressee', `/addressees/${id}/`, ADDRESSEES[id], {
      description: `Everything that the reports ask of this addressee, in order of year, each request with its source: ${ADDRESSEES[id]}.`,
      more: 'What the reports ask of them, in order of year.',
      reports: asked.map(({ report }) => report.id),
      foot: `${sayPoints(asked.length)}, in ${years(asked)}.`,
    });
  };
  return [...(Object.keys(THEMES) as ThemeId[]).map(theme), ...(await addressees()).map(addressee)];
}

function gathered(
  kind: 'theme' | 'addressee',
  path: string,
  title: string,
  { description, more, reports: from, foot }: { description: string; more: string; reports: string[]; foot: string },
): Item {
  const name = kind === 'theme' ? 'Theme' : 'Asked of';
  return {
    kind,
    path,
    short: path,
    name,
    title,
    description,
    reports: [...new Set(from)],
    locator: null,
    wording: null,
    section: '/recommendations/',
    card: { kicker: name, words: title, more: [more], foot: [foot] },
  };
}

function lowerStart(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The years of the reports that ask, oldest first. */
function years(asked: readonly Asked[]): string {
  return listInWords([...new Set(asked.map(({ report }) => String(report.data.year)))].sort());
}

function sayPoints(count: number): string {
  return count === 1 ? '1 request' : `${count} requests`;
}

/** A report by id among all. @throws Error when there is none. */
export function of(all: readonly Report[], id: string): Report {
  const found = all.find((report) => report.id === id);
  if (found === undefined) throw new Error(`An item names the report ${id}, which does not exist.`);
  return found;
}
