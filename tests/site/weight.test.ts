import { describe, expect, it } from 'vitest';
import { pagePaths, siteFiles, siteText, transferred } from '../support/site.ts';

const pages = pagePaths();
const files = new Set(siteFiles());

describe('a first visit stays within its budget, in brotli with fonts', () => {
  const style = [...files].filter((path) => path.endsWith('.css')).reduce((sum, path) => sum + transferred(path), 0);
  /** Scripts that a page fetches by itself: what every page has, and the parts that only some have. */
  const script = (page: string): number => {
    const html = siteText(page);
    const parts = [
      'Page.astro',
      ...(html.includes('data-tracker') ? ['tracker'] : []),
      ...(html.includes('data-explorer') ? ['explorer'] : []),
      ...(html.includes('data-maps') ? ['map-zoom'] : []),
      ...(html.includes('data-search') ? ['search'] : []),
    ];
    return parts.reduce((sum, part) => {
      const found = [...files].filter((path) => new RegExp(`/${part}[._][^/]*\\.js$`).test(path));
      expect(found, `script ${part}`).toHaveLength(1);
      return sum + transferred(found[0] ?? '');
    }, 0);
  };
  const fonts = (page: string): number =>
    [
      'besley-450',
      'newsreader-400-600',
      'public-sans-400-650',
      ...(/<em>/.test(siteText(page)) ? ['newsreader-italic'] : []),
    ].reduce((sum, name) => sum + transferred(`fonts/${name}.woff2`), 0);
  const weigh = (page: string): number => transferred(page) + style + script(page) + fonts(page);

  it('at most 8 kB of script, and 6 kB for all charts of a chapter', () => {
    for (const page of [
      'explore/index.html',
      'recommendations/index.html',
      'explore/trafficked/in-care/region/index.html',
      'search/index.html',
    ])
      expect(script(page), page).toBeLessThanOrEqual(8_000);
    expect(script('reports/heading-back-to-harm/how-many/index.html')).toBeLessThanOrEqual(6_000);
  });

  it('has no script that no page asks for', () => {
    const known = /\/(?:Page\.astro|tracker|explorer|explorer-files|map-zoom|search)[._][^/]*\.js$|^pagefind\//;
    expect([...files].filter((path) => path.endsWith('.js') && !known.test(path))).toEqual([]);
  });

  it('at most 85 kB for a finding', () => {
    const heavy = pages.filter((page) => page.startsWith('findings/')).map((page) => [page, weigh(page)] as const);
    expect(heavy.filter(([, bytes]) => bytes > 85_000)).toEqual([]);
  });

  it('at most 115 kB for a chapter and for the front page', () => {
    for (const page of ['reports/heading-back-to-harm/how-many/index.html', 'index.html'])
      expect(weigh(page), page).toBeLessThanOrEqual(115_000);
  });
});
