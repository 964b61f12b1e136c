import { sha256 } from '../data/checksums';
import type { ColumnType } from '../data/columns';
import { readLedgerText } from '../data/ledger';
import type { ColumnMeta } from '../data/table-meta';
import type { Table } from '../data/tables';
import { evidence, notesOf, reports } from '../queries';
import { DATA_VERSION, SITE_NAME, SITE_PURPOSE } from '../site';
import { SYMBOLS } from './symbols';

const NUMBER = { type: 'number', constraints: { minimum: 0 } } as const;
const INTEGER = { type: 'integer', constraints: { minimum: 0 } } as const;

/** The type and limits of a column in the terms of Table Schema. */
type Field = { readonly type: string; readonly constraints: Readonly<Record<string, unknown>> };
const FIELDS: Partial<Record<ColumnType, Field>> = {
  count: INTEGER,
  rank: INTEGER,
  decimal: NUMBER,
  quantity: NUMBER,
  percent: { type: 'number', constraints: { minimum: 0, maximum: 100 } },
  key: { type: 'string', constraints: { pattern: '[a-z0-9]+(-[a-z0-9]+)*' } },
};

/** Every table and the ledger as a Data Package (Data Package standard, version 2.0, datapackage.org). */
export async function describeAsDataPackage() {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'accounted-for',
    title: `${SITE_NAME}: tables`,
    description: SITE_PURPOSE,
    version: DATA_VERSION.replaceAll('-', '.'),
    licenses: [{ name: 'CC-BY-4.0', title: 'Our columns, words and notes: Creative Commons Attribution 4.0' }],
    sources: (await reports()).map(({ data }) => ({ title: `${data.publisher}, ${data.title} (${data.year})` })),
    resources: [...[...evidence().tables.values()].map(describeResource), describeLedger()],
  };
}

function describeResource(table: Table) {
  return {
    ...file(`${table.source}_${table.name}`, `${table.id}.csv`, table.csv),
    title: table.meta.title,
    description: notesOf(table).join(' '),
    schema: {
      fields: table.meta.columns.map(describeField),
      primaryKey: [table.meta.key],
      missingValues: [],
    },
  };
}

/** A field that has no codes for absence has to hold a value in every row. */
function describeField(column: ColumnMeta) {
  const { type, constraints } = FIELDS[column.type] ?? { type: 'string', constraints: {} };
  return {
    name: column.name,
    title: column.label,
    description: column.description,
    type,
    constraints: { required: column.absent.length === 0, ...constraints },
    missingValues: SYMBOLS.filter(({ code }) => column.absent.includes(code)).map(({ code, meaning }) => ({
      value: code,
      label: meaning,
    })),
  };
}

function describeLedger() {
  const text = readLedgerText();
  const names = (text.split('\n')[0] ?? '').split(',');
  return {
    ...file('ledger', 'ledger.csv', text),
    title: 'Where the reports disagree with themselves, and what this site uses',
    description: 'One row per contradiction that was found, or number that was checked and found to agree.',
    schema: {
      fields: names.map((name) => ({ name, type: name === 'number' ? 'integer' : 'string' })),
      primaryKey: ['id'],
      missingValues: [{ value: 'not-applicable', label: 'not applicable' }],
    },
  };
}

function file(name: string, path: string, text: string) {
  return {
    name,
    path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(text).length,
    hash: `sha256:${sha256(text)}`,
  };
}
