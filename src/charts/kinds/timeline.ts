import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { drawing, element, mark, text } from '../svg.ts';

/** Something of one year. */
export type TimelineEntry = {
  readonly year: number;
  readonly says: string;
  /** Drawn as a ring and not full, for the second of two kinds. */
  readonly open: boolean;
  /** A short name over it, for the few that a reader looks for. */
  readonly words?: string;
};

const FOOT = 44;
const ROW = 17;

/**
 * Entries stacked over their years, one mark each, the named ones at the top of their stack under a
 * name: names run to the right and the earliest stands highest, so that no line crosses one. Signs below the
 * axis mark years of another kind.
 * @param width in px at 1:1
 */
export function drawTimeline(options: {
  id: string;
  label: string;
  width: number;
  entries: readonly TimelineEntry[];
  /** Years marked below the axis. */
  signs: readonly number[];
}): string {
  const { id, label, width, entries, signs } = options;
  const years = [...entries.map(({ year }) => year), ...signs];
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const x = scaleLinear([from, to], [16, width - 16]);
  const r = Math.min((x(from + 1) - x(from)) / 2 - 0.5, 6);
  const step = r * 2 + 2;
  const stacks = [...new Set(entries.map(({ year }) => year))].map((year) =>
    // The named ones stand on top, where their line starts.
    entries.filter((entry) => entry.year === year).sort((a, b) => (a.words ?? '').length - (b.words ?? '').length),
  );
  const named = stacks.flatMap((stack) => stack.filter(({ words }) => words !== undefined));
  const tallest = Math.max(...stacks.map((stack) => stack.length), 1);
  const floor = named.length * ROW + 10 + tallest * step;
  const marks = stacks.flatMap((stack) =>
    stack.map(({ year, says, open }, index) =>
      mark(
        says,
        element('circle', {
          class: open ? 'entry open' : 'entry',
          cx: x(year),
          cy: floor - r - 1 - index * step,
          r: r - (open ? 0.75 : 0),
        }),
      ),
    ),
  );
  const names = named.map(({ year, words = '' }, index) => {
    const count = stacks.find(([first]) => first?.year === year)?.length ?? 0;
    const y = index * ROW + 12;
    return (
      element('line', { class: 'leader', x1: x(year), x2: x(year), y1: y + 4, y2: floor - count * step - 1 }) +
      text(x(year) - 3, y, words, { class: 'name' })
    );
  });
  return drawing(
    { id, label, width, height: floor + FOOT, className: 'timeline-chart' },
    names.join('') + marks.join('') + drawAxis(x, floor, width, signs),
  );
}

function drawAxis(x: ScaleLinear<number, number>, y: number, width: number, signs: readonly number[]): string {
  const years = x.ticks(Math.floor(width / 70)).filter(Number.isInteger);
  return (
    element('line', { class: 'line', x1: 0, x2: width, y1: y, y2: y }) +
    years
      .map(
        (year) =>
          element('line', { class: 'line', x1: x(year), x2: x(year), y1: y, y2: y + 5 }) +
          text(x(year), y + 38, String(year), { 'text-anchor': 'middle' }),
      )
      .join('') +
    signs.map((year) => element('path', { class: 'sign', d: `M${x(year)} ${y + 8}l5 9h-10z` })).join('')
  );
}
