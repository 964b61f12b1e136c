import { element, text } from '../charts/svg';
import { drawRegister } from '../charts/kinds/register';
import type { CardRegister, CardWords } from '../items/item';
import { SITE_NAME, SITE_PURPOSE } from '../site';
import { drawPlaced, placeDrawings } from './card-drawings';
import { dressPicture } from './dress';
import { DISPLAY, fitText, TEXT, textWidth } from './measure';

/** Width and height of a card in px: what feeds and messengers show whole. */
export const CARD = { width: 1200, height: 630 };

const EDGE = 60;
const INNER = CARD.width - 2 * EDGE;
/** From here down stands what the card says; above it the wordmark and the address. */
const TOP = 120;
const WORDMARK = { type: 32, baseline: 74 };
const ADDRESS = { type: 24, most: 640 };
const FOOT = { type: 21, line: 30, last: 592 };
const GAP = 40;
/** Most height of a register, in px. */
const REGISTER = 140;

/** Cards of pages that are about no one thing, and of links that say nothing in a message. */
export const SITE_CARDS: Readonly<Record<'site' | 'quiet', CardWords>> = {
  site: { kicker: '', words: SITE_PURPOSE, foot: ['Findings, definitions, recommendations, tables, charts and maps.'] },
  quiet: { kicker: '', words: SITE_NAME, more: ['What it says stands on its page.'], foot: [''] },
};

/**
 * The picture that goes with a link: wordmark, what the thing says, its register or drawing, its base and its source, in
 * the light palette, since feeds do not follow a reader's theme.
 * @param address short address of the thing, without its protocol
 * @param host the site's own, for where that address is too long
 * @returns SVG of 1200 by 630 px with its style written in
 */
export function drawCard(card: CardWords, address: string, host: string): string {
  const foot = footOf(card.foot);
  const end = foot.top - 28;
  const fits = textWidth(address, TEXT) * ADDRESS.type <= ADDRESS.most;
  const inside = head(fits ? address : host) + body(card, end) + foot.markup;
  return dressPicture(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...CARD, viewBox: `0 0 ${CARD.width} ${CARD.height}` },
      element('rect', { class: 'picture-ground', x: 0, y: 0, ...CARD }) + inside,
    ),
  );
}

/** What a card says, for those who do not see it. */
export function sayCard({ kicker, figure, words, more = [], foot }: CardWords): string {
  // A number goes on into its words; a sentence that stands alone is told after it.
  const isSentence = /^[A-Z0-9]/.test(words);
  const said = figure === undefined ? [words] : isSentence ? [figure, words] : [`${figure} ${words}`];
  return [kicker, ...said, ...more, ...foot].map((part) => part.replace(/[.:]$/, '')).join('. ') + '.';
}

function head(address: string): string {
  const width = textWidth(SITE_NAME, DISPLAY) * WORDMARK.type;
  return (
    text(EDGE, WORDMARK.baseline, SITE_NAME, { class: 'card-mark' }) +
    doubleRule(EDGE, WORDMARK.baseline + 10, width, 2) +
    text(CARD.width - EDGE, WORDMARK.baseline, address, { class: 'card-address', 'text-anchor': 'end' })
  );
}

function footOf(lines: readonly string[]): { markup: string; top: number } {
  const fitted = lines.flatMap((line) => fitText(line, TEXT, FOOT.type, INNER));
  const first = FOOT.last - (fitted.length - 1) * FOOT.line;
  return { markup: column(fitted, 'card-foot', EDGE, first, FOOT.line), top: first - FOOT.type };
}

function body(card: CardWords, end: number): string {
  if (card.drawings !== undefined) return drawn(card, card.drawings, end);
  if (card.figure !== undefined) return counted(card, card.figure, end);
  return said(card, end);
}

/** A number with its words beside it, what it counts below, and a mark for each child. */
function counted(card: CardWords, figure: string, end: number): string {
  const register = card.register === undefined ? undefined : registerFor(card.register);
  const more = (card.more ?? []).flatMap((part) => fitText(part, TEXT, MORE.type, INNER));
  const below =
    (register === undefined ? 0 : register.height + 34) + (more.length === 0 ? 0 : more.length * MORE.line + 16);
  const room = end - TOP - below;
  const most = register === undefined ? 230 : 178;
  const size = Math.min(most, Math.floor((INNER * 0.52) / textWidth(figure, DISPLAY)), Math.floor(room - 50));
  const width = textWidth(figure, DISPLAY) * size;
  const lines = largestFit(card.words, INNER - width - GAP, room - 8, TITLES);
  const height = Math.max(size * 0.76 + 30, lines.height);
  const baseline = TOP + height - 30;
  const wordsTop = TOP + height - lines.height;
  return (
    text(EDGE, baseline, figure, { class: 'card-figure', 'font-size': size }) +
    doubleRule(EDGE, baseline + 20, width, 3) +
    column(lines.lines, 'card-title', EDGE + width + GAP, wordsTop + lines.type * 0.8, lines.line, lines.type) +
    column(more, 'card-more', EDGE, TOP + height + 16 + MORE.line * 0.9, MORE.line, MORE.type) +
    (register === undefined ? '' : register.svg.replace('<svg ', `<svg x="${EDGE}" y="${end - register.height}" `))
  );
}

/** A statement, set as large as it fits. */
function said(card: CardWords, end: number): string {
  const kickerHeight = card.kicker === '' ? 0 : KICKER;
  const more = moreOf(card);
  const room = end - TOP - kickerHeight - (more.lines.length === 0 ? 0 : more.lines.length * more.line + 20);
  const lines = largestFit(card.words, INNER, room, [96, 84, 74, 66, 60, ...TITLES]);
  const top = TOP + kickerHeight;
  return (
    (card.kicker === '' ? '' : kicker(card)) +
    column(lines.lines, 'card-title', EDGE, top + lines.type * 0.86, lines.line, lines.type) +
    column(more.lines, 'card-more', EDGE, top + lines.height + 24 + more.type, more.line, more.type)
  );
}

const KICKER = 56;
const MORE = { type: 28, line: 38 };
/** Most height of the words below a statement, in px. */
const MORE_HEIGHT = 240;

/** The smaller words below a statement, in the largest type at which they leave it room. */
function moreOf({ more = [] }: CardWords): { lines: string[]; type: number; line: number } {
  const sizes = [28, 26, 24, 22, 20];
  const fitted = sizes.map((type) => ({
    lines: more.flatMap((part) => fitText(part, TEXT, type, INNER)),
    type,
    line: type * 1.36,
  }));
  const found = fitted.find(({ lines, line }) => lines.length * line <= MORE_HEIGHT);
  if (found === undefined) throw new Error(`A card cannot hold its words: ${more.join(' ')}`);
  return found;
}
/** Sizes of a card's words, from the largest. */
const TITLES = [54, 50, 47, 44, 41, 38, 35, 32, 30, 28, 26, 24, 22];

function kicker(card: CardWords): string {
  return text(EDGE, TOP + 36, card.kicker, { class: 'card-kicker' });
}

/** A chart under its title, or beside it where it is higher than wide. */
function drawn(card: CardWords, drawings: NonNullable<CardWords['drawings']>, end: number): string {
  const ways = [
    { words: INNER, height: 130 },
    { words: 400, height: end - TOP - 12 },
  ].map(({ words, height }) => {
    const title = largestFit(card.words, words, height, [36, 33, 30, 27, 24]);
    const isBeside = words < INNER;
    const y = isBeside ? TOP : TOP + 12 + title.height + 14;
    const box = { x: isBeside ? EDGE + words + GAP : EDGE, y, width: isBeside ? INNER - words - GAP : INNER };
    return { title, placed: placeDrawings(drawings, { ...box, height: end - y }) };
  });
  const [below, beside] = ways as [(typeof ways)[0], (typeof ways)[0]];
  const { title, placed } = beside.placed.scale > below.placed.scale * 1.05 ? beside : below;
  return (
    column(title.lines, 'card-title', EDGE, TOP + 12 + title.type * 0.8, title.line, title.type) + drawPlaced(placed)
  );
}

function registerFor({ total, open, tone }: CardRegister): { svg: string; height: number } {
  const pitches = [24, 21, 18, 15, 13.5, 12, 10.8, 10, 9];
  const heightAt = (pitch: number): number => Math.ceil(total / Math.floor(INNER / pitch)) * pitch;
  const pitch = pitches.find((each) => heightAt(each) <= REGISTER) ?? 9;
  const says = { solid: '', open: '' };
  const svg = drawRegister({ id: 'card', label: '', total, open, tone, width: INNER, pitch, says });
  return { svg, height: heightAt(pitch) };
}

type Fit = { readonly lines: string[]; readonly type: number; readonly line: number; readonly height: number };

/** Words in the largest of the sizes at which they fit. @throws Error when not even the smallest holds them. */
function largestFit(words: string, width: number, height: number, sizes: readonly number[]): Fit {
  for (const type of sizes) {
    const lines = fitText(words, DISPLAY, type, width);
    const line = type * 1.14;
    const fits = lines.length * line <= height && lines.every((each) => textWidth(each, DISPLAY) * type <= width + 1);
    if (fits) return { lines, type, line, height: lines.length * line };
  }
  throw new Error(`A card cannot hold its words: ${words}`);
}

function column(
  lines: readonly string[],
  className: string,
  x: number,
  first: number,
  line: number,
  size?: number,
): string {
  return lines
    .map((each, index) => text(x, first + index * line, each, { class: className, 'font-size': size }))
    .join('');
}

function doubleRule(x: number, y: number, width: number, weight: number): string {
  const rule = (top: number): string => element('rect', { class: 'card-rule', x, y: top, width, height: weight });
  return rule(y) + rule(y + 2 * weight);
}
