import { z } from 'astro/zod';
import { parse } from 'yaml';
import { idsOf, TOPICS } from '../ids.ts';
import { ABSENCE_CODES } from '../model/missing.ts';
import { COHORTS, COLUMN_TYPES, UNITS } from './columns.ts';
import { DataError } from './data-error.ts';
import { readText } from './read-table.ts';
import { rememberByText } from './remember.ts';
import { checkSchema } from './table-check.ts';

/** What a table breaks its counts down by. The disclosure gate reads these. */
export const DIMENSIONS = [
  'nation',
  'region',
  'authority',
  'nationality',
  'gender',
  'age',
  'exploitation',
  'cohort',
  'response',
  'duration',
  'profession',
  'item',
] as const;

/** One thing that counts are broken down by. */
export type Dimension = (typeof DIMENSIONS)[number];

const columnSchema = z.strictObject({
  /** Header of the column, in snake_case. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(COLUMN_TYPES),
  /** What the numbers count; left out where a column "unit" says it row by row, or nothing is counted. */
  unit: z.enum(UNITS).optional(),
  /** Codes of absence that the column may hold; any other would switch off the checks that need its numbers. */
  absent: z.array(z.enum(ABSENCE_CODES)).default([]),
  /** The heading a reader sees. */
  label: z.string().min(3),
  /** One sentence: what the column holds and what it leaves out. */
  description: z.string().min(10),
});

const declarationSchema = z.strictObject({
  /** Column whose numbers become statistics, one per row. */
  column: z.string(),
  /** Id of each, with "{row}" where the row's key stands. */
  id: z.string().regex(/^[a-z0-9-]*\{row\}[a-z0-9-]*$/),
  /** What each counts, with "{column}" or "{column:lower}" where the text of a column of the row stands. */
  label: z.string().min(3),
  cohort: z.enum([...COHORTS, 'either', 'none']).default('none'),
  /** Rows that become statistics; all of them where this is left out. */
  rows: z.array(z.string()).optional(),
});

/** What a place that a table does not list can be to it. Which of these it is for one place, a table never says. */
export const UNLISTED = [
  'none-missing',
  'none-still-missing',
  'no-information',
  'counted-not-named',
  'fewer',
  'not-studied',
] as const;

/** What a place that a table does not list can be to it. */
export type UnlistedReason = (typeof UNLISTED)[number];

const unlistedSchema = z.strictObject({
  /** The places that the table lists, as they stand after "only": "authorities where …". */
  lists: z.string().min(10),
  /** How many places were asked, as a sum over cells. */
  asked: z.string().optional(),
  /** What the others can be; with how many, as a sum over cells, where the report settles it. */
  others: z.array(z.strictObject({ are: z.enum(UNLISTED), count: z.string().optional() })).min(1),
});

/** Everything a table's .meta.yaml says about it. */
export const tableMetaSchema = z.strictObject({
  /** Our title: what is counted, of whom, where. */
  title: z.string().min(10),
  /** The heading as the report prints it. */
  printed_title: z.string().min(3),
  topic: z.enum(idsOf(TOPICS)),
  locator: z.strictObject({
    chapter: z.string().min(1),
    section: z.string().optional(),
    paragraph: z.string().optional(),
    figure: z.string().optional(),
    table: z.string().optional(),
  }),
  period: z.string().min(4),
  geography: z.string().min(2),
  /** Column whose value names a row. */
  key: z.string(),
  /** What the counts are broken down by. */
  dimensions: z.array(z.enum(DIMENSIONS)),
  /** Who owns the figures. */
  licence: z.string().min(10),
  caveats: z.array(z.string().min(10)).min(1),
  columns: z.array(columnSchema).min(2),
  /** Numbers of the table that become statistics without further working. */
  statistics: z.array(declarationSchema).default([]),
  /** What a place can be that a table with a row per place does not list. */
  unlisted: unlistedSchema.optional(),
  checks: z.array(checkSchema),
  /** Every ledger entry that speaks of the table. */
  ledger: z.array(z.string()),
});

/** Metadata of a table, as committed beside its CSV. */
export type TableMeta = z.infer<typeof tableMetaSchema>;
/** Metadata of one column. */
export type ColumnMeta = z.infer<typeof columnSchema>;
/** A column whose numbers become statistics. */
export type StatisticDeclaration = z.infer<typeof declarationSchema>;

/**
 * Reads and checks one metadata file.
 * @param path under data/, ending in .meta.yaml
 * @throws DataError naming each field that is missing, unknown or of the wrong kind.
 */
export function readTableMeta(path: string): TableMeta {
  return metaOf(`data/${path}`, readText(path));
}

const metaOf = rememberByText((file, text): TableMeta => {
  const result = tableMetaSchema.safeParse(parseYaml(text, file));
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
});

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
