import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse } from 'yaml';

/** A row of a committed table as text. No code of the site reads it, so that a title is held against what is committed. */
export type Row = Record<string, string>;

/** A slip in committed data: what it makes of the rows of one table, or of the frontmatter of one folder of content. */
export type DataSlip = { readonly of: string; readonly make: (rows: Row[]) => Row[] };

let slip: DataSlip | null = null;

/** Lets some work see committed data with one slip in it. */
export function withSlip<Result>(made: DataSlip, work: () => Result): Result {
  slip = made;
  try {
    return work();
  } finally {
    slip = null;
  }
}

function slipped<Item>(of: string, items: Item[]): Item[] {
  return slip?.of === of ? (slip.make(structuredClone(items) as Row[]) as Item[]) : items;
}

/** The rows of a table, such as "heading-back-to-harm/durations". */
export function rowsOf(path: string): Row[] {
  const text = readFileSync(`data/${path}.csv`, 'utf8');
  return slipped(path, Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data);
}

/** The row with a value in a column. @throws Error where there is none. */
export function rowWith(rows: readonly Row[], column: string, value: string): Row {
  const found = rows.find((row) => row[column] === value);
  if (found === undefined) throw new Error(`No row has ${value} in ${column}.`);
  return found;
}

/** The number in a column of a row. @throws Error where there is none. */
export function numberIn(row: Row | undefined, column: string): number {
  const value = Number(row?.[column] ?? Number.NaN);
  if (Number.isNaN(value)) throw new Error(`There is no number in ${column}.`);
  return value;
}

/** The sum of a column. */
export function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((all, row) => all + numberIn(row, column), 0);
}

/** Rows with the largest number of a column first. */
export function fallingBy(rows: readonly Row[], column: string): Row[] {
  return [...rows].sort((a, b) => numberIn(b, column) - numberIn(a, column));
}

/** Frontmatter of every file of a folder of content. */
export function headsOf(folder: string): Record<string, unknown>[] {
  const files = readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' });
  const heads = files
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => parse(readFileSync(`content/${folder}/${path}`, 'utf8').split('---\n')[1] ?? '') as never);
  return slipped(folder, heads);
}

/** A number as a title writes it. */
export function written(value: number): string {
  return value.toLocaleString('en-GB');
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small number in words. */
export function inWords(value: number): string {
  return WORDS[value] ?? written(value);
}

/** Names in one phrase. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Words with a capital, or without one, at their start. */
export function raised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @see raised */
export function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
