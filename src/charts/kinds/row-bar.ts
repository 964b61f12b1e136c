import { element, round } from '../svg.ts';

/** Width and height of a bar that stands in a row of a table, in px. */
const WIDTH = 170;
const HEIGHT = 14;

/**
 * A bar for a cell of a table, from zero, hollow on few children, with its interval as a whisker. Hidden from assistive
 * technology: the cell beside it says the number.
 */
export function drawRowBar(options: {
  readonly value: number;
  readonly reach: number;
  readonly interval: readonly [number, number] | null;
  readonly small: boolean;
  readonly tone: 'trafficked' | 'unaccompanied' | 'neutral';
}): string {
  const { value, reach, interval, small, tone } = options;
  const scale = (number: number): number => round((number / reach) * (WIDTH - 2));
  const bar =
    value === 0
      ? element('line', { class: 'zero', x1: 0.75, x2: 0.75, y1: 1, y2: HEIGHT - 1 })
      : element('rect', {
          class: `bar ${tone}${small ? ' small' : ''}`,
          x: 0.75,
          y: 3,
          width: Math.max(scale(value), 1.5),
          height: HEIGHT - 6,
        });
  const line = (className: string, from: number, to: number): string =>
    element('line', { class: className, x1: scale(from), x2: scale(to), y1: HEIGHT / 2, y2: HEIGHT / 2 });
  const whisker =
    interval === null || small
      ? ''
      : line('whisker-inside', interval[0], value) + line('whisker', value, Math.min(interval[1], reach));
  return element(
    'svg',
    {
      class: 'chart row-bar',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    bar + whisker,
  );
}
