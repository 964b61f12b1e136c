import { listInWords } from './format.ts';
import type { Locator } from './schema/common.ts';

/** Stands in a list of places for a chapter that has nothing finer: "-; Attitudes". */
const NONE = '-';

type Place = { readonly chapter: string; readonly finer: string[] };

/**
 * A locator as one line: "Appendix 3, “Overall figures”, row Number".
 *
 * Several places are parted by "; " in each field, in the same order: the second section is one of the second chapter. A
 * numbered section belongs to the chapter of its number; what else is given once belongs to the last place.
 */
export function sayLocator(locator: Locator): string {
  const places: Place[] = locator.chapter.split('; ').map((chapter) => ({ chapter, finer: [] }));
  const last = places.length - 1;
  const sections = partsOf(locator.section);
  const numbered = sections.length === 1 ? chapterOf(places, sections[0] ?? '') : -1;
  const inText = numbered === -1 ? last : numbered;
  put(places, sections, saySection, inText);
  const paragraphs = partsOf(locator.paragraph);
  put(places, paragraphs, sayParagraph, paragraphs.some(isNumber) ? last : inText);
  put(places, partsOf(locator.figure), (figure) => figure, locator.table === undefined ? last : inText);
  put(places, partsOf(locator.table), (table) => `“${table}”`, last);
  if (locator.row !== undefined) places[last]?.finer.push(`row ${locator.row}`);
  return places.map(({ chapter, finer }) => [chapter, ...finer].join(', ')).join('; ');
}

/** Puts each of a list with the place of the same number, and any other list, as one, with the place named. */
function put(
  places: readonly Place[],
  list: readonly string[],
  say: (part: string) => string,
  otherwise: number,
): void {
  if (list.length === places.length)
    list.forEach((part, index) => {
      if (part !== NONE) places[index]?.finer.push(say(part));
    });
  else if (list.length > 0)
    places[otherwise]?.finer.push(listInWords(list.map(say)).replace(/(, | and )under /g, '$1'));
}

function partsOf(field: string | undefined): string[] {
  return field?.split('; ') ?? [];
}

function chapterOf(places: readonly Place[], section: string): number {
  const number = /^(\d+)\./.exec(section)?.[1];
  return number === undefined ? -1 : places.findIndex(({ chapter }) => chapter === `Chapter ${number}`);
}

/** True for numbers of paragraphs; a heading may begin with a number: "2. Youth Workshops". */
function isNumber(paragraph: string): boolean {
  return /^\d/.test(paragraph) && !/[A-Za-z]{3,}/.test(paragraph.replace(/ (?:to|and) /g, ' '));
}

function saySection(section: string): string {
  return /^\d/.test(section) ? `section ${section}` : section;
}

function sayParagraph(paragraph: string): string {
  if (!isNumber(paragraph)) return `under “${paragraph}”`;
  return `${/\d(?:,| to | and |[-–])/.test(paragraph) ? 'paragraphs' : 'paragraph'} ${paragraph}`;
}
