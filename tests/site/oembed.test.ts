import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DIST, parsePage, siteFiles } from '../support/site.ts';

const SITE = 'https://accounted-for.example';
const framed = siteFiles().filter(
  (path) =>
    /^(?:findings|charts|statistics|places)\/[^/]+\/index\.html$|^data\/[^/]+\/[^/]+\/index\.html$|^explore\/(?:[^/]+\/){3}index\.html$/.test(
      path,
    ) && path !== 'charts/kinds/index.html',
);

/** The file that an address of the site leads to. */
function fileOf(address: string): string {
  const { pathname } = new URL(address);
  return join(DIST, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

type Answer = Record<'version' | 'type' | 'title' | 'html' | 'provider_url', string> & {
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
};

describe('oEmbed', () => {
  it('is answered for every finding, chart, view, statistic, place and table, with a frame that exists and a picture of the size it says', () => {
    expect(framed.length).toBeGreaterThanOrEqual(1_100);
    for (const page of framed) {
      const document = parsePage(page);
      const link = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
      expect(link, page).toMatch(/^https:\/\/accounted-for\.example\/oembed\/[a-z0-9-]+(?:\/[a-z0-9-]+)+\.json$/);
      const answer = JSON.parse(readFileSync(fileOf(link), 'utf8')) as Answer;
      expect([answer.version, answer.type, answer.provider_url], page).toEqual(['1.0', 'rich', `${SITE}/`]);
      expect(answer.title, page).toBe(document.querySelector('meta[property="og:title"]')?.getAttribute('content'));
      const [, source = '', height] = /^<iframe src="([^"]+)".* height="(\d+)"/.exec(answer.html) ?? [];
      expect(existsSync(fileOf(source)), `${page}: ${source}`).toBe(true);
      expect(Number(height), page).toBe(answer.height);
      expect(answer.width, page).toBeGreaterThan(300);
      if (answer.thumbnail_url !== undefined) {
        const png = readFileSync(fileOf(answer.thumbnail_url));
        expect([png.readUInt32BE(16), png.readUInt32BE(20)], page).toEqual([
          answer.thumbnail_width,
          answer.thumbnail_height,
        ]);
      }
    }
  });
});

describe('a consumer that knows nothing of this site', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    '/charts/missing-by-region/',
    '/findings/still-missing/',
    '/places/kent/',
    '/explore/trafficked/missing/region/',
  ])('frames %s from its address alone', async (path) => {
    vi.stubGlobal('fetch', (address: string | URL) => {
      const file = fileOf(String(address));
      const type = file.endsWith('.json') ? 'application/json' : 'text/html';
      return Promise.resolve(new Response(readFileSync(file), { headers: { 'content-type': type } }));
    });
    const found = (await extract(`${SITE}${path}`, { maxwidth: 640 })) as Answer & { method: string };
    expect(found.method).toBe('auto-discovery');
    expect(found.html).toContain(`<iframe src="${SITE}/embed${path}"`);
  });
});
