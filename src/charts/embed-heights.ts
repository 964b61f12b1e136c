import type { Drawing } from './chart.ts';

/** Letters to a line of an embed's words, by its width, and the height of a line and of all that never changes, in px. */
const WIDE = { letters: 105, line: 23, rest: 250 };
const NARROW = { letters: 40, line: 24, rest: 330 };

/**
 * Heights that an embed needs in a wide and in a narrow column, in px: its drawings, its words, and its frame.
 * Drawings of a group that a reader chooses stand in one place, so the tallest of them counts.
 */
export function embedHeights(
  drawings: readonly Drawing[],
  words: string,
  sideBySide: boolean,
): { wide: number; narrow: number } {
  const heights = (size: 'wide' | 'narrow'): { chosen: number; others: number } => ({
    chosen: Math.max(0, ...drawings.filter(({ cohort }) => cohort !== null).map((each) => heightOf(each[size]))),
    others: drawings.filter(({ cohort }) => cohort === null).reduce((sum, each) => sum + heightOf(each[size]) + 24, 0),
  });
  const [wide, narrow] = [heights('wide'), heights('narrow')];
  const text = ({ letters, line, rest }: typeof WIDE): number => Math.ceil(words.length / letters) * line + rest;
  return {
    wide: Math.ceil((sideBySide ? Math.max(wide.chosen, wide.others) : wide.chosen + wide.others) + text(WIDE)),
    narrow: Math.ceil(narrow.chosen + narrow.others + text(NARROW)),
  };
}

function heightOf(svg: string): number {
  return Number(/height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
}
