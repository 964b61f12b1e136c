import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isAbsent } from '../model/missing.ts';
import { parseCell, type CellContext, type CellValue, type ParsedCell } from './columns.ts';
import { DataError, refuse, type DataProblem } from './data-error.ts';
import { readGeographyLookup, readRegions } from './geography.ts';
import { dataRoot, readRows, readText, type TextRow } from './read-table.ts';
import { readTableMeta, type ColumnMeta, type TableMeta } from './table-meta.ts';

/** A row of a table: its key, its line in the file, its typed cells, and each cell as the file spells it. */
export type TableRow = {
  readonly key: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly text: Readonly<Record<string, string>>;
};

/** One published table: address, metadata, rows in printed order, and the bytes that are served as its download. */
export type Table = {
  /** "<source>/<name>", which is also its address under /data/. */
  readonly id: string;
  readonly source: string;
  readonly name: string;
  readonly meta: TableMeta;
  readonly rows: readonly TableRow[];
  /** The same rows by key. */
  readonly byKey: ReadonlyMap<string, TableRow>;
  readonly csv: string;
};

/** All tables by id. */
export type TableSet = ReadonlyMap<string, Table>;

/** Reports in order of publication, which is also the order in which tables are listed. */
export const SOURCES = [
  'bordering-on-concern',
  'safeguarding-guidance',
  'care-provision-review',
  'heading-back-to-harm',
  'hidden-and-unheard',
] as const;

/** The id of a report. */
export type SourceId = (typeof SOURCES)[number];

/**
 * Reads every table that is committed under data/<source>/.
 * @throws DataError with every bad cell of every table, or naming a CSV without metadata or metadata without a CSV.
 */
export function readTables(): TableSet {
  const places = knownPlaces();
  const problems: DataProblem[] = [];
  const tables = new Map<string, Table>();
  for (const source of SOURCES) {
    for (const name of tableNames(source)) {
      try {
        tables.set(`${source}/${name}`, readTable(source, name, places));
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  refuse(problems);
  return tables;
}

/** Places that a table may name. */
export type KnownPlaces = Omit<CellContext, 'unit'>;

/**
 * Reads one table with its metadata.
 * @throws DataError with every bad cell and every doubled key.
 */
export function readTable(source: string, name: string, places: KnownPlaces = knownPlaces()): Table {
  const meta = readTableMeta(`${source}/${name}.meta.yaml`);
  const path = `${source}/${name}.csv`;
  const lines = readRows(
    path,
    meta.columns.map((column) => column.name),
  );
  const problems: DataProblem[] = [];
  const rows = lines.map((line) => typeRow(line, meta, places, `data/${path}`, problems));
  refuse([...problems, ...doubledKeys(rows, meta.key, `data/${path}`)]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return { id: `${source}/${name}`, source, name, meta, rows, byKey, csv: readText(path) };
}

function tableNames(source: string): string[] {
  const folder = join(dataRoot(), source);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const names = (suffix: string): string[] =>
    files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
  return [...new Set([...names('.csv'), ...names('.meta.yaml')])].sort();
}

function knownPlaces(): KnownPlaces {
  return {
    regions: new Set(readRegions().map((row) => row.region)),
    authorities: new Set(readGeographyLookup().map((row) => row.authority)),
  };
}

function typeRow(line: TextRow, meta: TableMeta, places: KnownPlaces, file: string, problems: DataProblem[]): TableRow {
  const cells: Record<string, CellValue> = {};
  const context = { ...places, unit: line.cells['unit'] ?? '' };
  for (const column of meta.columns) {
    const text = line.cells[column.name] ?? '';
    const parsed = allowAbsence(parseCell(text, column.type, context), column);
    if ('value' in parsed) cells[column.name] = parsed.value;
    else
      problems.push({
        file,
        row: line.line,
        column: column.name,
        found: text === '' ? 'a blank' : text,
        ...parsed.refused,
      });
  }
  return { key: line.cells[meta.key] ?? '', line: line.line, cells, text: line.cells };
}

/** An absence is a value only where the column's metadata says that it may be. */
function allowAbsence(parsed: ParsedCell, column: ColumnMeta): ParsedCell {
  if (!('value' in parsed) || !isAbsent(parsed.value) || column.absent.includes(parsed.value.absent)) return parsed;
  const allowed = column.absent.length === 0 ? 'a value: this column has no absent one' : column.absent.join(' or ');
  return {
    refused: {
      expected: allowed,
      fix: 'Enter the value. If the report prints none, add the code to "absent" of the column, and see which checks still hold.',
    },
  };
}

function doubledKeys(rows: readonly TableRow[], key: string, file: string): DataProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const earlier = first.get(row.key);
    if (earlier === undefined) {
      first.set(row.key, row.line);
      return [];
    }
    return [
      {
        file,
        row: row.line,
        column: key,
        found: `${row.key}, which row ${earlier} also has`,
        expected: 'each key once',
        fix: 'Remove the row that was entered twice, or correct its key.',
      },
    ];
  });
}
