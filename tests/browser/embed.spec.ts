import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';
import { ALL } from '../support/extent.ts';
import { addressOf, pageTypes } from '../support/page-types.ts';
import { DIST, siteText } from '../support/site.ts';

/** The pages of a route. @throws Error when there is none, which would leave nothing to test. */
function pagesOf(route: string): readonly string[] {
  const found = pageTypes().find((type) => type.route === route);
  if (found === undefined) throw new Error(`No page is made by the route ${route}.`);
  return found.pages;
}

type Frame = { readonly path: string; readonly height: number; readonly width: number };

/** The frames that a page offers of itself: its latest version for a wide and a narrow column, and this one for each. */
function framesOf(page: string): Frame[] {
  const own = `/embed${addressOf(page)}`;
  return [
    ...siteText(page).matchAll(
      /&lt;iframe src=(?:"|&quot;|&#34;)(https:[^"&]+)[^\n<]*?height=(?:"|&quot;|&#34;)(\d+)/g,
    ),
  ]
    .map(([, address = '', height], index) => ({
      path: new URL(address).pathname,
      height: Number(height),
      width: index % 2 === 0 ? 1000 : 390,
    }))
    .filter(({ path }) => path.startsWith(own));
}

for (const page of pagesOf('charts/[id]')) {
  test(`the embeds of ${addressOf(page)} fit the frames that are offered for them`, async ({ still }) => {
    const frames = framesOf(page);
    expect(frames).toHaveLength(4);
    for (const { path, height, width } of frames) {
      await still.setViewportSize({ width, height });
      await still.goto(path);
      const { needed, wide, choices } = await still.evaluate(() => ({
        needed: document.body.scrollHeight,
        wide: document.documentElement.scrollWidth,
        choices: document.querySelectorAll('.toggle').length,
      }));
      expect(needed, `${path}, ${width} px`).toBeLessThanOrEqual(height);
      // Where a reader chooses a group, the frame has room for the taller drawing.
      if (choices === 0) expect(needed, `${path}, ${width} px, not far too high`).toBeGreaterThan(height - 330);
      expect(wide, path).toBeLessThanOrEqual(width);
    }
  });
}

/** Findings whose frames are opened: the wordiest and the briefest, or all of them in the longer run. */
function findings(): readonly string[] {
  const size = (page: string): number => statSync(join(DIST, 'embed', page)).size;
  const bySize = [...pagesOf('findings/[id]')].sort((a, b) => size(b) - size(a));
  return ALL ? bySize : [...bySize.slice(0, 8), ...bySize.slice(-4)];
}

test('the frames offered for findings, the wordiest too, hold their words', async ({ still }) => {
  test.setTimeout(ALL ? 600_000 : 60_000);
  for (const page of findings()) {
    const frames = framesOf(page);
    expect(frames.map(({ path }) => path.split('/').length)).toEqual([5, 5, 6, 6]);
    for (const { path, height, width } of frames) {
      await still.setViewportSize({ width, height });
      await still.goto(path);
      const needed = await still.evaluate(() => document.body.scrollHeight);
      expect(needed, `${path}, ${width} px`).toBeLessThanOrEqual(height);
      expect(needed, `${path}, not far too high`).toBeGreaterThan(height - 260);
    }
  }
});
