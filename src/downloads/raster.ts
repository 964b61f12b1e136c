import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { withWords, type PngWords } from './png-text';
import { keptPicture } from './raster-cache';

/** Files of the faces that a picture is set in. */
export const FACES = ['besley-450', 'public-sans-400', 'public-sans-600'].map((face) =>
  join(process.cwd(), 'src', 'downloads', 'faces', `${face}.ttf`),
);
/** What draws, whose version tells its pictures from those of another. */
const RENDERER = join(process.cwd(), 'node_modules', '@resvg', 'resvg-js', 'package.json');
/** The name that the cut files of Public Sans carry within: the face is cut from its thinnest. */
export const SANS = 'Public Sans Thin';
/** Pixels of a picture for each px of its drawing, so that it stays sharp on a dense screen and in print. */
const DENSE = 2;

/** How a picture is set, but for the files of its faces, which are told by what they hold and not by where they are kept. */
const SET = { loadSystemFonts: false, defaultFontFamily: SANS } as const;
/** Raised when what is written into a picture beside its drawing changes, so that no kept one is taken for it. */
const WORDED = 1;

/**
 * A picture as PNG at twice its size, or another, set in the site's own faces: no face of the machine is asked, so that
 * the same drawing gives the same bytes everywhere.
 * @param svg a dressed picture, without variables or classes
 * @returns its bytes; what it is made from, in a build that leaves its pictures undrawn (ACCOUNTED_FOR_PICTURES=undrawn)
 */
export function rasterPicture(svg: string, density = DENSE): Uint8Array<ArrayBuffer> {
  const made = `${density}\n${svg}`;
  return process.env['ACCOUNTED_FOR_PICTURES'] === 'undrawn' ? new TextEncoder().encode(made) : drawnPicture(made);
}

/** The picture that is made from a density and, on the lines below it, a drawing. */
export function drawnPicture(made: string): Uint8Array<ArrayBuffer> {
  const line = made.indexOf('\n');
  const fitTo = { mode: 'zoom', value: Number(made.slice(0, line)) } as const;
  return keptPicture([RENDERER, ...FACES], `${JSON.stringify(SET)} ${WORDED}\n${made}`, () =>
    withWords(
      new Resvg(made.slice(line + 1), { fitTo, font: { ...SET, fontFiles: [...FACES] } }).render().asPng(),
      wordsOf(made),
    ),
  );
}

/** What a drawing says of itself, for the picture made from it. */
function wordsOf(svg: string): PngWords {
  const text = (name: string): string =>
    unescapeText(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(svg)?.[1] ?? '');
  return {
    Title: text('dc:title'),
    Description: text('dc:description'),
    Source: [text('dc:source'), text('dc:identifier')].filter((part) => part !== '').join(' '),
    Author: text('dc:creator'),
    Copyright: text('dc:rights'),
  };
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
