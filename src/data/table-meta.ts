import { z } from 'astro/zod';
import { parse } from 'yaml';
import { COLUMN_TYPES, UNITS } from './columns.ts';
import { DataError } from './data-error.ts';
import { readText } from './read-table.ts';

const columnSchema = z.strictObject({
  /** Header of the column, in snake_case. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(COLUMN_TYPES),
  /** What the numbers count; left out where a column "unit" says it row by row, or nothing is counted. */
  unit: z.enum(UNITS).optional(),
  /** The heading a reader sees. */
  label: z.string().min(3),
  /** One sentence: what the column holds and what it leaves out. */
  description: z.string().min(10),
});

const checkSchema = z.discriminatedUnion('check', [
  /** The named row holds the sum of all others, in each of these columns. */
  z.strictObject({ check: z.literal('total'), row: z.string(), columns: z.array(z.string()).min(1) }),
  /** A column of percentages is each count's share of the total row, rounded half up at `decimals`. */
  z.strictObject({ check: z.literal('share'), column: z.string(), of: z.string(), decimals: z.int().min(0).max(3) }),
  /** A whole number of children gives the percentage at its printed precision (GRIM; Brown and Heathers 2017). */
  z.strictObject({ check: z.literal('whole-children'), percent: z.string(), base: z.string() }),
  /** A part is no larger than its whole, joined on the key of both tables. */
  z.strictObject({ check: z.literal('part-of'), column: z.string(), table: z.string(), whole: z.string() }),
  /** Rows stand in falling order of a column, as a table headed "ranked" says they do. */
  z.strictObject({ check: z.literal('falling'), column: z.string() }),
  /** A statement of arithmetic over cells, in the ledger's notation. */
  z.strictObject({ check: z.literal('arithmetic'), holds: z.string() }),
]);

/** Everything a table's .meta.yaml says about it. */
export const tableMetaSchema = z.strictObject({
  /** Our title: what is counted, of whom, where. */
  title: z.string().min(10),
  /** The heading as the report prints it. */
  printed_title: z.string().min(3),
  topic: z.enum(['overall', 'responses', 'regions', 'authorities', 'incidents', 'quoted']),
  locator: z.strictObject({
    chapter: z.string().min(1),
    section: z.string().optional(),
    figure: z.string().optional(),
    table: z.string().optional(),
  }),
  period: z.string().min(4),
  geography: z.string().min(2),
  /** Column whose value names a row. */
  key: z.string(),
  /** Who owns the figures. */
  licence: z.string().min(10),
  caveats: z.array(z.string().min(10)).min(1),
  columns: z.array(columnSchema).min(2),
  checks: z.array(checkSchema),
});

/** Metadata of a table, as committed beside its CSV. */
export type TableMeta = z.infer<typeof tableMetaSchema>;
/** Metadata of one column. */
export type ColumnMeta = z.infer<typeof columnSchema>;
/** One check that a build runs on a table. */
export type TableCheck = z.infer<typeof checkSchema>;

/**
 * Reads and checks one metadata file.
 * @param path under data/, ending in .meta.yaml
 * @throws DataError naming each field that is missing, unknown or of the wrong kind.
 */
export function readTableMeta(path: string): TableMeta {
  const file = `data/${path}`;
  const result = tableMetaSchema.safeParse(parseYaml(readText(path), file));
  if (result.success) return result.data;
  throw new DataError(
    result.error.issues.map((issue) => ({
      file,
      column: issue.path.join('.') || 'the whole file',
      found: issue.code.replaceAll('_', ' '),
      expected: issue.message,
      fix: 'Complete or correct the field; docs/data-guide.md says what each one means.',
    })),
  );
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (cause) {
    const found = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    const error = new DataError([{ file, found, expected: 'YAML', fix: 'Mend the file at the line that is named.' }]);
    error.cause = cause;
    throw error;
  }
}
