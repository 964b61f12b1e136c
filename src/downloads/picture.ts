import type { Chart, Drawing } from '../charts/chart';
import { element, escapeText, text, wrapText } from '../charts/svg';
import { SMALL_BASE } from '../model/rates';
import { SITE_NAME } from '../site';
import kinds from '../styles/chart-kinds.css?raw';
import keys from '../styles/chart-keys.css?raw';
import tokens from '../styles/tokens.css?raw';

/** What a picture says around its drawings. */
export type PictureWords = Pick<Chart, 'title' | 'subtitle' | 'source' | 'keys'> & {
  /** Absolute address of the page it was taken from. */
  readonly address: string;
};

const MARGIN = 24;
const TITLE = { size: 24, line: 30 };
const NOTE = { size: 13, line: 18 };

/**
 * A picture that stands alone: title, subtitle, drawings, source and address, with the light palette written in and the
 * same words as metadata, so that it says where it is from wherever it goes. Type falls back to faces that a reader has.
 * @returns SVG in px at 1:1
 */
export function standalonePicture(words: PictureWords, drawings: readonly Drawing[]): string {
  const sizes = drawings.map((drawing) => sizeOf(drawing.wide));
  const width = Math.max(...sizes.map((size) => size.width), 560);
  let y = MARGIN;
  let inside = '';
  const write = (lines: readonly string[], className: string, line: number): void => {
    for (const words_ of lines) {
      y += line;
      inside += text(MARGIN, y - line * 0.25, words_, { class: className });
    }
  };
  write(wrapText(words.title, width / 12), 'picture-title', TITLE.line);
  write(wrapText(words.subtitle, width / 6.6), 'picture-note', NOTE.line);
  y += 18;
  if (words.keys.includes('ramp')) {
    inside += element('g', { transform: `translate(${MARGIN} ${y})` }, RAMP);
    y += 34;
  }
  for (const [index, drawing] of drawings.entries()) {
    if (drawings.length > 1) write([drawing.label], 'picture-name', NOTE.line + 6);
    inside += drawing.wide.replace('<svg ', `<svg x="${MARGIN}" y="${y + 6}" overflow="visible" `);
    y += (sizes[index]?.height ?? 0) + 24;
  }
  y += 10;
  write(wrapText(`Source: ${words.source}`, width / 6.6), 'picture-note', NOTE.line);
  write(wrapText(`${SITE_NAME}, ${words.address} Text and chart: CC BY 4.0.`, width / 6.9), 'picture-note', NOTE.line);
  const whole = { width: width + 2 * MARGIN, height: Math.ceil(y + MARGIN) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...whole, viewBox: `0 0 ${whole.width} ${whole.height}`, class: 'picture' },
    metadata(words) +
      element('style', {}, escapeText(STYLE).replaceAll('&quot;', '"').replaceAll('&gt;', '>')) +
      element('rect', { class: 'picture-ground', x: 0, y: 0, ...whole }) +
      inside,
  )}\n`;
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

/** The steps of the ramp, and what is outside them: a picture has no key beside it. */
const RAMP = element(
  'g',
  { class: 'map chart' },
  ['0–5', '5–10', '10–20', '20–40', '40%+']
    .map((step, index) =>
      element(
        'g',
        { class: `step-${index + 1}` },
        element('rect', { class: 'area', x: index * 53, y: 0, width: 53, height: 11 }) + text(index * 53, 24, step),
      ),
    )
    .join('') + text(280, 11, `Hollow: fewer than ${SMALL_BASE} children. Hatched: no number given.`),
);

function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The rules inside the one layer of a style sheet, without its comments. */
function rulesOf(sheet: string): string {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  return plain.slice(plain.indexOf('{') + 1, plain.lastIndexOf('}'));
}

/** The light palette: the first block of variables of the tokens. */
const PALETTE = /:root \{[\s\S]*?\n {2}\}/.exec(tokens.replace(/\/\*[\s\S]*?\*\//g, ''))?.[0] ?? '';

const STYLE = [
  PALETTE.replace('color-scheme: light dark;', 'color-scheme: light;'),
  rulesOf(kinds),
  rulesOf(keys),
  '.picture-ground{fill:var(--paper)}',
  `.picture-title{font:450 ${TITLE.size}px var(--display);fill:var(--ink)}`,
  `.picture-note{font:400 ${NOTE.size}px var(--sans);fill:var(--ink-2)}`,
  `.picture-name{font:600 ${NOTE.size}px var(--sans);fill:var(--ink)}`,
]
  .join('\n')
  .replace(/\s+/g, ' ');
