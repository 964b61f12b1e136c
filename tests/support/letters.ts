import { Resvg } from '@resvg/resvg-js';
import { FACES } from '../../src/downloads/raster.ts';

/** Letters that one of the faces of a card draws as nothing, so that words on it would have holes. */
export function lettersWithoutShape(letters: Iterable<string>): string[] {
  return [...letters]
    .filter((letter) => letter.trim() !== '')
    .flatMap((letter) =>
      FACES.filter((face) => !isDrawn(letter, face)).map((face) => `${letter} in ${face.split(/[/\\]/).at(-1) ?? ''}`),
    );
}

/** True when a face has a shape for a letter. */
export function isDrawn(letter: string, face: string): boolean {
  const escaped = letter.replace('&', '&amp;').replace('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><text x="20" y="150" font-size="100">${escaped}</text></svg>`;
  const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [face] } }).getBBox();
  return box !== undefined && box.width > 0;
}
