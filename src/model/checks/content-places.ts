import type { DataProblem } from '../../data/data-error.ts';
import { lineOf, valueAt, type CheckedFile } from './content-fields.ts';

/** A locator found somewhere in frontmatter, with the report it is in. */
type Located = {
  readonly path: readonly string[];
  readonly chapter: string;
  readonly section: string;
  readonly report: string;
};

/** Locators whose chapter is no part of the report they are about, or whose numbered section its printed contents lack. */
export function locatorProblems(files: readonly CheckedFile[]): DataProblem[] {
  const places = new Map(
    files.filter(({ kind }) => kind === 'report').map(({ id, frontmatter }) => [id, textsAt(frontmatter, 'places')]),
  );
  const sections = new Map(
    files.filter(({ kind }) => kind === 'report').map(({ id, frontmatter }) => [id, sectionsOf(frontmatter)]),
  );
  return files.flatMap((file) =>
    locatorsIn(file.frontmatter, textAt(file.frontmatter, 'report')).flatMap(
      ({ path, chapter, section, report }): DataProblem[] => {
        const known = places.get(report) ?? [];
        const parts = chapter.split('; ');
        const printed = (sections.get(report) ?? [])
          .filter(({ part }) => parts.includes(part))
          .map(({ number }) => number);
        const unprinted = section.split('; ').find((each) => /^\d+\.\d+$/.test(each) && !printed.includes(each));
        if (printed.length > 0 && unprinted !== undefined)
          return [
            {
              file: file.file,
              row: lineOf(file, path),
              column: [...path, 'section'].join('.'),
              found: unprinted,
              expected: `a section of the printed contents: ${printed.join(', ')}`,
              fix: 'Read the number of the section off the report.',
            },
          ];
        if (chapter.split('; ').every((part) => known.some((place) => isWithin(part, place)))) return [];
        return [
          {
            file: file.file,
            row: lineOf(file, path),
            column: path.join('.'),
            found: chapter,
            expected: `a part of ${report}: ${known.join(', ')}`,
            fix: 'Name the part as the report does, or add it to "places" of the report.',
          },
        ];
      },
    ),
  );
}

/** The numbered sections that the printed list of contents has, each with its chapter. */
function sectionsOf(report: unknown): { part: string; number: string }[] {
  const contents: unknown = valueAt(report, ['contents']);
  return (Array.isArray(contents) ? contents : [])
    .map((each) => ({ part: textAt(each, 'part'), number: textAt(each, 'section') }))
    .filter(({ number }) => number !== '');
}

/** "Chapter 5, 5.13" and "Findings" lie within the places that they begin with. */
function isWithin(part: string, place: string): boolean {
  const [given, known] = [part.toLowerCase(), place.toLowerCase()];
  return given === known || given.startsWith(`${known},`);
}

function locatorsIn(value: unknown, report: string, path: readonly string[] = []): Located[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = valueAt(value, ['report']);
  const here = typeof own === 'string' ? own : report;
  return Object.entries(value).flatMap(([key, inner]) => {
    const chapter = key === 'locator' ? valueAt(inner, ['chapter']) : undefined;
    const section: unknown = valueAt(inner, ['section']);
    if (typeof chapter === 'string')
      return [{ path: [...path, key], chapter, section: typeof section === 'string' ? section : '', report: here }];
    return locatorsIn(inner, here, [...path, key]);
  });
}

/** Findings that nothing leads to: no recommendation, chapter or other finding names them. */
export function orphanProblems(files: readonly CheckedFile[]): DataProblem[] {
  const named = new Set(
    files.flatMap(({ kind, frontmatter }) =>
      kind === 'finding' ? textsAt(frontmatter, 'related') : textsAt(frontmatter, 'findings'),
    ),
  );
  return files
    .filter(({ kind, id }) => kind === 'finding' && !named.has(id))
    .map(({ file, id }) => ({
      file,
      found: `${id}, to which nothing leads`,
      expected: 'a recommendation, a chapter or a related finding that names it',
      fix: 'Name it where a reader would look for it.',
    }));
}

function textsAt(frontmatter: unknown, field: string): string[] {
  const value = valueAt(frontmatter, [field]);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function textAt(frontmatter: unknown, field: string): string {
  const value = valueAt(frontmatter, [field]);
  return typeof value === 'string' ? value : '';
}
