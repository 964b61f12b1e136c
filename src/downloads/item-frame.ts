import type { Item } from '../items/item';
import { footOf } from './chart-frame';
import { latestFrame, type Frame } from './frame';
import { framedText, framedTitle } from './frame-heights';

/** Rows from which the table of a frame has the taller of two boxes, in which it scrolls; heights of both, in px. */
export const TALL_FROM = 7;
const BOX = { tall: 400, short: 240 } as const;

/** The frame of a place, a statistic or a table: the words of its card, and the table itself. @param rows of a table */
export function itemFrame({ path, title, card }: Item, address: string, rows: number): Frame {
  const { kicker, figure, words, more = [], foot } = card;
  const large = figure === undefined ? [] : [{ ...framedTitle(figure), size: 40, line: 48, above: 0 }];
  const box = rows === 0 ? [] : [{ ...framedText('', 16), line: rows < TALL_FROM ? BOX.short : BOX.tall }];
  return latestFrame(path.slice(1, -1), title, {
    words: [
      { ...framedText(kicker, 0), line: 29 },
      ...large,
      framedTitle(words),
      ...more.map((each) => framedText(each, 12)),
      ...box,
    ],
    keys: [],
    drawings: [],
    sideBySide: false,
    foot: [...foot.map((words) => ({ words })), ...footOf(address)],
  });
}
