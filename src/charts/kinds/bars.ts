import { drawing, element, escapeText, mark, text, wrapText } from '../svg.ts';

/** One bar: how long, what its label says in bold and beside it, and whether it stands on few children. */
export type Bar = {
  readonly value: number;
  readonly strong: string;
  readonly beside: string;
  readonly tone: 'trafficked' | 'unaccompanied' | 'neutral';
  readonly small: boolean;
  /** 95% interval in the unit of `value`, drawn as a whisker; null for none. */
  readonly interval: readonly [number, number] | null;
};

/** A named row of one or two bars, or a line of words that opens a group. */
export type BarRow =
  | { readonly kind: 'row'; readonly name: string; readonly emphasis: boolean; readonly bars: readonly Bar[] }
  | { readonly kind: 'group'; readonly words: readonly string[] };

/** Room for names, in px, where a figure does not ask for more. */
const NAME = 108;
const LABEL_FONT = 6.9;
const LINE = 17;

/**
 * Ranked horizontal bars from zero, in the order given, each with its rate or count and its base.
 * A bar of few children is hollow; an interval is a whisker over the bar.
 * @param width in px at 1:1
 * @param nameWidth room for names in px; a longer name takes two lines
 */
export function drawBars(options: {
  id: string;
  label: string;
  width: number;
  rows: readonly BarRow[];
  nameWidth?: number;
}): string {
  const { id, label, width, rows, nameWidth = NAME } = options;
  const bars = rows.flatMap((row) => (row.kind === 'row' ? row.bars : []));
  const longestLabel = Math.max(
    ...bars.map((bar) => bar.strong.length * (LABEL_FONT + 0.6) + bar.beside.length * (LABEL_FONT - 0.9) + 14),
  );
  const reach = Math.max(...bars.map((bar) => bar.interval?.[1] ?? bar.value), 1);
  const scale = (value: number): number => (value / reach) * (width - nameWidth - longestLabel);
  let y = 0;
  let inside = '';
  for (const row of rows) {
    inside += element('line', { class: row.kind === 'group' ? 'line' : 'grid', x1: 0, x2: width, y1: y, y2: y });
    if (row.kind === 'group') {
      const lines = row.words.flatMap((words, index) =>
        wrapText(words, Math.floor(width / 6.4)).map((line) => ({ line, isHead: index === 0 })),
      );
      inside += drawGroup(lines, y);
      y += lines.length * 16 + 12;
    } else {
      inside += drawRow(row, y, { left: nameWidth, scale });
      y += heightOf(row, nameWidth);
    }
  }
  return drawing({ id, label, width, height: y + 1, className: 'bars' }, inside);
}

/** Where bars begin, in px, and how long a value is. */
type Frame = { readonly left: number; readonly scale: (value: number) => number };

function heightOf(row: Extract<BarRow, { kind: 'row' }>, left: number): number {
  return Math.max(row.bars.length * LINE, wrapName(row.name, left).length * 14) + 10;
}

function drawGroup(lines: readonly { line: string; isHead: boolean }[], y: number): string {
  return lines
    .map(({ line, isHead }, index) => text(0, y + 18 + index * 16, line, { class: isHead ? 'val' : 'beside' }))
    .join('');
}

function drawRow(row: Extract<BarRow, { kind: 'row' }>, y: number, frame: Frame): string {
  const height = heightOf(row, frame.left);
  const lines = wrapName(row.name, frame.left);
  const names = lines
    .map((line, index) =>
      text(0, y + height / 2 + 4.5 - ((lines.length - 1) * 14) / 2 + index * 14, line, {
        class: row.emphasis ? 'name val' : 'name',
      }),
    )
    .join('');
  const top = y + (height - row.bars.length * LINE) / 2;
  return names + row.bars.map((bar, index) => drawBar(row.name, bar, top + index * LINE, frame)).join('');
}

function drawBar(name: string, bar: Bar, top: number, frame: Frame): string {
  const { left, scale } = frame;
  const middle = top + LINE / 2;
  const length = Math.max(scale(bar.value), 1.5);
  const inset = bar.small && bar.value > 0 ? 0.75 : 0;
  const rect = element('rect', {
    class: `bar ${bar.tone}${bar.small && bar.value > 0 ? ' small' : ''}`,
    x: left + inset,
    y: middle - 4.5 + inset,
    width: Math.max(length - inset * 2, 1),
    height: 9 - inset * 2,
  });
  const whisker = bar.interval === null ? '' : drawWhisker(bar.interval, bar.value, middle, frame);
  const end = left + Math.max(length, bar.interval === null ? 0 : scale(bar.interval[1])) + 7;
  const words = element(
    'text',
    { x: end, y: middle + 4.5, class: 'val' },
    escapeText(bar.strong) + element('tspan', { class: 'beside', dx: 5 }, escapeText(bar.beside)),
  );
  return mark(`${name}: ${bar.strong} ${bar.beside}`.trim(), rect + whisker + words);
}

/** The interval: light where it lies on its bar, dark where it reaches past it. */
function drawWhisker([low, high]: readonly [number, number], value: number, y: number, { left, scale }: Frame): string {
  const end = Math.min(Math.max(value, low), high);
  const line = (className: string, from: number, to: number): string =>
    element('line', { class: className, x1: left + scale(from), x2: left + scale(to), y1: y, y2: y });
  return line('whisker-inside', low, end) + line('whisker', end, high);
}

/** A long name in lines that fit its column. */
function wrapName(name: string, room: number): string[] {
  return wrapText(name, Math.floor((room - 6) / 7));
}
