import { z } from 'astro/zod';

/** Name of a check in its table; what a ledger entry gives to say which failing check it explains. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The checks that a table's metadata may declare. */
export const checkSchema = z.discriminatedUnion('check', [
  /** The named row holds the sum of all others, or of `rows`, in each of these columns. */
  z.strictObject({
    id,
    check: z.literal('total'),
    row: z.string(),
    columns: z.array(z.string()).min(1),
    rows: z.array(z.string()).optional(),
  }),
  /** In every row one column holds the sum of others. */
  z.strictObject({ id, check: z.literal('across'), total: z.string(), parts: z.array(z.string()).min(2) }),
  /** A column of percentages is each count's share of the row `total`, rounded half up at `decimals`. */
  z.strictObject({
    id,
    check: z.literal('share'),
    column: z.string(),
    of: z.string(),
    decimals: z.int().min(0).max(3),
  }),
  /** A whole number of children gives the percentage at its printed precision (GRIM; Brown and Heathers 2017). */
  z.strictObject({ id, check: z.literal('whole-children'), percent: z.string(), base: z.string() }),
  /** A part is no larger than its whole, joined on the key of both tables. */
  z.strictObject({ id, check: z.literal('part-of'), column: z.string(), table: z.string(), whole: z.string() }),
  /** A number equals the one of the same key in another table, at the precision of the coarser of the two. */
  z.strictObject({ id, check: z.literal('same-as'), column: z.string(), table: z.string(), other: z.string() }),
  /** A number is what the sum in another column of its row comes to, at its own printed precision. */
  z.strictObject({ id, check: z.literal('printed-again'), column: z.string(), sum: z.string() }),
  /** Rows stand in falling order of a column, as a table headed "ranked" says they do. */
  z.strictObject({ id, check: z.literal('falling'), column: z.string() }),
  /** Ranks run from one up without a gap. */
  z.strictObject({ id, check: z.literal('ranks'), column: z.string() }),
  /** No value of a column stands twice. */
  z.strictObject({ id, check: z.literal('distinct'), column: z.string() }),
  /** A statement of arithmetic over cells, in the ledger's notation. */
  z.strictObject({ id, check: z.literal('arithmetic'), holds: z.string() }),
]);

/** One check that a build runs on a table. */
export type TableCheck = z.infer<typeof checkSchema>;
