import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { DataError, refuse, type DataProblem } from './data-error.ts';

/** The folder of committed tables; a test of bad input points it at a fixture. */
export function dataRoot(): string {
  return process.env['ACCOUNTED_FOR_DATA'] ?? join(process.cwd(), 'data');
}

/** One line of a CSV file, as text, with the line number an editor shows. */
export type TextRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/**
 * Reads a file under data/ as UTF-8 text.
 * @throws DataError when the file is missing, is not UTF-8, starts with a byte-order mark or has carriage returns.
 */
export function readText(path: string): string {
  const file = `data/${path}`;
  const full = join(dataRoot(), path);
  if (!existsSync(full))
    throw wholeFile(file, 'no file', 'a committed file', 'Restore the file, or remove every mention of it.');
  const text = decode(readFileSync(full), file);
  if (text.startsWith('\uFEFF'))
    throw wholeFile(file, 'a byte-order mark', 'plain UTF-8', 'Save the file as UTF-8 without a byte-order mark.');
  if (text.includes('\r'))
    throw wholeFile(file, 'carriage returns', 'line feeds only', 'Save the file with LF line ends.');
  if (!text.endsWith('\n'))
    throw wholeFile(
      file,
      'no line end after the last line',
      'a line feed at the end',
      'Add one; a cut-off file looks the same.',
    );
  return text;
}

/**
 * Reads a CSV file as text rows with an exact header: no typing, no trimming, no skipped lines.
 * @param path under data/, such as "heading-back-to-harm/durations.csv"
 * @throws DataError naming every malformed line.
 */
export function readRows(path: string, header: readonly string[]): TextRow[] {
  const file = `data/${path}`;
  const parsed = Papa.parse<string[]>(readText(path).slice(0, -1), {
    header: false,
    skipEmptyLines: false,
    delimiter: ',',
  });
  const [found = [], ...lines] = parsed.data;
  if (found.join(',') !== header.join(',')) {
    throw new DataError([
      {
        file,
        row: 1,
        found: found.join(','),
        expected: header.join(','),
        fix: 'Make the header match the columns declared in the table’s metadata, in their order.',
      },
    ]);
  }
  refuse([
    ...quoteProblems(parsed.errors, file),
    ...lines.flatMap((cells, index) => lineProblems(cells, header, file, index + 2)),
  ]);
  return lines.map((cells, index) => ({ line: index + 2, cells: namedCells(header, cells) }));
}

function namedCells(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [index, name] of header.entries()) named[name] = cells[index] ?? '';
  return named;
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const error = wholeFile(file, 'bytes that are not UTF-8', 'UTF-8 text', 'Save the file as UTF-8.');
    error.cause = cause;
    throw error;
  }
}

function quoteProblems(errors: readonly Papa.ParseError[], file: string): DataProblem[] {
  return errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => ({
      file,
      row: (error.row ?? 0) + 1,
      found: error.message,
      expected: 'quotes in pairs',
      fix: 'Close the quote, and double any quote inside a quoted cell.',
    }));
}

function lineProblems(cells: readonly string[], header: readonly string[], file: string, row: number): DataProblem[] {
  if (cells.length === header.length) return [];
  return [
    {
      file,
      row,
      found: `${cells.length} cells`,
      expected: `${header.length} cells`,
      fix: 'Quote any cell that holds a comma, and remove stray commas and empty lines.',
    },
  ];
}

function wholeFile(file: string, found: string, expected: string, fix: string): DataError {
  return new DataError([{ file, found, expected, fix }]);
}
