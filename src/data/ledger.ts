import { z } from 'astro/zod';
import { DataError } from './data-error.ts';
import { readRows, readText } from './read-table.ts';

/** What kind of slip an entry is about. */
export const LEDGER_KINDS = [
  'misprint',
  'rounding',
  'wrong denominator',
  'wrong label',
  'inconsistent definition',
  'does not reconcile',
  'not-applicable',
] as const;

/** What kind of slip an entry is about. */
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** How an entry ended. */
export const LEDGER_STATES = ['agrees', 'rounding', 'corrected', 'unresolved'] as const;

/** How a ledger entry ended. */
export type LedgerState = (typeof LEDGER_STATES)[number];

const HEADER = [
  'id',
  'number',
  'source',
  'subject',
  'locator',
  'published',
  'used',
  'kind',
  'state',
  'reason',
  'evidence',
  'affects',
  'settles',
  'cells',
  'excuses',
  'statistics',
];

const printedSchema = z.string().transform((text, context) =>
  text.split(' | ').map((item) => {
    const [value, where, ...rest] = item.split(' @ ');
    if (value === undefined || where === undefined || rest.length > 0) {
      context.addIssue({ code: 'custom', message: 'each printed value as "value @ where", with " | " between them' });
      return z.NEVER;
    }
    return { value, where };
  }),
);

const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case'),
  number: z.coerce.number().int().positive('a number from 1 up'),
  source: z.string().min(1),
  subject: z.string().min(5, 'what is being counted'),
  locator: z.string().min(5, 'where the values stand'),
  published: printedSchema,
  used: z.string().min(1, 'the value this site uses'),
  kind: z.enum(LEDGER_KINDS, `one of ${LEDGER_KINDS.join(', ')}`),
  state: z.enum(LEDGER_STATES, `one of ${LEDGER_STATES.join(', ')}`),
  reason: z.string().min(20, 'the reason, in a sentence'),
  evidence: z
    .string()
    .min(5, 'statements of arithmetic with "; " between them')
    .transform((text) => text.split('; ')),
  affects: z.string().min(3, 'whether it changes any conclusion'),
  settles: z.string().min(3, 'what would settle it, or not-applicable'),
  cells: z
    .string()
    .regex(/^\S+:\S+:\S+( \S+:\S+:\S+)*$/, 'cells as table:row:column')
    .transform((text) => text.split(' ')),
  excuses: z
    .string()
    .regex(
      /^(not-applicable|[a-z0-9-]+#[a-z0-9-]+@\S+( [a-z0-9-]+#[a-z0-9-]+@\S+)*)$/,
      'failures as table#check@finding, or not-applicable',
    )
    .transform((text) => (text === 'not-applicable' ? [] : text.split(' '))),
  statistics: z
    .string()
    .regex(/^[a-z0-9-]+( [a-z0-9-]+)*$/, 'statistic ids, or not-applicable')
    .transform((text) => (text === 'not-applicable' ? [] : text.split(' '))),
});

/** One place where a source disagrees with itself, or was checked and found to agree. */
export type LedgerEntry = z.infer<typeof entrySchema> & { readonly line: number };

/** Where the ledger stands, for messages. */
export const LEDGER_FILE = 'data/ledger.csv';

/**
 * Reads the ledger in its numbered order.
 * @throws DataError naming every malformed field, doubled id and number out of order.
 */
export function readLedger(): LedgerEntry[] {
  const rows = readRows('ledger.csv', HEADER);
  const seen = new Set<string>();
  const problems: ConstructorParameters<typeof DataError>[0][number][] = [];
  const entries = rows.flatMap((row, index): LedgerEntry[] => {
    const id = row.cells['id'] ?? '';
    const place = { file: LEDGER_FILE, row: row.line };
    if (seen.has(id))
      problems.push({
        ...place,
        column: 'id',
        found: `${id}, which an earlier row also has`,
        expected: 'each id once',
        fix: 'Give the entry an id of its own.',
      });
    seen.add(id);
    const result = entrySchema.safeParse(row.cells);
    if (!result.success) {
      problems.push(
        ...result.error.issues.map((issue) => {
          const column = String(issue.path[0] ?? '');
          return {
            ...place,
            column,
            found: row.cells[column] || 'a blank',
            expected: issue.message,
            fix: 'Correct the cell; docs/data-guide.md describes each column.',
          };
        }),
      );
      return [];
    }
    if (result.data.number !== index + 1)
      problems.push({
        ...place,
        column: 'number',
        found: String(result.data.number),
        expected: String(index + 1),
        fix: 'Numbers are permanent and have no gaps: add new entries at the end.',
      });
    return [{ ...result.data, line: row.line }];
  });
  if (problems.length > 0) throw new DataError(problems);
  return entries;
}

/** The ledger's bytes as committed, which are also its download. */
export function readLedgerText(): string {
  return readText('ledger.csv');
}
