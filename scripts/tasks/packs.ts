/**
 * Builds the site with its briefings and packs: a tagged PDF for each report, theme and addressee, and the whole site as a
 * folder that opens without a server, all under dist/packs/ with their checksums.
 *
 *   SITE_URL=https://… npm run packs
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite } from '../build-site.ts';
import { findBrowser } from '../find-browser.ts';
import { packSite } from '../pack-site.ts';
import { TYPES } from '../serve.ts';

const FOLDER = join('dist', 'packs');

const executablePath = findBrowser();
if (executablePath === null) {
  console.error('No browser to print with: install Chrome, Chromium or Edge, or name one in BROWSER_PATH.');
  process.exit(1);
}
if (process.env['BASE_PATH'] !== undefined) {
  console.error('Packs are made of a site at the root of its address: leave BASE_PATH out.');
  process.exit(1);
}
process.env['ACCOUNTED_FOR_PACKS'] = 'yes';
if (!(await buildSite())) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const wanted = [
  ...readFileSync(join(FOLDER, 'index.html'), 'utf8').matchAll(/<a href="([^"]+\.pdf)" data-of="([^"]+)"/g),
];
if (wanted.length === 0) throw new Error('The page of packs names no briefing.');
const site = new URL(process.env['SITE_URL'] ?? 'https://accounted-for.example').origin;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
// The pages are read from the folder under the site's own address, so that links in a briefing lead there.
await page.route('**/*', async (route) => {
  const { pathname } = new URL(route.request().url());
  const file = join('dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  await route.fulfill({ path: file, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
});
const made: string[] = [];
for (const [, file = '', of = ''] of wanted) {
  await page.goto(`${site}${of}`);
  const name = basename(file);
  const path = join(FOLDER, name);
  await page.pdf({ path, format: 'A4', tagged: true, outline: true, preferCSSPageSize: true });
  made.push(name);
}
await browser.close();
const { zip, files } = packSite('dist', site);
writeFileSync(join(FOLDER, 'accounted-for-offline.zip'), zip);
const sums = [...made, 'accounted-for-offline.zip']
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(FOLDER, name)))
        .digest('hex')}  ${name}`,
  )
  .join('\n');
writeFileSync(join(FOLDER, 'checksums.sha256'), `${sums}\n`);
console.log(
  `${made.length} briefings, and a pack of ${files} files, ${Math.round(zip.length / 1e6)} MB, in ${FOLDER}.`,
);
