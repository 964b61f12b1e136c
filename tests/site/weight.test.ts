import { describe, expect, it } from 'vitest';
import { fullest, pageTypes } from '../support/page-types.ts';
import { pagePaths, siteFiles, siteText, transferred, type Packing } from '../support/site.ts';

const pages = pagePaths();
const files = siteFiles();
const types = pageTypes();

/** Parts of the script that only some pages fetch, by the mark of such a page. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'data-sortable': ['sort-table'],
  'data-tracker': ['tracker', 'address-head'],
  'data-explorer': ['explorer', 'map-box', 'address-head'],
  'data-maps': ['map-zoom', 'map-box'],
  'data-search': ['search', 'address-head'],
};

/** What is fetched once for many pages is weighed once. */
const known = new Map<string, number>();
function shared(path: string): number {
  const bytes = known.get(path) ?? transferred(path);
  known.set(path, bytes);
  return bytes;
}

const scripts = files.filter((path) => path.endsWith('.js'));

function partFile(part: string): string {
  const found = scripts.filter((path) => new RegExp(`/${part}[._][^/]*\\.js$`).test(path));
  expect(found, `script ${part}`).toHaveLength(1);
  return found[0] ?? '';
}

/** Scripts that a page fetches by itself: what every page has, and the parts that only some have. */
function script(page: string): number {
  const html = siteText(page);
  if (!html.includes('<script type="module"')) return 0;
  const parts = Object.entries(PARTS).flatMap(([mark, own]) => (html.includes(mark) ? own : []));
  return [...new Set(['Page.astro', ...parts])].reduce((sum, part) => sum + shared(partFile(part)), 0);
}

function fonts(page: string): number {
  const italic = siteText(page).includes('<em>') ? ['newsreader-italic'] : [];
  const faces = ['besley-450', 'newsreader-400-600', 'public-sans-400-650', ...italic];
  return faces.reduce((sum, name) => sum + shared(`fonts/${name}.woff2`), 0);
}

const style = files.filter((path) => path.endsWith('.css')).reduce((sum, path) => sum + shared(path), 0);

function weigh(page: string, packing?: Packing): number {
  return transferred(page, packing) + style + script(page) + fonts(page);
}

/** Pages over a budget, with what they weigh. A page that keeps to it when it is packed fast does so packed well. */
function tooHeavy(among: readonly string[], budget: number): (readonly [string, number])[] {
  expect(among.length).toBeGreaterThan(0);
  return among
    .filter((page) => weigh(page, 'fast') > budget)
    .map((page) => [page, weigh(page)] as const)
    .filter(([, bytes]) => bytes > budget);
}

const ofRoute = (route: string): readonly string[] => types.find((type) => type.route === route)?.pages ?? [];

describe('a first visit stays within its budget, in brotli with fonts', () => {
  it('at most 8 kB of script on any page, and 6 kB for all charts of a chapter', () => {
    expect(pages.map((page) => [page, script(page)] as const).filter(([, bytes]) => bytes > 8_000)).toEqual([]);
    for (const page of ofRoute('reports/[report]/[chapter]')) expect(script(page), page).toBeLessThanOrEqual(6_000);
    const asked = new Set(types.map((type) => script(fullest(type))));
    expect(asked.size, 'pages with no script, with the common one, and with each of its parts').toBeGreaterThan(4);
  });

  it('has no script that no page asks for', () => {
    // What frames have, and what is fetched only once a reader asks for a working, compares, takes away or selects.
    const asked = ['Embed.astro', 'slip', 'explorer-compare', 'explorer-files', 'copy-rows'];
    const parts = ['Page.astro', ...asked, ...Object.values(PARTS).flat()].join('|');
    const isKnown = new RegExp(`/(?:${parts})[._][^/]*\\.js$|^pagefind/`);
    expect(scripts.filter((path) => !isKnown.test(path))).toEqual([]);
  });

  it('at most 85 kB for a finding and for the list of them', () => {
    expect(tooHeavy([...ofRoute('findings/[id]'), ...ofRoute('findings')], 85_000)).toEqual([]);
  });

  it('at most 115 kB for a chapter and for the front page', () => {
    expect(tooHeavy([...ofRoute('reports/[report]/[chapter]'), ...ofRoute('')], 115_000)).toEqual([]);
  });
});
