import { describe, expect, it } from 'vitest';
import { CARD, drawCard, sayCard } from '../../src/downloads/card.ts';
import { DISPLAY, STRONG, TEXT, textWidth } from '../../src/downloads/measure.ts';
import { rasterPicture } from '../../src/downloads/raster.ts';
import type { CardWords, Item } from '../../src/items/item.ts';
import { isLoud, shownOutside } from '../../src/items/quiet.ts';

const COUNTED: CardWords = {
  kicker: 'Finding 1',
  figure: '28.3%',
  words: 'More than one in four trafficked children in care went missing at least once in a year',
  register: { total: 590, open: 167, tone: 'trafficked' },
  foot: ['One mark is one child; the open rings are the 167 of 590 counted here.', 'United Kingdom. A report (2016).'],
};
const SAID: CardWords = {
  kicker: 'Recommendation 5, point iii',
  words: 'Keep the continuing risk in view after a young person turns 18.',
  more: ['To: Police, Local authorities'],
  foot: ['Recommendation, in our words. A report (2016).'],
};
const LONG = 'accounted-for.example/recommendations/a-very-long-name-of-something-that-was-asked-for/and-its-point';

type Word = { words: string; x: number; y: number; size: number; end: boolean };

/** The lines of a drawn card, with where each begins and how large it is. */
function wordsOf(svg: string): (Word & { width: number })[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', words = '']) => {
    const value = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const face = value('font-family').startsWith('Besley') ? DISPLAY : value('font-weight') === '600' ? STRONG : TEXT;
    const size = Number(value('font-size'));
    return {
      words,
      x: Number(value('x')),
      y: Number(value('y')),
      size,
      end: value('text-anchor') === 'end',
      width: textWidth(words, face) * size,
    };
  });
}

describe('a card', () => {
  it.each([
    ['with a number and a mark for each child', COUNTED],
    ['with words', SAID],
    ['with a number alone', { ...COUNTED, register: undefined } as unknown as CardWords],
  ])('%s keeps every line inside its edges and off the others', (_, card) => {
    const lines = wordsOf(drawCard(card, 'accounted-for.example/f/1', 'accounted-for.example'));
    expect(lines.length).toBeGreaterThanOrEqual(5);
    for (const { words, x, y, width, end, size } of lines) {
      expect(end ? x - width : x, words).toBeGreaterThanOrEqual(0);
      expect(end ? x : x + width, words).toBeLessThanOrEqual(CARD.width);
      expect(y, words).toBeLessThan(CARD.height);
      expect(y - size, words).toBeGreaterThan(0);
    }
    const boxes = lines.map(({ x, y, width, end, size }) => ({
      left: end ? x - width : x,
      right: end ? x : x + width,
      top: y - size * 0.7,
      bottom: y,
    }));
    const clashes = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map(() => lines[i]?.words),
    );
    expect(clashes).toEqual([]);
  });

  it('says every word that it is given', () => {
    const said = wordsOf(drawCard(COUNTED, 'a/f/1', 'a'))
      .map(({ words }) => words)
      .join(' ');
    for (const part of [COUNTED.figure ?? '', COUNTED.words, ...COUNTED.foot]) expect(said).toContain(part);
    expect(sayCard(COUNTED)).toContain('28.3%. More than one in four');
  });

  it('is drawn with its words: without them it is another picture', () => {
    const svg = drawCard(SAID, 'a/f/1', 'a');
    const bare = svg.replace(/<text[^>]*>[^<]*<\/text>/g, '');
    expect(rasterPicture(svg, 1).length).toBeGreaterThan(rasterPicture(bare, 1).length * 3);
  });

  it('shows the name of the site where the address is too long', () => {
    const said = wordsOf(drawCard(SAID, LONG, 'accounted-for.example')).map(({ words }) => words);
    expect(said).toContain('accounted-for.example');
    expect(said.join(' ')).not.toContain('recommendations/');
  });

  it('refuses words that it cannot hold', () => {
    expect(() => drawCard({ ...SAID, words: 'word '.repeat(600) }, 'a', 'a')).toThrow(/A card cannot hold its words/);
  });
});

describe('words that should not stand on a shared screen', () => {
  const item = (words: string): Item => ({
    kind: 'finding',
    path: '/findings/x/',
    short: '/f/9/',
    name: 'Finding 9',
    title: words,
    description: words,
    reports: [],
    locator: null,
    wording: null,
    section: '/findings/',
    card: { kicker: 'Finding 9', words, foot: ['Wales. Bordering on Concern (2009).'] },
  });

  it('are left for the page: outside it stands the name alone', () => {
    const shown = shownOutside(item('Children were sexually exploited'));
    expect(shown.quiet).toBe(true);
    expect(shown.title).toBe('Finding 9, Bordering on Concern (2009)');
    expect(isLoud(`${shown.title} ${shown.description} ${sayCard(shown.card)}`)).toBe(false);
  });

  it('do not catch words that only look like them', () => {
    const plain = 'Essex and Middlesex studied grapes in a classroom and begged to differ';
    expect(isLoud(plain)).toBe(false);
    expect(shownOutside(item(plain)).title).toBe(`Finding 9: ${plain}`);
  });
});
