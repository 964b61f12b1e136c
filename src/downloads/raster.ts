import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
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

/**
 * A picture as PNG at twice its size, or another, set in the site's own faces: no face of the machine is asked, so that
 * the same drawing gives the same bytes everywhere.
 * @param svg a dressed picture, without variables or classes
 */
export function rasterPicture(svg: string, density = DENSE): Uint8Array<ArrayBuffer> {
  const options = {
    fitTo: { mode: 'zoom', value: density },
    font: { loadSystemFonts: false, fontFiles: FACES, defaultFontFamily: SANS },
  } as const;
  // The files of the faces are told by what they hold, and not by where this machine keeps them.
  const drawn = { ...options, font: { ...options.font, fontFiles: FACES.length } };
  return keptPicture([RENDERER, ...FACES], `${JSON.stringify(drawn)}\n${svg}`, () =>
    new Resvg(svg, { ...options, font: { ...options.font, fontFiles: [...FACES] } }).render().asPng(),
  );
}
