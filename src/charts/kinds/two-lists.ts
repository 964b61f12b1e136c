import { drawing, element, mark, text, wrapText } from '../svg.ts';

/** An entry of a list; `key` joins it with the same matter in the other list. */
export type ListEntry = {
  readonly key: string;
  /** Its place in its section; null where the order is not known. */
  readonly rank: number | null;
  readonly words: string;
  /** The part of the list it belongs to, named above the first of its entries; none for a list of one part. */
  readonly section?: string;
};

const LINE = 16;
const GAP = 12;
/** Height of the name of a section. */
const SECTION = 28;

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
  const placed = lists.map((list, index) => placeList(list, room, isWide ? undefined : lists[1 - index]));
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
    drawList(left, 0, first) + element('g', { transform: `translate(0 ${under})` }, drawList(right, 0, second));
  return drawing({ id, label, width, height: under + (right.at(-1)?.bottom ?? 0), className: 'two-lists' }, inside);
}

type Placed = {
  readonly entry: ListEntry;
  readonly lines: readonly string[];
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
};

/** @param others the other list, where its place for the same matter is to follow the words */
function placeList(list: readonly ListEntry[], room: number, others?: readonly ListEntry[]): Placed[] {
  let top = 26;
  let section: string | undefined;
  return list.map((entry) => {
    if (entry.section !== section) top += SECTION;
    section = entry.section;
    const also = others === undefined ? '' : sayOther(entry, others);
    const lines = wrapText(`${entry.words}${also}`, Math.floor((room - 26) / 6.9));
    const bottom = top + lines.length * LINE + GAP;
    const placed = { entry, lines, top, middle: (top + bottom - GAP) / 2 + 2, bottom };
    top = bottom;
    return placed;
  });
}

/** Where the same matter stands in the other list, for a drawing without lines between the two. */
function sayOther({ key }: ListEntry, others: readonly ListEntry[]): string {
  const other = others.find((each) => each.key === key);
  const where = other?.rank ?? other?.section?.toLowerCase();
  return where === undefined ? '' : ` (in the other list: ${where})`;
}

function drawList(list: readonly Placed[], x: number, head: string): string {
  const entries = list.map(({ entry, lines, top }, index) => {
    const { section, rank, words } = entry;
    const opens = section !== undefined && section !== list[index - 1]?.entry.section;
    const place = [head, section, rank].filter((each) => each !== undefined && each !== null).join(', ');
    return (
      (opens ? text(x, top - 8, section, { class: 'beside' }) : '') +
      mark(
        `${place}: ${words}`,
        text(x, top + 13, rank === null ? '–' : String(rank), { class: 'val' }) +
          lines.map((line, row) => text(x + 24, top + 13 + row * LINE, line, { class: 'name' })).join(''),
      )
    );
  });
  return text(x, 12, head, { class: 'val' }) + entries.join('');
}
