import type { ChartKey, Drawing } from '../charts/chart';
import { KEY_SWATCHES, KEY_WORDS } from '../charts/keys';
import { DISPLAY, kernedWidth, STRONG, TEXT, textWidth, type Face } from './measure';
import { sizeOf } from './picture';

/** Words of a frame as its style sheet sets them: face, size and line in px, what lies above, and the widest they run. */
type Words = {
  readonly words: string;
  /** Words before them that are set stronger. */
  readonly lead?: string;
  /** True for an address, which breaks anywhere. */
  readonly isAddress?: boolean;
  readonly face: Face;
  readonly size: number;
  readonly line: number;
  readonly above: number;
  readonly most: number;
};

/** What stands in a frame, from the top: enough to know its height in a column of any width. */
export type FrameContent = {
  readonly words: readonly Words[];
  readonly keys: readonly ChartKey[];
  readonly drawings: readonly Drawing[];
  readonly sideBySide: boolean;
  /** Its source and the way to its page, which stand last; words before a line are set stronger. */
  readonly foot: readonly (Pick<Words, 'words' | 'lead' | 'isAddress'> & { readonly above?: number })[];
};

/** Column widths, in px, from which a chart takes its wide drawing, and two of them beside one another. */
const WIDE_FROM = 897;
const BESIDE_FROM = 993;
/** Widths of the two columns of drawings beside one another, and what lies above drawings and between them. */
const BESIDE = [470, 350] as const;
const ABOVE = 24;
/** Padding of a frame, at its sides and above and below, and the line at the head of its words. */
const SIDES = 32;
const AROUND = 24;
const LINE = 2;
/** A row of the key, what stands behind a swatch, and the choice of a group. */
const KEY = { line: 16, behind: 6.4, ramp: 265, rampHeight: 28, gap: 16, rowGap: 4.8, above: 16 };
const CHOICE = 16 + 42;
/** A line may break a letter earlier or later than the sum of its letters says: what a frame has to spare, in px. */
const SPARE = 26;
/** How much wider words may come out than their letters say. */
const CLOSE = [1, 1.003, 1.009] as const;

/** The title of a frame. */
export function framedTitle(words: string): Words {
  return { words, face: DISPLAY, size: 21, line: 25.62, above: 8, most: 714 };
}

/** The line below the title, and other words of a frame. */
export function framedText(words: string, above = 8, lead = ''): Words {
  return { words, lead, face: TEXT, size: 15, line: 21.75, above, most: 704 };
}

/** Height that a frame needs in a column of `width` px, in px; where a reader chooses a group, for the taller drawing. */
export function frameHeight({ words, keys, drawings, sideBySide, foot }: FrameContent, width: number): number {
  const inner = width - SIDES;
  const foots = foot.map((each): Words => ({
    face: TEXT,
    size: 13,
    line: 19.5,
    above: 12,
    most: Infinity,
    ...each,
  }));
  const text = [...words, ...foots].reduce((sum, each) => sum + textHeight(each, inner), 0);
  const cohorts = new Set(drawings.flatMap(({ cohort }) => (cohort === null ? [] : [cohort])));
  return Math.ceil(
    AROUND +
      (words.length > 0 ? LINE : 0) +
      text +
      (cohorts.size > 1 ? CHOICE : 0) +
      keysHeight(keys, inner) +
      Math.max(0, drawnHeight(drawings, sideBySide, width) - (words.length > 0 ? 0 : ABOVE)) +
      SPARE,
  );
}

function textHeight(words: Words, inner: number): number {
  const width = Math.min(inner, words.most);
  // Where a line is full to a letter, it may break or not: part of a line errs by less than a whole one either way.
  const lines = CLOSE.reduce((sum, slack) => sum + lineCount(words, width, slack), 0) / CLOSE.length;
  return words.above + lines * words.line;
}

/** How many lines words fill, broken where a browser breaks them: at spaces, and behind a hyphen, a dash or a slash. */
function lineCount({ words, lead = '', face, size, isAddress = false }: Words, width: number, slack: number): number {
  if (isAddress) return Math.ceil((textWidth(words, face) * size) / width);
  // Titles are set a little tighter than their letters.
  const tracking = face === DISPLAY ? -0.014 : 0;
  const widthOf = (strong: string, part: string): number =>
    (kernedWidth(strong, STRONG) + kernedWidth(part, face) + part.length * tracking) * size * slack;
  let lines = 1;
  let open = ['', ''];
  const parts = [
    ...partsOf(lead === '' ? '' : `${lead} `).map((part) => [part, '']),
    ...partsOf(words).map((part) => ['', part]),
  ];
  for (const [strong = '', part = ''] of parts) {
    const [before = '', after = ''] = open;
    const isOpen = before !== '' || after !== '';
    if (isOpen && widthOf(`${before}${strong.trimEnd()}`, `${after}${part.trimEnd()}`) > width) {
      lines += 1;
      open = [strong, part];
    } else open = [before + strong, after + part];
    // A word that is wider than its line breaks anywhere.
    const own = widthOf(strong.trimEnd(), part.trimEnd());
    if (own > width) lines += Math.floor(own / width);
  }
  return lines;
}

function partsOf(words: string): string[] {
  return words === '' ? [] : words.split(/(?<=\s)|(?<=[a-z][-–—/])(?=[a-z])/i);
}

/** Rows of the key, each as high as what stands in it. */
function keysHeight(keys: readonly ChartKey[], inner: number): number {
  if (keys.length === 0) return 0;
  const items = keys.flatMap((key) =>
    key === 'ramp'
      ? [{ width: KEY.ramp, height: KEY.rampHeight }]
      : KEY_WORDS[key].map((words, index) => ({
          width: (KEY_SWATCHES[key][index] ?? 0) + KEY.behind + kernedWidth(words, TEXT) * 12,
          height: KEY.line,
        })),
  );
  const rows: { width: number; height: number }[] = [];
  for (const item of items) {
    const open = rows.at(-1);
    if (open === undefined || open.width + KEY.gap + item.width > inner) rows.push({ ...item });
    else rows.splice(-1, 1, { width: open.width + KEY.gap + item.width, height: Math.max(open.height, item.height) });
  }
  return KEY.above + rows.reduce((sum, { height }) => sum + height, 0) + (rows.length - 1) * KEY.rowGap;
}

/** Height of the drawings, scaled down where a column is narrower: chosen ones share a place, others have their own. */
function drawnHeight(drawings: readonly Drawing[], sideBySide: boolean, width: number): number {
  if (drawings.length === 0) return 0;
  const inner = width - SIDES;
  const size = width >= WIDE_FROM ? 'wide' : 'narrow';
  const scaled = (drawing: Drawing, room: number): number => {
    const own = sizeOf(drawing[size]);
    return own.height * Math.min(1, room / own.width);
  };
  const chosen = drawings.filter(({ cohort }) => cohort !== null);
  const others = drawings.filter(({ cohort }) => cohort === null);
  const isBeside = sideBySide && width >= BESIDE_FROM && chosen.length > 0 && others.length > 0;
  const room = isBeside ? BESIDE : ([inner, inner] as const);
  const heights = [
    ...(chosen.length === 0 ? [] : [Math.max(...chosen.map((each) => scaled(each, room[0])))]),
    ...others.map((each) => scaled(each, room[1])),
  ];
  if (isBeside) return ABOVE + Math.max(...heights);
  return heights.reduce((sum, height) => sum + ABOVE + height, 0);
}
