import { z } from 'astro/zod';
import { idSchema, locatorSchema, proseSchema } from './common.ts';

/** Frontmatter of a definition: one term, and what each report means by it. The body is its plain meaning. */
export const definitionSchema = z.strictObject({
  term: z.string().min(3),
  /** Another name under which the term is looked up. */
  also: z.array(z.string()).default([]),
  /** The meaning in one sentence, for lists. */
  short: proseSchema,
  variants: z
    .array(
      z.strictObject({
        report: idSchema,
        /** Whose definition the report gives. */
        attributed: z.string().min(3),
        text: proseSchema,
        locator: locatorSchema,
      }),
    )
    .min(1),
  /** How the meaning differs between the reports, or changed over the years; left out where only one report defines it. */
  changed: proseSchema.optional(),
  /** What follows for counting children. */
  counting: proseSchema,
  /** A chart that shows what the term names. */
  chart: idSchema.optional(),
  see: z.array(idSchema),
});

/** Frontmatter of a definition. */
export type DefinitionData = z.infer<typeof definitionSchema>;
