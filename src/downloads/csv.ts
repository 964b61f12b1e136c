import type { Chart, ChartCell } from '../charts/chart';

/** Lines of CSV with a header and no comments; a cell with a comma, a quote or a line break is quoted. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\n`).join('');
}

/**
 * The table of a chart as CSV: names as they stand, numbers plain (a percentage with at most one decimal), and for each
 * row the columns whose number rests on few children. A cell without a number holds a code of absence or its words, never zero.
 */
export function chartCsv({ table }: Pick<Chart, 'table'>): string {
  const names = table.columns.map(({ label }) => columnName(label));
  const fewOf = (cells: readonly ChartCell[]): string =>
    names.filter((_, index) => isBracketed(cells[index])).join(' ') || 'none';
  const hasFew = table.rows.some(({ cells }) => cells.some(isBracketed));
  return csvOf([
    [...names, ...(hasFew ? ['on_few_children'] : [])],
    ...table.rows.map(({ cells }) => [
      ...cells.map((cell, index) => (table.columns[index]?.numeric === true ? plainNumber(cell) : cell.text)),
      ...(hasFew ? [fewOf(cells)] : []),
    ]),
  ]);
}

/** A rate on few children stands in brackets in a table. */
function isBracketed(cell: ChartCell | undefined): boolean {
  return /^\(.*\)$/.test(cell?.text ?? '');
}

/** A number as a program reads it: "(1,234)" is 1234, "48.8%" is 48.8, "n/r" is a code. */
function plainNumber({ text }: ChartCell): string {
  if (text === 'n/r') return 'not-reported';
  if (text === 'lost') return 'lost-in-extraction';
  const plain = text.replace(/^\((.*)\)$/, '$1').replace(/[,%]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : text;
}

function columnName(label: string): string {
  return label
    .toLowerCase()
    .replace('%', 'percent')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

function cellOf(cell: string | number): string {
  const written = String(cell);
  return /[",\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}
