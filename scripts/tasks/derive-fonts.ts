/**
 * Cuts the four faces of the design to the characters and weights the site uses and writes them to public/fonts/,
 * each beside its licence (SIL Open Font Licence 1.1), and single weights of them to src/downloads/faces/, from which
 * pictures are drawn. Run by hand after a change of the packages or of the characters below:
 *
 *   npm run derive:fonts
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

type Face = {
  name: string;
  package: string;
  file: string;
  axes: Record<string, number | { min: number; max: number }>;
};

const FACES: readonly Face[] = [
  { name: 'besley-450', package: 'besley', file: 'besley-latin-wght-normal', axes: { wght: 450 } },
  {
    name: 'newsreader-400-600',
    package: 'newsreader',
    file: 'newsreader-latin-standard-normal',
    axes: { wght: { min: 400, max: 600 }, opsz: 14 },
  },
  {
    name: 'newsreader-italic',
    package: 'newsreader',
    file: 'newsreader-latin-standard-italic',
    axes: { wght: 400, opsz: 14 },
  },
  {
    name: 'public-sans-400-650',
    package: 'public-sans',
    file: 'public-sans-latin-wght-normal',
    axes: { wght: { min: 400, max: 650 } },
  },
];

/** Single weights, as the program that draws pictures knows neither axes nor compressed files. */
const PICTURE_FACES: readonly Face[] = [
  { name: 'besley-450', package: 'besley', file: 'besley-latin-wght-normal', axes: { wght: 450 } },
  ...[400, 600].map((wght) => ({
    name: `public-sans-${wght}`,
    package: 'public-sans',
    file: 'public-sans-latin-wght-normal',
    axes: { wght },
  })),
];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** What every face sets: headings, prose and labels. A name that needs another accent needs it added here. */
const PROSE = `${LETTERS} !%&'()*+,-./:;=?[]£éô·×–—‘’“”…−`;
/** What labels, tables and addresses need besides. */
const DATA = `${PROSE}"#<>@_©±÷•≈≠≤≥→`;

const folder = new URL('../../public/fonts/', import.meta.url);
const pictureFolder = new URL('../../src/downloads/faces/', import.meta.url);
mkdirSync(folder, { recursive: true });
mkdirSync(pictureFolder, { recursive: true });
let total = 0;
for (const face of FACES) {
  const cut = await cutFace(face, 'woff2');
  writeFileSync(new URL(`${face.name}.woff2`, folder), cut);
  copyFileSync(new URL('LICENSE', homeOf(face)), new URL(`OFL-${face.package}.txt`, folder));
  total += cut.length;
  console.log(`${face.name}: ${cut.length} bytes`);
}
console.log(`${total} bytes in all`);
for (const face of PICTURE_FACES) {
  writeFileSync(new URL(`${face.name}.ttf`, pictureFolder), await cutFace(face, 'sfnt'));
  copyFileSync(new URL('LICENSE', homeOf(face)), new URL(`OFL-${face.package}.txt`, pictureFolder));
}

function homeOf(face: Face): URL {
  return new URL(`../../node_modules/@fontsource-variable/${face.package}/`, import.meta.url);
}

async function cutFace(face: Face, targetFormat: 'woff2' | 'sfnt'): Promise<Uint8Array> {
  const source = readFileSync(new URL(`files/${face.file}.woff2`, homeOf(face)));
  const characters = face.package === 'public-sans' ? DATA : PROSE;
  return await subsetFont(source, characters, { targetFormat, variationAxes: face.axes });
}
