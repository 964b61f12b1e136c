import { z } from 'astro/zod';
import { idsOf, JURISDICTIONS, REQUIREMENTS, THEMES } from '../../ids.ts';
import { idSchema, locatorSchema, proseSchema } from './common.ts';

/** Frontmatter of the timeline: laws, conventions and guidance that the reports cite, in order of year. */
export const timelineSchema = z.strictObject({
  title: z.string().min(3),
  lede: proseSchema,
  instruments: z
    .array(
      z.strictObject({
        id: idSchema,
        year: z.int().min(1900).max(2100),
        title: z.string().min(5),
        where: z.enum(idsOf(JURISDICTIONS)),
        /** What it does for these children, with the days that a report gives. */
        does: proseSchema,
        cited: z.array(z.strictObject({ report: idSchema, locator: locatorSchema })).min(1),
      }),
    )
    .min(1)
    .refine((all) => all.every(({ year }, index) => year >= (all[index - 1]?.year ?? 0)), {
      error: 'instruments in order of year',
    }),
});

/** Frontmatter of the list of acronyms. */
export const acronymsSchema = z.strictObject({
  title: z.string().min(3),
  lede: proseSchema,
  acronyms: z
    .array(z.strictObject({ short: z.string().min(2), full: z.string().min(5), reports: z.array(idSchema).min(1) }))
    .min(1)
    .refine((all) => new Set(all.map(({ short }) => short)).size === all.length, { error: 'each short name once' }),
});

/** Frontmatter of the themes: what each was about from report to report, every theme once and in the order of the ids. */
export const themesSchema = z.strictObject({
  title: z.string().min(3),
  lede: proseSchema,
  themes: z
    .array(z.strictObject({ id: z.enum(idsOf(THEMES)), told: proseSchema }))
    .refine((themes) => themes.map(({ id }) => id).join() === idsOf(THEMES).join(), {
      error: `each theme once, in the order ${idsOf(THEMES).join(', ')}`,
    }),
});

/** One cell of a comparison: whether the term asks for it, in a word, or what it says; one of the two at least. */
const requirementSchema = z
  .strictObject({ is: z.enum(idsOf(REQUIREMENTS)).optional(), note: z.string().min(5).optional() })
  .refine(({ is, note }) => is !== undefined || note !== undefined, { error: 'a mark, a note, or both' });

/** Frontmatter of the comparisons: terms that are taken for one another, and what each asks for. */
export const comparisonsSchema = z.strictObject({
  title: z.string().min(3),
  lede: proseSchema,
  comparisons: z.array(
    z
      .strictObject({
        id: idSchema,
        title: z.string().min(5),
        /** How to read across the columns. */
        reading: proseSchema,
        report: idSchema,
        locator: locatorSchema,
        terms: z.array(idSchema).min(2).max(4),
        rows: z.array(z.strictObject({ asks: z.string().min(5), cells: z.array(requirementSchema) })).min(2),
      })
      .refine(({ terms, rows }) => rows.every(({ cells }) => cells.length === terms.length), {
        error: 'a cell of each row for each term',
      }),
  ),
});
