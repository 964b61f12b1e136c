import { drawing, element, mark, round } from '../svg.ts';

/** What a register draws: how many marks in all, how many of them open, and how it looks. */
export type RegisterOptions = {
  readonly id: string;
  readonly label: string;
  readonly total: number;
  readonly open: number;
  /** "trafficked", "unaccompanied" or "neutral": the only thing that sets the hue. */
  readonly tone: 'trafficked' | 'unaccompanied' | 'neutral';
  readonly width: number;
  /** What the marks say, read as two groups: the full ones and the open ones. */
  readonly says: { readonly solid: string; readonly open: string };
  /** Distance from one mark's centre to the next, in px. */
  readonly pitch: number;
};

/**
 * One mark for each child, open rings last. Rows are dashed paths with round caps, so that thousands of marks
 * take two kilobytes: a dash of no length is a dot as wide as the stroke.
 * @throws RangeError when `open` is not between 0 and `total`.
 */
export function drawRegister(options: RegisterOptions): string {
  const { id, label, total, open, tone, width, pitch, says } = options;
  if (open < 0 || open > total) throw new RangeError(`${open} open marks of ${total} cannot be drawn.`);
  const perRow = Math.floor(width / pitch);
  const rows = Math.ceil(total / perRow);
  const solid = total - open;
  const size = round(pitch * 0.68);
  const full = dots(rowsOf(0, solid, perRow), pitch, size, 'register-solid');
  const rings =
    dots(rowsOf(solid, total, perRow), pitch, size, 'register-solid') +
    dots(rowsOf(solid, total, perRow), pitch, round(pitch * 0.36), 'register-hole');
  const inside = (full === '' ? '' : mark(says.solid, full)) + (rings === '' ? '' : mark(says.open, rings));
  return drawing({ id, label, width: perRow * pitch, height: rows * pitch, className: `register ${tone}` }, inside);
}

/** How far past the last mark's centre a row runs, so that rounding never swallows its last dash. */
const REACH = 0.1;

type Run = { readonly row: number; readonly from: number; readonly count: number };

/** The runs of marks, row by row, that hold the marks from `start` up to `end`. */
function rowsOf(start: number, end: number, perRow: number): Run[] {
  const runs: Run[] = [];
  for (let next = start; next < end;) {
    const row = Math.floor(next / perRow);
    const from = next - row * perRow;
    const count = Math.min(perRow - from, end - next);
    runs.push({ row, from, count });
    next += count;
  }
  return runs;
}

function dots(runs: readonly Run[], pitch: number, size: number, className: string): string {
  if (runs.length === 0) return '';
  const path = runs
    .map(
      ({ row, from, count }) =>
        `M${round((from + 0.5) * pitch)} ${round((row + 0.5) * pitch)}h${round((count - 1) * pitch + REACH)}`,
    )
    .join('');
  return element('path', { class: className, d: path, 'stroke-width': size, 'stroke-dasharray': `0 ${pitch}` });
}
