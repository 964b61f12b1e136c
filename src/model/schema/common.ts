import { z } from 'astro/zod';

/** Where in a report something stands. At least a chapter; the rest as it applies. */
export const locatorSchema = z.strictObject({
  /** Chapter, executive summary, key terms or appendix, as the report names it. */
  chapter: z.string().min(3),
  section: z.string().optional(),
  paragraph: z.string().optional(),
  figure: z.string().optional(),
  table: z.string().optional(),
  row: z.string().optional(),
});

/** Where in a report something stands. */
export type Locator = z.infer<typeof locatorSchema>;

/** An id in kebab-case. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case');

/** A text in our own words that may carry statistics as {id} or {id:form}. */
export const proseSchema = z.string().min(10, 'a sentence');

/** A locator as one line: "Appendix 3, “Overall figures”, row Number". */
export function sayLocator(locator: Locator): string {
  const { chapter, section, paragraph, figure, table, row } = locator;
  return [
    chapter,
    section === undefined ? undefined : /^\d/.test(section) ? `section ${section}` : section,
    paragraph === undefined
      ? undefined
      : /^\d/.test(paragraph)
        ? `${/\d(?:,| to | and |[-–])/.test(paragraph) ? 'paragraphs' : 'paragraph'} ${paragraph}`
        : `under “${paragraph}”`,
    figure,
    table === undefined ? undefined : `“${table}”`,
    row === undefined ? undefined : `row ${row}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
