/**
 * Keeps the version that each chart and view has today, as the built site shows it, under data/pinned/: frames that
 * other people put on their pages "for ever" show it from then on, whatever the chart says later. Run before publishing,
 * after a build, and then seal:
 *
 *   npm run build && npm run pin && npm run seal
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { dataRoot } from '../../src/data/read-table.ts';
import { PINNED_FOLDER } from '../../src/data/pinned.ts';

const EMBEDS = 'dist/embed';
/** What a page of a kept version holds: its title, and its pictures for a wide and a narrow column. */
const PAGE =
  /<h1 class="visually-hidden">([^<]*)<\/h1>[\s\S]*<div class="wide">(<svg[\s\S]*<\/svg>)<\/div>\s*<div class="narrow">(<svg[\s\S]*<\/svg>)<\/div>/;

if (!existsSync(EMBEDS)) {
  console.error('Nothing is built yet: run "npm run build" first.');
  process.exit(1);
}
const site = siteOf(readFileSync('dist/index.html', 'utf8'));
const kept: string[] = [];
for (const path of readdirSync(EMBEDS, { recursive: true, encoding: 'utf8' })) {
  const name = /^(.+[/\\][0-9a-f]{8})[/\\]index\.html$/.exec(path)?.[1]?.replaceAll('\\', '/');
  if (name === undefined) continue;
  const file = join(dataRoot(), PINNED_FOLDER, `${name}.json.br`);
  if (existsSync(file)) continue;
  const [, title, wide, narrow] = PAGE.exec(readFileSync(join(EMBEDS, path), 'utf8')) ?? [];
  if (title === undefined || wide === undefined || narrow === undefined)
    throw new Error(`${path} is not a page of a version: it has no title, or not two pictures.`);
  const plain = (markup: string): string => markup.replaceAll(site, '{site}');
  const version = { title: unescape(title), wide: plain(wide), narrow: plain(narrow) };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, brotliCompressSync(JSON.stringify(version)));
  kept.push(name);
}
console.log(kept.length === 0 ? 'Every version was kept already.' : `Kept: ${kept.sort().join(', ')}`);

/** The address of the built site, from its canonical link, without a slash at the end. */
function siteOf(html: string): string {
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  if (address === undefined) throw new Error('dist/index.html has no canonical address.');
  return address.replace(/\/$/, '');
}

function unescape(words: string): string {
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
