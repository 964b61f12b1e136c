import { z } from 'astro/zod';

// Written from the Data Package standard, version 2.0 (datapackage.org): Data Package, Data Resource and Table Schema.

/** Table Schema: a field, its type and its constraints. */
const field = z.strictObject({
  name: z.string().min(1),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date', 'year', 'any']),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      pattern: z.string().optional(),
    })
    .optional(),
  missingValues: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
});

/** A field of a table. */
export type PackageField = z.infer<typeof field>;

/** Whether the text of a cell is a value of its field: a missing value is one only where none is required. */
export function fitsField(text: string, { type, constraints = {}, missingValues = [] }: PackageField): boolean {
  if (missingValues.some(({ value }) => value === text) || text === '') return constraints.required !== true;
  if (type === 'string')
    return constraints.pattern === undefined || new RegExp(`^(?:${constraints.pattern})$`).test(text);
  if (type === 'integer' && !/^-?\d+$/.test(text)) return false;
  const value = Number(text);
  return (
    Number.isFinite(value) && value >= (constraints.minimum ?? -Infinity) && value <= (constraints.maximum ?? Infinity)
  );
}

/** Table Schema: fields with names of their own, a key among them, and what stands for no value. */
const tableSchema = z
  .strictObject({
    fields: z.array(field).min(1),
    primaryKey: z.array(z.string()).min(1),
    missingValues: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  })
  .refine(({ fields, primaryKey }) => {
    const names = fields.map((each) => each.name);
    return new Set(names).size === names.length && primaryKey.every((key) => names.includes(key));
  }, 'unique field names, and a primary key among them');

/** Data Resource: a path that stays inside the package, and properties that describe the file. */
const resource = z.strictObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[^:]+$/),
  type: z.literal('table'),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  title: z.string(),
  description: z.string(),
  schema: tableSchema,
});

/** Data Package: resources with names of their own. */
export const dataPackageSchema = z
  .strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: z.string().regex(/^[a-z0-9._/-]+$/),
    title: z.string(),
    description: z.string(),
    version: z.string(),
    licenses: z.array(z.strictObject({ name: z.string(), title: z.string() })).min(1),
    sources: z.array(z.strictObject({ title: z.string() })).min(1),
    resources: z.array(resource).min(1),
  })
  .refine(({ resources }) => new Set(resources.map((each) => each.name)).size === resources.length, 'unique names');
