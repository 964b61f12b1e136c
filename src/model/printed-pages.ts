import { sayLocator } from './say-locator.ts';
import type { Locator } from './schema/common.ts';
import type { ReportData } from './schema/report.ts';

type Contents = ReportData['contents'];

/**
 * The pages of a part of a report, as its printed list of contents gives them: "pages 31 to 34".
 * @param contents parts in printed order, each with the page it begins on
 * @returns from the page where the part begins to the one where the next begins, which it may share; "pages 94 onwards" for a
 * last part; "pages 30 to 48 for Chapter 2" where the list names only some of several parts; null where it names none
 */
export function printedPages(
  contents: Contents,
  { chapter, section }: Pick<Locator, 'chapter' | 'section'>,
): string | null {
  const parts = chapter.split('; ').map((part) => ({ part, range: rangeOf(contents, part, section) }));
  const known = parts.filter(({ range }) => range !== null);
  if (known.length === 0) return null;
  const said = [...new Set(known.map(({ range }) => range ?? ''))];
  const pages =
    said.length === 1 && /^\d+$/.test(said[0] ?? '') ? `page ${said[0] ?? ''}` : `pages ${said.join(' and ')}`;
  return known.length === parts.length ? pages : `${pages} for ${known.map(({ part }) => part).join(' and ')}`;
}

/** Where something stands, with the pages of the printed contents: "Chapter 2, section 2.1, pages 31 to 34". */
export function sayPlace(locator: Locator, contents: Contents): string {
  const pages = printedPages(contents, locator);
  return pages === null ? sayLocator(locator) : `${sayLocator(locator)}, ${pages}`;
}

/** "31 to 34" for a part, by its section where the list has that and else by its chapter. */
function rangeOf(contents: Contents, chapter: string, section: string | undefined): string | null {
  // A section belongs to one chapter: among several it does not say where the others are.
  const sections = section?.split('; ') ?? [];
  const bySection = contents.findIndex(
    (each) => each.part === chapter && each.section !== undefined && sections.includes(each.section),
  );
  const isOwn = bySection !== -1;
  const index = isOwn ? bySection : contents.findIndex((each) => each.part === chapter && each.section === undefined);
  const from = contents[index]?.page;
  if (from === undefined) return null;
  const next = contents.slice(index + 1).find((each) => isOwn || each.section === undefined);
  if (next === undefined) return `${String(from)} onwards`;
  return next.page === from ? String(from) : `${String(from)} to ${String(next.page)}`;
}
