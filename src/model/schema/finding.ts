import { z } from 'astro/zod';
import { idsOf, STRENGTHS, THEMES } from '../../ids.ts';
import { idSchema, locatorSchema, proseSchema } from './common.ts';

/** Frontmatter of a finding: one claim of a report, with what it rests on and what it does not show. */
export const findingSchema = z.strictObject({
  /** Given once, in order of publication here, and never changed: "Finding 3", /f/3/. */
  number: z.int().positive(),
  report: idSchema,
  /** The claim in one sentence of our own. */
  statement: proseSchema,
  /** The number shown large; left out where the claim has none. */
  headline: z.string().optional(),
  /** What the headline number counts, completing it: "{id:of} children …". */
  headline_words: proseSchema.optional(),
  /** Every statistic the finding rests on. */
  statistics: z.array(idSchema),
  cohorts: z.array(z.enum(['trafficked', 'unaccompanied', 'either', 'all-children', 'all-people'])).min(1),
  geography: z.string().min(2),
  period: z.string().min(4),
  themes: z.array(z.enum(idsOf(THEMES))).min(1),
  strength: z.enum(idsOf(STRENGTHS)),
  locator: locatorSchema,
  chart: idSchema.optional(),
  /** What the finding does not show, each with a short head: "Likely an undercount." */
  caveats: z.array(z.strictObject({ head: z.string().min(3), text: proseSchema })).min(1),
  /** How a journalist may fairly put it. */
  fair: proseSchema,
  /** A wording the number does not carry, and why. */
  unsupported: proseSchema,
  related: z.array(idSchema),
});

/** Frontmatter of a finding. */
export type FindingData = z.infer<typeof findingSchema>;
