import { z } from 'astro/zod';

// Written from the W3C Recommendation "Metadata Vocabulary for Tabular Data" (17 December 2015), sections 5.3 to 5.12:
// the properties of a table description, a schema, a column, a dialect and a derived datatype, as far as they may be used.

/** 5.8: a common property has a prefixed name; 5.8.2: its value is a string, a number or a language-tagged object. */
const COMMON = /^(dc|dcat|schema|foaf|void|prov|skos|csvw):[A-Za-z]+$/;

function withCommon<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject(shape).refine((value) => Object.keys(value).every((key) => key in shape || COMMON.test(key)), {
    message: 'a property that the vocabulary does not define',
  });
}

/** 5.11.2: a derived datatype. */
const datatype = z.strictObject({
  base: z.enum(['string', 'decimal', 'integer', 'nonNegativeInteger', 'positiveInteger', 'double', 'boolean', 'date']),
  format: z.string().optional(),
  minimum: z.string().optional(),
  maximum: z.string().optional(),
});

/** 5.6 and 5.7: a column with the properties it inherits. The name must not begin with "_" and fits a URI template. */
const column = withCommon({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_]*$/),
  titles: z.union([z.string(), z.array(z.string()).min(1)]),
  datatype,
  required: z.boolean().optional(),
  null: z.union([z.string(), z.array(z.string())]).optional(),
  lang: z.string().optional(),
  virtual: z.boolean().optional(),
  suppressOutput: z.boolean().optional(),
});

/** 5.9: a dialect description. */
const dialect = z.strictObject({
  encoding: z.string(),
  lineTerminators: z.union([z.string(), z.array(z.string())]),
  quoteChar: z.string().length(1).nullable(),
  delimiter: z.string().length(1),
  header: z.boolean(),
});

/** 5.5: a schema. Column names are unique, and a primary key names columns. */
const tableSchema = withCommon({
  columns: z.array(column).min(1),
  primaryKey: z.union([z.string(), z.array(z.string())]),
}).refine(({ columns, primaryKey }) => {
  const names = columns.map((each) => each.name);
  return new Set(names).size === names.length && [primaryKey].flat().every((key) => names.includes(key));
}, 'unique column names, and a primary key among them');

/** 5.4: a table description; 5.2: the context, alone or with a language. */
export const csvwSchema = withCommon({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': z.string() })]),
  url: z.string().regex(/^[^/]+\.csv$/),
  dialect,
  tableSchema,
});

/** A column of a table as CSV on the Web describes it. */
export type CsvwColumn = z.infer<typeof column>;

/** 6.4: whether the text of a cell is a value of its column. A null stands for no value and fits any column. */
export function fitsColumn(text: string, { datatype: type, null: absent, required }: CsvwColumn): boolean {
  if ([absent ?? ''].flat().includes(text)) return required !== true;
  if (type.base === 'string') return type.format === undefined || new RegExp(`^(?:${type.format})$`).test(text);
  if (type.base === 'nonNegativeInteger') return /^\d+$/.test(text);
  const value = Number(text);
  const isDecimal = /^-?\d+(\.\d+)?$/.test(text);
  return isDecimal && value >= Number(type.minimum ?? -Infinity) && value <= Number(type.maximum ?? Infinity);
}
