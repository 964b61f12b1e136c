import type { Drawing } from '../charts/chart';

/** What can be linked to, cited and shared, and what a reader calls it. */
export const ITEM_KINDS = {
  report: 'Report',
  chapter: 'Chapter',
  finding: 'Finding',
  recommendation: 'Recommendation',
  point: 'Point asked',
  definition: 'Definition',
  chart: 'Chart',
  view: 'Map and list',
  statistic: 'Statistic',
  table: 'Table',
  place: 'Place',
  theme: 'Theme',
  addressee: 'Addressee',
} as const;

/** A kind of item. */
export type ItemKind = keyof typeof ITEM_KINDS;

/** Marks of a register on a card: one for each thing of the base, the counted ones open. */
export type CardRegister = {
  readonly total: number;
  readonly open: number;
  readonly tone: 'trafficked' | 'unaccompanied' | 'neutral';
};

/** What a card says. Every card has words and a foot; a number, a register or drawings where the item has them. */
export type CardWords = {
  /** What kind of thing it is, above its words: "Finding 3". */
  readonly kicker: string;
  /** The number shown large, as the site words it. */
  readonly figure?: string;
  readonly words: string;
  /** Smaller words below, for what a few large ones do not say. */
  readonly more?: readonly string[];
  readonly register?: CardRegister;
  readonly drawings?: readonly Drawing[];
  /** Base, place, period and report, a line each. */
  readonly foot: readonly string[];
};

/** One thing with a permanent address: what links, cards, citations, feeds and search say of it. */
export type Item = {
  readonly kind: ItemKind;
  /** Path of its page, which names its files too: its card is at /cards + path + .png. */
  readonly path: string;
  /** The shortest permanent path. */
  readonly short: string;
  /** What it is called: "Finding 3", "Recommendation 5, point iii". */
  readonly name: string;
  /** What it says, without its name. */
  readonly title: string;
  readonly description: string;
  /** Ids of the reports it rests on, oldest first. */
  readonly reports: readonly string[];
  /** Where in its report it stands; null where it rests on several places. */
  readonly locator: string | null;
  /** A sentence that can be quoted as it stands; null where the item makes no claim. */
  readonly wording: string | null;
  /** Section of the site, for the masthead. */
  readonly section: string;
  readonly card: CardWords;
};

/** Kinds of item that other sites can frame. */
const FRAMED: ReadonlySet<ItemKind> = new Set(['finding', 'chart', 'view', 'place', 'statistic', 'table']);

/** True for an item that has a frame, which an oEmbed answer tells of. */
export function isFramed({ kind }: Item): boolean {
  return FRAMED.has(kind);
}

/** Path of a file about an item: `filePath('/cards', '/findings/x/', 'png')` is /cards/findings/x.png. */
export function filePath(folder: string, path: string, ending: string): string {
  return `${folder}${path.replace(/\/$/, '')}.${ending}`;
}
