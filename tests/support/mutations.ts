import fc from 'fast-check';
import type { Table } from '../../src/data/tables.ts';

/** What a hand or a program may do to one cell, or to the bytes of a file. */
export const MUTATIONS = [
  'digit changed',
  'digits swapped',
  'rows swapped',
  'cell blanked',
  'unit added',
  'absence entered',
  'text altered',
  'row doubled',
  'row lost',
  'encoding broken',
  'byte-order mark',
  'Windows line ends',
  'trailing comma',
  'quote left open',
  'cut off',
] as const;

/** One kind of damage. */
export type MutationKind = (typeof MUTATIONS)[number];

/** A damaged file: which kind of damage, where, and the bytes it leaves. */
export type Mutation = { readonly kind: MutationKind; readonly at: string; readonly bytes: Uint8Array };

/** The cell that one mutation is about, in a table of rows of cells; row 0 is the header. */
type Place = { readonly lines: string[][]; readonly row: number; readonly column: number; readonly pick: number };

/** Damage to a cell. Gives null where the cell cannot be damaged so, such as a digit in a word. */
const CELL_DAMAGE: Partial<Record<MutationKind, (text: string, pick: number) => string | null>> = {
  'digit changed': (text, pick) => {
    const places = [...text.matchAll(/\d/g)].map((match) => match.index);
    const at = places[pick % Math.max(1, places.length)];
    if (at === undefined) return null;
    const digit = (Number(text[at]) + 1 + (pick % 9)) % 10;
    return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
  },
  'digits swapped': (text) => {
    const match = /(\d)(\d)/.exec(text);
    if (match === null || match[1] === match[2]) return null;
    return `${text.slice(0, match.index)}${match[2]}${match[1]}${text.slice(match.index + 2)}`;
  },
  'cell blanked': (text) => (text === '' ? null : ''),
  'unit added': (text, pick) => (/^\d/.test(text) ? `${text}${['%', ' children', 'k', ' '][pick % 4] ?? ''}` : null),
  'absence entered': (text) => (/^\d/.test(text) ? 'not-held' : null),
  'text altered': (text, pick) =>
    /[a-z]{3}/.test(text) ? `${text.slice(0, pick % text.length)}x${text.slice(pick % text.length)}` : null,
};

/** The file of a table with one thing done to it; null where it cannot be done at this place or changes nothing. */
export function mutate(
  table: Table,
  kind: MutationKind,
  seed: { row: number; column: number; pick: number },
): Mutation | null {
  const lines = parse(table);
  const row = 1 + (seed.row % table.rows.length);
  const column = seed.column % table.meta.columns.length;
  const bytes = damage(table, kind, { lines, row, column, pick: seed.pick });
  if (bytes === null || Buffer.compare(bytes, encode(table.csv)) === 0) return null;
  return { kind, at: `${table.id}:${table.rows[row - 1]?.key ?? ''}:${table.meta.columns[column]?.name ?? ''}`, bytes };
}

function damage(table: Table, kind: MutationKind, place: Place): Uint8Array | null {
  const { lines, row, column, pick } = place;
  const cellDamage = CELL_DAMAGE[kind];
  if (cellDamage !== undefined) {
    const text = cellDamage(lines[row]?.[column] ?? '', pick);
    if (text === null) return null;
    lines[row] = (lines[row] ?? []).with(column, text);
    return write(lines);
  }
  if (kind === 'rows swapped') {
    const other = 1 + (pick % (lines.length - 1));
    [lines[row], lines[other]] = [lines[other] ?? [], lines[row] ?? []];
    return write(lines);
  }
  if (kind === 'row doubled') return write([...lines.slice(0, row + 1), ...lines.slice(row)]);
  if (kind === 'row lost') return write([...lines.slice(0, row), ...lines.slice(row + 1)]);
  return damageBytes(table, kind, place);
}

function damageBytes(table: Table, kind: MutationKind, { row, pick }: Place): Uint8Array | null {
  const { csv } = table;
  const start = csv.split('\n').slice(0, row).join('\n').length + 1;
  const end = csv.indexOf('\n', start);
  switch (kind) {
    case 'encoding broken': {
      const bytes = encode(csv);
      bytes[Math.min(bytes.length - 2, start + (pick % 5))] = 0xff;
      return bytes;
    }
    case 'byte-order mark':
      return encode(`\uFEFF${csv}`);
    case 'Windows line ends':
      return encode(pick % 2 === 0 ? csv.replaceAll('\n', '\r\n') : `${csv.slice(0, end)}\r${csv.slice(end)}`);
    case 'trailing comma':
      return encode(`${csv.slice(0, end)},${csv.slice(end)}`);
    case 'quote left open':
      return encode(`${csv.slice(0, start)}"${csv.slice(start)}`);
    case 'cut off':
      return encode(csv.slice(0, Math.max(1, end - 1 - (pick % 4))));
    default:
      return null;
  }
}

/** Places to damage, the same for the same seed. */
export function seeds(
  count: number,
  seed: number,
): { row: number; column: number; pick: number; table: number; kind: number }[] {
  const number = fc.nat({ max: 1_000_000 });
  return fc.sample(fc.record({ row: number, column: number, pick: number, table: number, kind: number }), {
    numRuns: count,
    seed,
  });
}

function parse(table: Table): string[][] {
  const names = table.meta.columns.map((column) => column.name);
  return [names, ...table.rows.map((row) => names.map((name) => row.text[name] ?? ''))];
}

function write(lines: readonly (readonly string[])[]): Uint8Array {
  return encode(`${lines.map((cells) => cells.map(quote).join(',')).join('\n')}\n`);
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
