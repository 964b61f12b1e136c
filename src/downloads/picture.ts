import type { Chart, ChartKey, Drawing } from '../charts/chart';
import { KEY_WORDS } from '../charts/keys';
import { RAMP_STEPS } from '../charts/kinds/map';
import { element, escapeText, text } from '../charts/svg';
import { SMALL_BASE } from '../model/rates';
import { SITE_NAME } from '../site';
import { dressPicture } from './dress';
import { DISPLAY, fitText, TEXT } from './measure';

/** What a picture says around its drawings. */
export type PictureWords = Pick<Chart, 'title' | 'subtitle' | 'source' | 'keys'> & {
  /** Absolute address of the page it was taken from. */
  readonly address: string;
};

/** Margins, the least and most width for drawings, and the type of the title, in px. */
const SIZES = {
  wide: { margin: 24, least: 560, most: 1000, title: 24, titleLine: 30 },
  narrow: { margin: 12, least: 340, most: 360, title: 20, titleLine: 25 },
} as const;
/** Type and height of a line of the words around the drawings, in px. */
const NOTE = { type: 13, line: 18 };

type Size = keyof typeof SIZES;

/**
 * A picture that stands alone: title, subtitle, drawings, source and address, with the light palette written in and the
 * same words as metadata, so that it says where it is from wherever it goes. Type falls back to faces that a reader has.
 * @returns SVG in px at 1:1, for a wide or a narrow column
 */
export function standalonePicture(words: PictureWords, drawings: readonly Drawing[], size: Size = 'wide'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${pictureMarkup(words, drawings, size)}\n`;
}

/** The same picture as an element, for a page. */
export function pictureMarkup(words: PictureWords, drawings: readonly Drawing[], size: Size): string {
  const { margin, least, title, titleLine } = SIZES[size];
  const rows = rowsOf(drawings, size);
  const width = Math.max(...rows.map((row) => widthOf(row, margin)), least);
  let y = margin;
  let inside = '';
  const write = (lines: readonly string[], className: string, line: number): void => {
    for (const words_ of lines) {
      y += line;
      inside += text(margin, y - line * 0.25, words_, { class: className });
    }
  };
  const note = (words_: string): void => write(fitText(words_, TEXT, NOTE.type, width), 'picture-note', NOTE.line);
  write(fitText(words.title, DISPLAY, title, width), `picture-title ${size}`, titleLine);
  note(words.subtitle);
  y += 18;
  if (words.keys.includes('ramp')) {
    inside += element('g', { transform: `translate(${margin} ${y})` }, RAMP);
    y += 28;
  }
  if (words.keys.includes('groups')) {
    inside += element('g', { transform: `translate(${margin} ${y + 6})` }, GROUPS);
    y += 2 * NOTE.line + 6;
  }
  for (const [key, say] of KEYS) if (words.keys.includes(key)) note(say);
  if (words.keys.length > 0) y += 10;
  for (const row of rows) {
    const { markup, height } = drawRow(row, y, margin, drawings.length > 1);
    inside += markup;
    y += height;
  }
  y += 10;
  note(`Source: ${words.source}`);
  note(`${SITE_NAME}, ${words.address} Text and chart: CC BY 4.0.`);
  const whole = { width: width + 2 * margin, height: Math.ceil(y + margin) };
  return dressPicture(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...whole, viewBox: `0 0 ${whole.width} ${whole.height}` },
      metadata(words) + element('rect', { class: 'picture-ground', x: 0, y: 0, ...whole }) + inside,
    ),
  );
}

/** Width and height of a picture as PNG, in pixels. */
export function pictureSize(words: PictureWords, drawings: readonly Drawing[]): { width: number; height: number } {
  const { width, height } = sizeOf(pictureMarkup(words, drawings, 'wide'));
  return { width: width * 2, height: height * 2 };
}

/** Title, description, source, address and licence in the terms of Dublin Core. */
function metadata({ title, subtitle, source, address }: PictureWords): string {
  const terms = { title, description: subtitle, source, identifier: address, creator: SITE_NAME };
  const written = Object.entries(terms)
    .map(([term, words]) => `<dc:${term}>${escapeText(words)}</dc:${term}>`)
    .join('');
  return (
    element('title', {}, escapeText(title)) +
    element('desc', {}, escapeText(subtitle)) +
    `<metadata xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:RDF><rdf:Description rdf:about="">${written}<dc:rights>CC BY 4.0</dc:rights></rdf:Description></rdf:RDF></metadata>`
  );
}

/** The steps of the ramp: a picture has no key beside it. */
const RAMP = element(
  'g',
  { class: 'map chart' },
  RAMP_STEPS.map((step, index) =>
    element(
      'g',
      { class: `step-${index + 1}` },
      element('rect', { class: 'area', x: index * 53, y: 0, width: 53, height: 11 }) + text(index * 53, 24, step),
    ),
  ).join(''),
);

/** The colours of both groups, where bars of both stand in one drawing. */
const GROUPS = (['trafficked', 'unaccompanied'] as const)
  .map((cohort, index) =>
    element(
      'g',
      { class: cohort },
      element('rect', { class: 'group-swatch', x: 0, y: index * NOTE.line + 2, width: 26, height: 8 }) +
        text(34, index * NOTE.line + 10, KEY_WORDS.groups[index] ?? '', { class: 'picture-note' }),
    ),
  )
  .join('');

/** The other keys in words. */
const KEYS: readonly (readonly [ChartKey, string])[] = [
  ['hollow', `Hollow: fewer than ${SMALL_BASE} children.`],
  ['hatch', 'Hatched: not in the report’s list.'],
  ['interval', 'Thin line through the end of a bar: 95% interval.'],
  [
    'funnel',
    `Shaded: 95% range; dashed: 99.8% limits. Rings: fewer than ${SMALL_BASE} children. Orange: outside the limits.`,
  ],
  ['register', 'Open ring: a child who went missing. Full mark: a child not reported missing.'],
  ['register-open', 'Open ring: a child still missing.'],
];

type Sized = { readonly drawing: Drawing; readonly svg: string; readonly width: number; readonly height: number };

/** Drawings beside one another where a picture has room, else below. */
function rowsOf(drawings: readonly Drawing[], size: Size): Sized[][] {
  const { margin, most } = SIZES[size];
  return drawings.reduce<Sized[][]>((rows, drawing) => {
    const sized = { drawing, svg: drawing[size], ...sizeOf(drawing[size]) };
    const open = rows.at(-1);
    if (open === undefined || widthOf([...open, sized], margin) > most) return [...rows, [sized]];
    return [...rows.slice(0, -1), [...open, sized]];
  }, []);
}

function widthOf(row: readonly Sized[], margin: number): number {
  return row.reduce((sum, { width }) => sum + width, (row.length - 1) * margin);
}

function drawRow(row: readonly Sized[], y: number, margin: number, named: boolean): { markup: string; height: number } {
  const top = y + (named ? NOTE.line + 12 : 6);
  let x: number = margin;
  let markup = '';
  for (const { drawing, svg, width } of row) {
    if (named) markup += text(x, y + NOTE.line, drawing.label, { class: 'picture-name' });
    markup += svg.replace('<svg ', `<svg x="${x}" y="${top}" overflow="visible" `);
    x += width + margin;
  }
  return { markup, height: Math.max(...row.map(({ height }) => height)) + top - y + 18 };
}

/** Width and height of a drawing in px. @throws Error for one that does not say how large it is, which would be drawn over. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [open = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  const [width, height] = ['width', 'height'].map((name) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(open)?.[1]));
  if (!width || !height) throw new Error(`A drawing has no width or height: ${open.slice(0, 120)}`);
  return { width, height };
}
