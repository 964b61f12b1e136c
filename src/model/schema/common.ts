import { z } from 'astro/zod';

/**
 * Where in a report something stands. At least a chapter; the rest as it applies. Several places are parted by "; " in each
 * field, in the same order, with "-" for a chapter that has nothing finer.
 */
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
