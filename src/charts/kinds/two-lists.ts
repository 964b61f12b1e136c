import { drawing, element, mark, text, wrapText } from '../svg.ts';

/** An entry of a ranked list; `key` joins it with the same matter in the other list. */
export type ListEntry = { readonly key: string; readonly rank: number; readonly words: string };

const LINE = 16;
const GAP = 12;

/**
 * Two ranked lists side by side, the same matter in both joined by a line; what stands in one list only has none.
 * On a narrow drawing the lists stand under each other and the other list's rank follows the words instead of a line.
 * @param width in px at 1:1; from 560 px on, side by side
 */
export function drawTwoLists(options: {
  id: string;
  label: string;
  width: number;
  heads: readonly [string, string];
  lists: readonly [readonly ListEntry[], readonly ListEntry[]];
}): string {
  const { id, label, width, heads, lists } = options;
  const isWide = width >= 560;
  const room = isWide ? (width - 120) / 2 : width;
  const placed = lists.map((list) => placeList(list, room));
  const [left = [], right = []] = placed;
  const [first, second] = heads;
  if (isWide) {
    const at = (width + 120) / 2;
    const lines = left.flatMap(({ entry, middle }) => {
      const other = right.find((each) => each.entry.key === entry.key);
      if (other === undefined) return [];
      return element('path', { class: 'joins', d: `M${room + 6} ${middle}L${at - 6} ${other.middle}` });
    });
    const height = Math.max(...placed.map((list) => list.at(-1)?.bottom ?? 0));
    const inside = drawList(left, 0, first) + drawList(right, at, second) + lines.join('');
    return drawing({ id, label, width, height, className: 'two-lists' }, inside);
  }
  const under = (left.at(-1)?.bottom ?? 0) + 24;
  const inside =
    drawList(withOther(left, lists[1]), 0, first) +
    element('g', { transform: `translate(0 ${under})` }, drawList(withOther(right, lists[0]), 0, second));
  return drawing({ id, label, width, height: under + (right.at(-1)?.bottom ?? 0), className: 'two-lists' }, inside);
}

type Placed = {
  readonly entry: ListEntry;
  readonly lines: readonly string[];
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
  readonly other: string;
};

function placeList(list: readonly ListEntry[], room: number): Placed[] {
  let top = 26;
  return list.map((entry) => {
    const lines = wrapText(entry.words, Math.floor((room - 26) / 6.9));
    const bottom = top + lines.length * LINE + GAP;
    const placed = { entry, lines, top, middle: (top + bottom - GAP) / 2 + 2, bottom, other: '' };
    top = bottom;
    return placed;
  });
}

function withOther(list: readonly Placed[], others: readonly ListEntry[]): Placed[] {
  return list.map((placed) => {
    const other = others.find(({ key }) => key === placed.entry.key);
    return { ...placed, other: other === undefined ? '' : `(${other.rank} in the other list)` };
  });
}

function drawList(list: readonly Placed[], x: number, head: string): string {
  const entries = list.map(({ entry, lines, top, other }) =>
    mark(
      `${head}, ${entry.rank}: ${entry.words}`,
      text(x, top + 13, String(entry.rank), { class: 'val' }) +
        lines
          .map((line, index) =>
            text(
              x + 24,
              top + 13 + index * LINE,
              index === lines.length - 1 && other !== '' ? `${line} ${other}` : line,
              {
                class: 'name',
              },
            ),
          )
          .join(''),
    ),
  );
  return text(x, 12, head, { class: 'val' }) + entries.join('');
}
