import { z } from 'astro/zod';
import { idsOf, STRENGTHS, THEMES } from '../../ids.ts';
import { idSchema, locatorSchema, proseSchema } from './common.ts';

/** Frontmatter of a finding: one claim of a report, with what it is drawn from and what it does not show. */
export const findingSchema = z.strictObject({
  /** Given once, in order of publication here, and never changed: "Finding 3", /f/3/. */
  number: z.int().positive(),
  report: idSchema,
  /** The claim in one sentence of our own. */
  statement: proseSchema,
  /** The number shown large, where it is what the claim says; left out where something is unknown or of little use. */
  headline: z.string().optional(),
  /** Given with every headline number, whose unit and qualifier the page adds: "of trafficked children …, {id:of}." */
  headline_words: proseSchema.optional(),
  /** Every statistic the finding is about. */
  statistics: z.array(idSchema),
  cohorts: z.array(z.enum(['trafficked', 'unaccompanied', 'either', 'all-children', 'all-people'])).min(1),
  geography: z.string().min(2),
  period: z.string().min(4),
  themes: z.array(z.enum(idsOf(THEMES))).min(1),
  /** How we know: what the report does at that place. */
  strength: z.enum(idsOf(STRENGTHS)),
  /** The publication that a cited finding is taken from, as the report names it. */
  cites: z.string().min(4).optional(),
  locator: locatorSchema,
  chart: idSchema.optional(),
  /** What the finding does not show, each with a short head: "Likely an undercount." */
  caveats: z.array(z.strictObject({ head: z.string().min(3), text: proseSchema })).min(1),
  /** How a journalist may fairly put it. */
  fair: proseSchema,
  /** What the claim does not show, as a full sentence. */
  unsupported: proseSchema,
  related: z.array(idSchema),
});

/** Frontmatter of a finding. */
export type FindingData = z.infer<typeof findingSchema>;
