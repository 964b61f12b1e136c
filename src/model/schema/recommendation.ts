import { z } from 'astro/zod';
import { ADDRESSEES, ASKS, FORCES, idsOf, THEMES } from '../../ids.ts';
import { idSchema, locatorSchema, proseSchema } from './common.ts';

const addresseesSchema = z.array(z.enum(idsOf(ADDRESSEES))).min(1, 'at least one addressee');

/** What a report in hand says became of it, and where it says so. */
const outcomeSchema = z.strictObject({ text: proseSchema, report: idSchema, locator: locatorSchema });

/** Frontmatter of a recommendation: who is asked, for what, point by point. */
export const recommendationSchema = z.strictObject({
  report: idSchema,
  /** As the report numbers it; our own, never shown, where it does not. */
  number: z.string().min(1),
  /** Whether the report recommends it, tells of a duty, or passes on what others suggest. */
  kind: z.enum(idsOf(ASKS)),
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
        /** True where the report names nobody at this place, so that the addressees are our reading. */
        addressees_ours: z.boolean().default(false),
        /** How the report puts it, by the verb that it prints. */
        force: z.enum(idsOf(FORCES)),
        /** The verb as printed, which the point's force is read from. */
        force_printed: z.string().min(2).max(60),
        /** The law that a duty comes from, as the report names it. */
        law: z.string().min(5).optional(),
        /** Its own way of asking, such as a duty in law among actions in guidance. */
        kind: z.enum(idsOf(ASKS)).optional(),
        /** Its own themes, where an item holds points on several. */
        themes: z
          .array(z.enum(idsOf(THEMES)))
          .min(1)
          .optional(),
        /** By when, where the report says so. */
        deadline: proseSchema.optional(),
        /** The headings of a list inside the point. */
        items: z.array(z.string().min(5)).default([]),
        locator: locatorSchema,
        outcome: outcomeSchema.optional(),
      }),
    )
    .min(1),
  /** Findings on the same matter. */
  findings: z.array(idSchema),
  /** Findings that the text itself gives as its reason, and where it does so; never of a later report. */
  rests_on: z.strictObject({ findings: z.array(idSchema).min(1), locator: locatorSchema }).optional(),
  /** Left out when none of the reports says anything. */
  outcome: outcomeSchema.optional(),
});

/** Frontmatter of a recommendation. */
export type RecommendationData = z.infer<typeof recommendationSchema>;
/** One thing asked. */
export type Point = RecommendationData['points'][number];
