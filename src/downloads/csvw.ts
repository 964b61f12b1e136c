import type { ColumnType } from '../data/columns';
import type { ColumnMeta } from '../data/table-meta';
import type { Table } from '../data/tables';
import { locatorOf } from '../model/cell-source';
import { sayLocator } from '../model/say-locator';
import { notesOf } from '../queries';
import { SITE_LANGUAGE } from '../site';

const INTEGER = { base: 'nonNegativeInteger' } as const;
const DECIMAL = { base: 'decimal', minimum: '0' } as const;

/** The datatype of a column in the terms of CSV on the Web. */
const DATATYPES: Partial<Record<ColumnType, Readonly<Record<string, string>>>> = {
  count: INTEGER,
  rank: INTEGER,
  decimal: DECIMAL,
  quantity: DECIMAL,
  percent: { base: 'decimal', minimum: '0', maximum: '100' },
  key: { base: 'string', format: '[a-z0-9]+(-[a-z0-9]+)*' },
};

/**
 * Metadata of a table as CSV on the Web (W3C Recommendation "Metadata Vocabulary for Tabular Data", 17 December 2015),
 * to be served beside the CSV file under its standard name.
 */
export function describeAsCsvw(table: Table) {
  const { meta } = table;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': SITE_LANGUAGE }],
    url: `${table.name}.csv`,
    'dc:title': meta.title,
    'dc:description': notesOf(table).join(' '),
    'dc:source': `${table.source}: ${sayLocator(locatorOf(table))}`,
    'dc:license': meta.licence,
    'dc:temporal': meta.period,
    'dc:spatial': meta.geography,
    dialect: { encoding: 'utf-8', lineTerminators: ['\n'], header: true, delimiter: ',', quoteChar: '"' },
    tableSchema: { columns: meta.columns.map(describeColumn), primaryKey: meta.key },
  };
}

/** A column that may hold no value names the codes that stand for none; any other has to hold one. */
function describeColumn(column: ColumnMeta) {
  return {
    name: column.name,
    titles: [column.name, column.label],
    'dc:description': column.description,
    datatype: DATATYPES[column.type] ?? { base: 'string' },
    ...(column.absent.length === 0 ? { required: true } : { null: column.absent }),
    ...(column.unit === undefined ? {} : { 'schema:unitText': column.unit }),
  };
}
