import { z } from 'astro/zod';
import { idsOf, THEMES } from '../../ids.ts';
import { idSchema, locatorSchema, proseSchema } from './common.ts';

/** Frontmatter of an example of practice that a report tells of; the body tells it in a few sentences. */
export const practiceSchema = z.strictObject({
  title: z.string().min(10),
  place: z.string().min(2),
  period: z.string().min(4),
  report: idSchema,
  themes: z.array(z.enum(idsOf(THEMES))).min(1),
  locator: locatorSchema,
  /** Who tells it, and whether it was evaluated. */
  caveat: proseSchema,
});

/** Frontmatter of a case that a report tells; the body tells it again in two or three sentences, without what could identify a child. */
export const caseSchema = z.strictObject({
  report: idSchema,
  title: z.string().min(10),
  /** What kind of matter it holds, said before it opens. */
  note: proseSchema,
  themes: z.array(z.enum(idsOf(THEMES))).min(1),
  locator: locatorSchema,
});
