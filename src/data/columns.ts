import { isAbsenceCode, type Absent } from '../model/missing.ts';

/** What a cell holds once read: a number, a text, or a stated absence. */
export type CellValue = number | string | Absent;

/** The kinds of column that a table's metadata may declare. */
export const COLUMN_TYPES = [
  'key',
  'text',
  'region',
  'authority',
  'cohort',
  'unit',
  'count',
  'percent',
  'decimal',
  'rank',
  'quantity',
  'qualifier',
  'arithmetic',
] as const;

/**
 * One kind of column. `quantity` takes its kind, row by row, from the table's column "unit"; `qualifier` says how exactly
 * a number is meant; `arithmetic` holds a sum over cells, in the ledger's notation.
 */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** Units a number may have. Everything but a percentage, a ratio and a thousand people counts whole things. */
export const UNITS = [
  'children',
  'authorities',
  'incidents',
  'percent',
  'incidents per child',
  'children per authority',
  'respondents',
  'young people',
  'applications',
  'forces',
  'years',
  'people',
  'thousand people',
  'adults',
  'women',
  'referrals',
  'cases',
  'decisions',
  'professionals',
  'interviews',
  'organisations',
  'questionnaires',
  'answers',
  'measures',
  'indicators',
  'arrangements',
  'properties',
  'nationalities',
  'countries',
  'languages',
  'sources',
  'meetings',
  'places',
  'advisers',
  'hours',
  'days',
  'weeks',
  'months',
  'times',
  'questions',
  'principles',
  'responses',
] as const;

/** One unit of measurement. */
export type Unit = (typeof UNITS)[number];

/** Units whose numbers may have decimals, besides percentages and ratios. */
export const DECIMAL_UNITS: ReadonlySet<string> = new Set(['thousand people', 'years']);

/** How exactly a report means a number: as counted, or with one of these words before it. */
export const QUALIFIERS = ['exact', 'about', 'at-least', 'more-than', 'fewer-than', 'up-to', 'nearly'] as const;

/** How exactly a report means a number. */
export type Qualifier = (typeof QUALIFIERS)[number];

/** The two overlapping groups of children, which nothing on this site may add together. */
export const COHORTS = ['trafficked', 'unaccompanied'] as const;

/** One of the two groups of children. */
export type Cohort = (typeof COHORTS)[number];

/** Why a cell was refused. */
export type CellRefusal = { readonly expected: string; readonly fix: string };

/** What a cell parser needs to know beside the text. */
export type CellContext = {
  readonly regions: ReadonlySet<string>;
  readonly authorities: ReadonlySet<string>;
  readonly unit: string;
};

/** A cell that was read, or why it was refused. */
export type ParsedCell = { readonly value: CellValue } | { readonly refused: CellRefusal };

const CORRECT_FROM_REPORT = 'Enter the value as the report prints it, or an absence code if it prints none.';

/** Reads one cell. Never coerces: a text that is not exactly of its column's type is refused. */
export function parseCell(text: string, type: ColumnType, context: CellContext): ParsedCell {
  if (text === '') {
    return refused(
      'a value or an absence code such as not-reported',
      'A blank says nothing. Enter the value, or why there is none.',
    );
  }
  if (text !== text.trim()) return refused('no space at either end', 'Remove the space.');
  if (isAbsenceCode(text) && !IDENTIFYING.has(type)) return { value: { absent: text } };
  return PARSERS[type](text, context);
}

const IDENTIFYING = new Set<ColumnType>(['key', 'region', 'authority', 'cohort', 'unit', 'qualifier']);

const PARSERS: Record<ColumnType, (text: string, context: CellContext) => ParsedCell> = {
  key: (text) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
      ? { value: text }
      : refused('a name in kebab-case', 'Use lower-case letters, digits and single hyphens.'),
  text: (text) => ({ value: text }),
  region: (text, { regions }) =>
    regions.has(text) || text === 'total'
      ? { value: text }
      : refused(
          'a region or nation of data/geography/regions.csv, or total',
          'Correct the name, or add the region to that file.',
        ),
  authority: (text, { authorities }) =>
    authorities.has(text)
      ? { value: text }
      : refused(
          'an authority of data/geography/authorities.csv',
          'Correct the name, or add the authority and its boundary there.',
        ),
  cohort: (text) => oneOf(text, COHORTS),
  unit: (text) => oneOf(text, UNITS),
  count: parseCount,
  rank: parseCount,
  percent: parsePercent,
  decimal: (text) =>
    PLAIN_DECIMAL.test(text) ? { value: Number(text) } : refused('a plain number such as 2.4', CORRECT_FROM_REPORT),
  quantity: (text, context) => {
    if (context.unit === 'percent') return parsePercent(text);
    const decimal = context.unit.includes(' per ') || DECIMAL_UNITS.has(context.unit);
    return decimal ? PARSERS.decimal(text, context) : parseCount(text);
  },
  qualifier: (text) => oneOf(text, QUALIFIERS),
  arithmetic: (text) => ({ value: text }),
};

const PLAIN_DECIMAL = /^(0|[1-9]\d*)(\.\d+)?$/;

function parseCount(text: string): ParsedCell {
  if (/^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text))) return { value: Number(text) };
  if (/^\d{1,3}(,\d{3})+$/.test(text))
    return refused('a count without thousands separators', `Write ${text.replaceAll(',', '')}.`);
  if (/^-/.test(text))
    return refused('a count of zero or more', 'A number of children cannot be negative. Check the report.');
  return refused('a whole number', CORRECT_FROM_REPORT);
}

function parsePercent(text: string): ParsedCell {
  if (/%$/.test(text)) return refused('a percentage without its sign', `Write ${text.replace('%', '')}.`);
  if (!PLAIN_DECIMAL.test(text)) return refused('a percentage such as 28.3', CORRECT_FROM_REPORT);
  if (Number(text) > 100)
    return refused('a percentage from 0 to 100', 'A share of children cannot pass 100. Check the report.');
  return { value: Number(text) };
}

function oneOf(text: string, allowed: readonly string[]): ParsedCell {
  return allowed.includes(text) ? { value: text } : refused(`one of ${allowed.join(', ')}`, 'Use one of these words.');
}

function refused(expected: string, fix: string): ParsedCell {
  return { refused: { expected, fix } };
}
