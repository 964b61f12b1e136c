import { z } from 'astro/zod';
import { idSchema, proseSchema } from './common.ts';

/** Frontmatter of a report. */
export const reportSchema = z.strictObject({
  title: z.string().min(5),
  subtitle: z.string().optional(),
  publisher: z.string().min(3),
  authors: z.array(z.string()),
  /** The bodies that wrote it, where it names no person: a citation names them as its authors. */
  bodies: z.array(z.string().min(3)).default([]),
  /** As printed: "November 2016", "2011". */
  published: z.string().min(4),
  year: z.int(),
  jurisdiction: z.string().min(2),
  /** What it is, in a few words: "A count: every UK local authority was asked." */
  kind: proseSchema,
  /** True for the one kind of report whose numbers are a count of all authorities. */
  is_count: z.boolean(),
  /** True once its findings, tables and recommendations are on this site. */
  entered: z.boolean(),
  covers: z.string().optional(),
  isbn: z.string().optional(),
  funding: proseSchema.optional(),
  method: z.array(proseSchema).default([]),
  limits: z.array(proseSchema).default([]),
  /** The list of contents as printed: parts, sections by their numbers, and the page on which each begins. */
  contents: z
    .array(z.strictObject({ part: z.string().min(3), section: z.string().optional(), page: z.int().positive() }))
    .default([]),
  /** Its parts by the names that locators use. */
  places: z.array(z.string().min(3)).min(1),
  /** Chapters as the report numbers them, with our one-sentence summary of each. */
  chapters: z
    .array(z.strictObject({ number: z.string(), title: z.string(), summary: proseSchema, page: idSchema.optional() }))
    .default([]),
});

/** Frontmatter of a report. */
export type ReportData = z.infer<typeof reportSchema>;

/** Frontmatter of a chapter page. */
export const chapterSchema = z.strictObject({
  report: idSchema,
  title: z.string().min(5),
  chapter: z.string().min(1),
  lede: proseSchema,
  /** What kind of matter the chapter holds, said before it opens. */
  content_note: proseSchema,
  /** Side-heads in order, for the contents list. */
  sections: z.array(z.strictObject({ id: idSchema, title: z.string() })).min(1),
  findings: z.array(idSchema),
});

/** Frontmatter of a chapter page. */
export type ChapterData = z.infer<typeof chapterSchema>;

/** Frontmatter of a page about the site itself. */
export const pageSchema = z.strictObject({ title: z.string().min(3), lede: proseSchema });

/** Frontmatter of a page about the site itself. */
export type PageData = z.infer<typeof pageSchema>;
