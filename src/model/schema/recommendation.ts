import { z } from 'astro/zod';
import { ADDRESSEES, idsOf, THEMES } from '../../ids.ts';
import { idSchema, locatorSchema, proseSchema } from './common.ts';

const addresseesSchema = z.array(z.enum(idsOf(ADDRESSEES))).min(1, 'at least one addressee');

/** Frontmatter of a recommendation: who is asked, for what, point by point. */
export const recommendationSchema = z.strictObject({
  report: idSchema,
  /** As the report numbers it. */
  number: z.string().min(1),
  title: z.string().min(10),
  /** The set of recommendations it belongs to. */
  set: z.string().min(5),
  addressees: addresseesSchema,
  themes: z.array(z.enum(idsOf(THEMES))).min(1),
  locator: locatorSchema,
  /** Every point, also where the report makes only one; ids are the report's own numerals, or "whole". */
  points: z
    .array(
      z.strictObject({
        id: idSchema,
        text: proseSchema,
        addressees: addresseesSchema,
        /** The headings of a list inside the point. */
        items: z.array(z.string().min(5)).default([]),
        locator: locatorSchema,
      }),
    )
    .min(1),
  findings: z.array(idSchema),
  /** What the reports in hand say became of it; left out when none of them says anything. */
  outcome: proseSchema.optional(),
});

/** Frontmatter of a recommendation. */
export type RecommendationData = z.infer<typeof recommendationSchema>;
