/**
 * Cuts the four faces of the design to the characters and weights the site uses and writes them to public/fonts/,
 * each beside its licence (SIL Open Font Licence 1.1). Run by hand after a change of the packages or of the characters below:
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

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** What every face sets: headings, prose and labels. A name that needs another accent needs it added here. */
const PROSE = `${LETTERS} !%&'()*+,-./:;=?[]£éô·×–—‘’“”…−`;
/** What labels, tables and addresses need besides. */
const DATA = `${PROSE}"#<>@_©±÷•≈≠≤≥→`;

const folder = new URL('../../public/fonts/', import.meta.url);
mkdirSync(folder, { recursive: true });
let total = 0;
for (const face of FACES) {
  const home = new URL(`../../node_modules/@fontsource-variable/${face.package}/`, import.meta.url);
  const source = readFileSync(new URL(`files/${face.file}.woff2`, home));
  const cut = await subsetFont(source, face.package === 'public-sans' ? DATA : PROSE, {
    targetFormat: 'woff2',
    variationAxes: face.axes,
  });
  writeFileSync(new URL(`${face.name}.woff2`, folder), cut);
  copyFileSync(new URL('LICENSE', home), new URL(`OFL-${face.package}.txt`, folder));
  total += cut.length;
  console.log(`${face.name}: ${cut.length} bytes`);
}
console.log(`${total} bytes in all`);
