import { drawing, element, escapeText, mark, text } from '../svg.ts';

/** A row of two parts that make a whole. `words` are lines under its name. */
export type StackedRow = {
  readonly name: string;
  readonly words: readonly string[];
  readonly tone: 'trafficked' | 'unaccompanied' | 'neutral';
  /** Share of each part in percent, and what stands on it. */
  readonly parts: readonly [StackedPart, StackedPart];
};

/** One part: its share, its share worded, its count worded or a reason why there is none. */
export type StackedPart = {
  readonly share: number;
  readonly strong: string;
  readonly beside: string;
  readonly says: string;
};

const BAR = 44;

/**
 * Stacked bars of two parts each, from zero to 100%, labelled on both parts; a part too thin for its label carries it outside.
 * @param width in px at 1:1; from 560 px on, names stand beside the bars, else above them
 */
export function drawStacked(options: {
  id: string;
  label: string;
  width: number;
  ends: readonly [string, string];
  rows: readonly StackedRow[];
}): string {
  const { id, label, width, ends, rows } = options;
  const isWide = width >= 560;
  const left = isWide ? 190 : 0;
  const room = width - left - 1;
  let y = 18;
  let inside =
    text(left, 12, ends[0], { class: 'val' }) + text(width, 12, ends[1], { class: 'val', 'text-anchor': 'end' });
  for (const row of rows) {
    const names =
      text(0, y + 22, row.name, { class: `name val ${row.tone}` }) +
      row.words.map((line, index) => text(0, y + 38 + index * 15, line, { class: 'beside' })).join('');
    const top = isWide ? y + 10 : y + 26 + row.words.length * 15 + 4;
    inside += names + drawParts(row, left + 0.5, top, room);
    y = top + BAR + (isWide ? 12 : 8);
  }
  return drawing({ id, label, width, height: y, className: 'stacked' }, inside);
}

function drawParts(row: StackedRow, left: number, top: number, room: number): string {
  const [first, second] = row.parts;
  const split = (first.share / 100) * room;
  const frame = element('rect', { class: `stack-frame ${row.tone}`, x: left, y: top, width: room, height: BAR });
  const thin = room - split < 70;
  return (
    mark(
      first.says,
      element('rect', { class: `stack-pale ${row.tone}`, x: left, y: top, width: split, height: BAR }) +
        labels(first, left + 9, top, 'stack-on-pale', 'start'),
    ) +
    mark(
      second.says,
      element('rect', { class: `stack-full ${row.tone}`, x: left + split, y: top, width: room - split, height: BAR }) +
        labels(
          second,
          thin ? left + split - 8 : left + split + 9,
          top,
          thin ? 'stack-on-pale' : 'stack-on-full',
          thin ? 'end' : 'start',
        ),
    ) +
    frame
  );
}

function labels(part: StackedPart, x: number, top: number, className: string, anchor: string): string {
  const strong = element(
    'tspan',
    { class: 'stack-strong', x, y: top + (part.beside === '' ? 27 : 19) },
    escapeText(part.strong),
  );
  const beside = part.beside === '' ? '' : element('tspan', { x, y: top + 36 }, escapeText(part.beside));
  return element('text', { class: className, 'text-anchor': anchor }, strong + beside);
}
