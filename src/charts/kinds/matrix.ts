import { drawing, element, mark, text, wrapText } from '../svg.ts';

/** A row of counts, one for each column. */
export type MatrixRow = { readonly name: string; readonly counts: readonly number[]; readonly total: number };

const HEAD = 30;
const LINE = 34;
/** Height of a line of a name, in px. */
const NAME = 14;
/** Radius of the largest circle in px, and of the least that holds its number. */
const LARGEST = 14;
const HOLDS = 8.5;
/** Width of one figure, in px. */
const DIGIT = 7.6;

/**
 * Counts by row and column as circles in proportion to them by area, each with its number in or beside it, so that none
 * rests on size alone; nought is a dash and never an empty cell. The last column holds the number of points in a row.
 * @param width in px at 1:1
 * @param nameWidth room for names in px; longer ones wrap
 */
export function drawMatrix(options: {
  id: string;
  label: string;
  width: number;
  nameWidth: number;
  columns: readonly string[];
  /** Head of the last column. */
  totals: string;
  rows: readonly MatrixRow[];
  /** What one number says, by name of row, name of column and count. */
  say: (row: string, column: string, count: number) => string;
}): string {
  const { id, label, width, nameWidth, columns, totals, rows, say } = options;
  const step = (width - nameWidth) / (columns.length + 1);
  const most = Math.max(...rows.flatMap(({ counts }) => counts), 1);
  const at = (index: number): number => nameWidth + (index + 0.5) * step;
  const heads = [...columns, totals].map((head, index) =>
    text(at(index), 14, head, { class: 'head', 'text-anchor': 'middle' }),
  );
  let top = HEAD;
  const drawn = rows.map(({ name, counts, total }) => {
    const lines = wrapText(name, Math.floor(nameWidth / 7));
    const height = Math.max(LINE, lines.length * NAME + 6);
    const y = top + height / 2;
    top += height;
    const cells = counts.map((count, column) =>
      mark(say(name, columns[column] ?? '', count), drawCount(count, at(column), y, most)),
    );
    return (
      element('line', { class: 'grid', x1: 0, x2: width, y1: y - height / 2, y2: y - height / 2 }) +
      lines
        .map((line, row) => text(0, y + 4.5 + (row - (lines.length - 1) / 2) * NAME, line, { class: 'name' }))
        .join('') +
      cells.join('') +
      mark(
        say(name, totals, total),
        text(at(columns.length), y + 4.5, String(total), { class: 'val', 'text-anchor': 'middle' }),
      )
    );
  });
  return drawing({ id, label, width, height: top + 2, className: 'matrix-chart' }, heads.join('') + drawn.join(''));
}

function drawCount(count: number, x: number, y: number, most: number): string {
  if (count === 0) return text(x, y + 4.5, '–', { class: 'beside', 'text-anchor': 'middle' });
  const r = Math.max(Math.sqrt(count / most) * LARGEST, 3);
  const number = String(count);
  if (r >= HOLDS)
    return (
      element('circle', { class: 'count', cx: x, cy: y, r }) +
      text(x, y + 4.5, number, { class: 'val on-count', 'text-anchor': 'middle' })
    );
  const left = x - (2 * r + 3 + number.length * DIGIT) / 2;
  return (
    element('circle', { class: 'count', cx: left + r, cy: y, r }) +
    text(left + 2 * r + 3, y + 4.5, number, { class: 'val' })
  );
}
