import { z } from 'astro/zod';
import { FORCES, idsOf, STRENGTHS } from '../../ids.ts';
import { QUALIFIERS } from '../../data/columns.ts';
import { DIMENSIONS } from '../../data/table-meta.ts';
import { ABSENCE_CODES } from '../missing.ts';
import { locatorSchema } from './common.ts';

const id = z.string();
/** Path under the site's base, from "/" on. */
const url = z.string().startsWith('/');
const absent = z.strictObject({ absent: z.enum(ABSENCE_CODES) });
const cell = z.strictObject({ table: z.string(), row: z.string(), column: z.string() });

const finding = z.strictObject({
  id,
  url,
  number: z.int(),
  short_url: url,
  report: id,
  locator: locatorSchema,
  /** Pages of that place, from the printed list of contents; null where the report’s text has none. */
  pages: z.string().nullable(),
  statement: z.string(),
  themes: z.array(z.string()),
  cohorts: z.array(z.string()),
  geography: z.string(),
  period: z.string(),
  /** What the report does at that place: its id, and in words. */
  strength: z.enum(idsOf(STRENGTHS)),
  how_we_know: z.string(),
  /** The publication that a cited finding is taken from, as the report names it. */
  cites: z.string().nullable(),
  statistics: z.array(id),
  headline: id.nullable(),
  chart: id.nullable(),
  caveats: z.array(z.strictObject({ head: z.string(), text: z.string() })),
  fair: z.string(),
  unsupported: z.string(),
  related: z.array(id),
});

const statistic = z.strictObject({
  id,
  url,
  report: id,
  locator: locatorSchema,
  label: z.string(),
  /** A count is an integer; a percentage or a ratio has one decimal place. */
  value: z.union([z.number(), absent]),
  text: z.string().nullable(),
  unit: z.string(),
  /** How exactly the report means the number: exact, about, at-least, more-than, fewer-than, up-to or nearly. */
  qualifier: z.enum(QUALIFIERS),
  /** The publication the report cites for it; null for its own count. */
  cited_from: z.string().nullable(),
  method: z.enum(['read', 'rate', 'share', 'ratio', 'sum', 'difference', 'implied']),
  period: z.string(),
  geography: z.string(),
  cohort: z.enum(['trafficked', 'unaccompanied', 'either', 'none']),
  numerator: id.nullable(),
  denominator: id.nullable(),
  counts: z.strictObject({ count: z.int(), base: z.int() }).nullable(),
  /** 95% Wilson interval in percent, [low, high]. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  small_base: z.boolean(),
  /** Authorities that answered, of those asked, where the report says so for this number. */
  answering: z.strictObject({ answered: z.int(), asked: z.int() }).nullable(),
  table: z.string(),
  cells: z.array(cell),
  formula: z.string(),
  ledger: z.array(id),
});

const outcome = z.strictObject({ text: z.string(), report: id, locator: locatorSchema });

const recommendation = z.strictObject({
  id,
  url,
  report: id,
  number: z.string(),
  /** Whether the report recommends it, tells of a duty, or passes on what others suggest. */
  kind: z.string(),
  locator: locatorSchema,
  title: z.string(),
  set: z.string(),
  addressees: z.array(z.string()),
  themes: z.array(z.string()),
  points: z.array(
    z.strictObject({
      id,
      url,
      text: z.string(),
      addressees: z.array(z.string()),
      /** True where the report names nobody, so that the addressees are our reading. */
      addressees_ours: z.boolean(),
      /** Must, should, may, recommended or stated, and the verb as printed. */
      force: z.enum(idsOf(FORCES)),
      force_printed: z.string(),
      /** The law that a duty comes from. */
      law: z.string().nullable(),
      items: z.array(z.string()),
      kind: z.string(),
      themes: z.array(z.string()),
      locator: locatorSchema,
      pages: z.string().nullable(),
      /** By when, where the report says so. */
      deadline: z.string().nullable(),
      outcome: outcome.nullable(),
    }),
  ),
  related: z.array(id),
  /** Findings that the text itself gives as its reason, and where. */
  rests_on: z.strictObject({ findings: z.array(id), locator: locatorSchema }).nullable(),
  outcome: z.string().nullable(),
  /** The same outcome with the report that states it and where. */
  outcome_source: outcome.nullable(),
});

const definition = z.strictObject({
  id,
  url,
  term: z.string(),
  also: z.array(z.string()),
  short: z.string(),
  /** How the meaning differs between the reports, or changed over the years. */
  changed: z.string().nullable(),
  counting: z.string(),
  see: z.array(id),
  variants: z.array(z.strictObject({ report: id, attributed: z.string(), text: z.string(), locator: locatorSchema })),
});

const report = z.strictObject({
  id,
  url: url.nullable(),
  report: id,
  title: z.string(),
  subtitle: z.string().nullable(),
  publisher: z.string(),
  authors: z.array(z.string()),
  published: z.string(),
  year: z.int(),
  jurisdiction: z.string(),
  covers: z.string().nullable(),
  isbn: z.string().nullable(),
  /** True once its findings, tables and recommendations are on this site. */
  entered: z.boolean(),
  chapters: z.array(
    z.strictObject({ number: z.string(), title: z.string(), summary: z.string(), url: url.nullable() }),
  ),
});

const chart = z.strictObject({
  id,
  url,
  /** Null where a chart is drawn from all reports. */
  report: id.nullable(),
  locator: locatorSchema.nullable(),
  title: z.string(),
  subtitle: z.string(),
  summary: z.string(),
  source: z.string(),
  tables: z.array(z.string()),
  notes: z.array(z.string()),
  ledger: z.array(z.int()),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

const table = z.strictObject({
  id,
  url,
  source: id,
  report: id,
  title: z.string(),
  printed_title: z.string(),
  topic: z.string(),
  locator: locatorSchema,
  period: z.string(),
  geography: z.string(),
  licence: z.string(),
  /** What the counts are broken down by. */
  dimensions: z.array(z.enum(DIMENSIONS)),
  caveats: z.array(z.string()),
  /** Checks that every build runs on the table. */
  checks: z.array(z.strictObject({ id, check: z.string() })),
  /** Ids of the ledger entries that speak of the table. */
  ledger: z.array(id),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      unit: z.string().nullable(),
      label: z.string(),
      description: z.string(),
    }),
  ),
  rows: z.int(),
  csv: url,
  json: url,
  xlsx: url,
  csvw: url,
});

const entry = z.strictObject({
  id,
  url,
  number: z.int(),
  source: id,
  report: id,
  subject: z.string(),
  locator: locatorSchema,
  published: z.array(z.strictObject({ value: z.string(), where: z.string() })),
  used: z.string(),
  kind: z.string(),
  state: z.enum(['agrees', 'rounding', 'corrected', 'unresolved']),
  reason: z.string(),
  /** Statements of arithmetic that every build works out again. */
  evidence: z.array(z.string()),
  affects: z.string(),
  settles: z.string(),
  cells: z.array(z.string()),
  /** Failing checks that the entry explains, each as table#check@finding. */
  excuses: z.array(z.string()),
  statistics: z.array(id),
});

/** The shape of the items of each file under /api/v1/. A promise: fields are added, never renamed or dropped. */
export const API_ITEMS = {
  reports: report,
  findings: finding,
  definitions: definition,
  recommendations: recommendation,
  statistics: statistic,
  charts: chart,
  tables: table,
  ledger: entry,
} as const;

/** The frame around the items of a file. */
export function apiFile(kind: keyof typeof API_ITEMS) {
  return z.strictObject({
    version: z.literal(1),
    site: z.string(),
    /** Version of the data, a date. */
    generated: z.iso.date(),
    items: z.array(API_ITEMS[kind]),
  });
}

/** JSON Schema (2020-12) of every file, by kind, under "$defs". */
export function apiJsonSchema() {
  const kinds = Object.keys(API_ITEMS) as (keyof typeof API_ITEMS)[];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Accounted For, API version 1',
    description:
      'Each file under /api/v1/ has the shape of the definition that bears its name. Counts are integers; percentages are numbers in percent with one decimal place; an absent value is {"absent": code}.',
    $defs: Object.fromEntries(kinds.map((kind) => [kind, z.toJSONSchema(apiFile(kind))])),
  };
}
