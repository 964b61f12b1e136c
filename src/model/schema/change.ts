import { z } from 'astro/zod';
import { ADDRESSEES, idsOf } from '../../ids.ts';
import { idSchema, proseSchema } from './common.ts';

/** Kinds of change, as the log names them. */
export const CHANGE_KINDS = {
  new: 'New',
  data: 'Data',
  text: 'Text',
  correction: 'Correction',
  site: 'The site',
} as const;

/** One change of what the site says or holds. */
export const changeSchema = z.strictObject({
  /** Given once, in order, and never changed: /changes/#change-3. */
  number: z.int().positive(),
  date: z.iso.date(),
  kind: z.enum(idsOf(CHANGE_KINDS)),
  title: z.string().min(5),
  /** What changed, and for a correction what stood there before. */
  what: proseSchema,
  why: proseSchema,
  /** Reports whose feed carries it. */
  reports: z.array(idSchema).default([]),
  /** Addressees whose feed carries it. */
  addressees: z.array(z.enum(idsOf(ADDRESSEES))).default([]),
  /** Paths of the pages that changed. */
  addresses: z.array(z.string().regex(/^\/(?:[a-z0-9.-]+\/)*$/, 'a path with a slash at each end')).min(1),
});

/** A later value of the same series: what a reader of the earlier one should know of. */
export const newerSchema = z.strictObject({
  statistic: idSchema,
  by: idSchema,
  /** What the two have in common and what not, in a sentence. */
  note: proseSchema,
});

/** Everything in content/changes.yaml. */
export const changesSchema = z.strictObject({
  changes: z
    .array(changeSchema)
    .min(1)
    .refine((all) => all.every(({ number }, index) => number === all.length - index), {
      error: 'changes numbered without a gap, the latest first',
    })
    .refine((all) => all.every(({ date }, index) => date <= (all[index - 1]?.date ?? date)), {
      error: 'changes in order of date, the latest first',
    }),
  newer: z.array(newerSchema),
});

/** One change. */
export type Change = z.infer<typeof changeSchema>;
/** A later value of the same series. */
export type Newer = z.infer<typeof newerSchema>;
/** Everything in content/changes.yaml. */
export type Changes = z.infer<typeof changesSchema>;
