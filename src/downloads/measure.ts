import { Resvg } from '@resvg/resvg-js';
import { escapeText } from '../charts/svg';
import { FACES, SANS } from './raster';

/** A face at one weight, as a picture sets its words. */
export type Face = { readonly family: string; readonly weight: number };

/** The face of a picture's title. */
export const DISPLAY: Face = { family: 'Besley', weight: 450 };
/** The face of all words but a title. */
export const TEXT: Face = { family: SANS, weight: 400 };

/** The face of a name above other words. */
export const STRONG: Face = { family: SANS, weight: 600 };

/** Width of each letter for a size of one px, by face. */
const known = new Map<Face, Map<string, number>>();

/**
 * Words in lines no wider than `width` px at `size` px, by the widths of the letters of the face that draws them. An
 * address that is longer breaks after a slash; any other word stands alone.
 */
export function fitText(words: string, face: Face, size: number, width: number): string[] {
  const parts = words
    .split(' ')
    .flatMap((word) => (textWidth(word, face) * size > width ? word.split(/(?<=[^/]\/)(?=[^/])/) : [word]));
  return parts.reduce<string[]>((lines, word) => {
    const open = lines.at(-1);
    if (open === undefined || textWidth(`${open} ${word}`, face) * size > width) return [...lines, word];
    return [...lines.slice(0, -1), `${open} ${word}`];
  }, []);
}

/** Width of words for a size of one px. */
export function textWidth(words: string, face: Face): number {
  return Array.from(words).reduce((sum, letter) => sum + letterWidth(letter, face), 0);
}

/**
 * Width of words for a size of one px as a browser sets them, with the kerning between each letter and the next: what
 * each pair of letters needs, less what is counted twice.
 */
export function kernedWidth(words: string, face: Face): number {
  const letters = Array.from(words);
  if (letters.length === 0) return 0;
  if (letters.length === 1) return letterWidth(words, face);
  const pairs = letters
    .slice(1)
    .reduce((sum, letter, at) => sum + letterWidth(`${letters[at] ?? ''}${letter}`, face), 0);
  return pairs - textWidth(letters.slice(1, -1).join(''), face);
}

function letterWidth(letter: string, face: Face): number {
  const letters = known.get(face) ?? new Map<string, number>();
  known.set(face, letters);
  const width = letters.get(letter) ?? inkWidth(`n${letter}n`, face) - inkWidth('nn', face);
  letters.set(letter, width);
  return width;
}

function inkWidth(words: string, { family, weight }: Face): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="200"><text xml:space="preserve" x="10" y="150" font-family="${family}" font-weight="${weight}" font-size="100">${escapeText(words)}</text></svg>`;
  return (new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FACES } }).getBBox()?.width ?? 0) / 100;
}
