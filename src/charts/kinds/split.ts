import { drawing, element, escapeText, mark, text, wrapText } from '../svg.ts';

/** A named row of counts that make a total; parts stand in the same order in every row. */
export type SplitRow = {
  readonly name: string;
  readonly parts: readonly number[];
  /** What stands behind the bar: the total. */
  readonly total: string;
  /** What each part says: "Albanian, boys: 82". */
  readonly says: readonly string[];
  /** What the total says, parts of nought included, as those have nothing drawn. */
  readonly saysTotal: string;
};

const LINE = 26;
const BAR = 13;
const HEAD = 24;
/** Height of each further line of a name, in px. */
const NAME = 14;

/**
 * Horizontal bars from zero, each split into up to three parts: full, pale and outlined. The names of the parts stand
 * above, each beside a swatch of its own, so that no part rests on shade alone: the second has an edge, the third is hollow.
 * @param width in px at 1:1
 * @param nameWidth room for names in px
 */
export function drawSplit(options: {
  id: string;
  label: string;
  width: number;
  nameWidth: number;
  tone: 'trafficked' | 'unaccompanied' | 'neutral';
  parts: readonly string[];
  rows: readonly SplitRow[];
}): string {
  const { id, label, width, nameWidth, tone, parts, rows } = options;
  const reach = Math.max(...rows.map((row) => sum(row.parts)), 1);
  const room = width - nameWidth - Math.max(...rows.map((row) => row.total.length)) * 7.5 - 12;
  const scale = (value: number): number => (value / reach) * room;
  let y = HEAD;
  const drawn = rows.map((row) => {
    const lines = wrapText(row.name, Math.floor((nameWidth - 6) / 7));
    const top = y;
    y += LINE + (lines.length - 1) * NAME;
    return drawRow(row, lines, { top, height: y - top, left: nameWidth, scale });
  });
  return drawing({ id, label, width, height: y + 1, className: `split ${tone}` }, drawHead(parts) + drawn.join(''));
}

/** The swatches and names of the parts, one after the other. */
function drawHead(parts: readonly string[]): string {
  let x = 0;
  return parts
    .map((part, index) => {
      const drawn =
        element('rect', { class: `part part-${index + 1}`, x: x + 0.75, y: 2.75, width: 14, height: 9 }) +
        text(x + 21, 12, part, { class: 'beside' });
      x += 21 + part.length * 6.6 + 18;
      return drawn;
    })
    .join('');
}

/** Where a row stands, where its bar begins, and how long a count is, in px. */
type Frame = {
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly scale: (value: number) => number;
};

function drawRow(row: SplitRow, lines: readonly string[], { top: y, height, left, scale }: Frame): string {
  const middle = y + height / 2;
  let x = left;
  const drawn = row.parts.map((value, index) => {
    const length = scale(value);
    const at = x;
    x += length;
    if (value === 0) return '';
    return mark(
      row.says[index] ?? '',
      element('rect', {
        class: `part part-${index + 1}`,
        x: at + 0.75,
        y: middle - BAR / 2,
        width: Math.max(length - 1.5, 1),
        height: BAR,
      }),
    );
  });
  return (
    element('line', { class: 'grid', x1: 0, x2: left, y1: y, y2: y }) +
    lines
      .map((line, index) => text(0, middle + 4.5 + (index - (lines.length - 1) / 2) * NAME, line, { class: 'name' }))
      .join('') +
    drawn.join('') +
    mark(row.saysTotal, element('text', { x: x + 7, y: middle + 4.5, class: 'val' }, escapeText(row.total)))
  );
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}
