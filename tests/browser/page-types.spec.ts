import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { test } from '../support/browser.ts';
import { ALL } from '../support/extent.ts';
import { addressOf, barest, fullest, isEmbed, pageTypes, type PageType } from '../support/page-types.ts';
import { siteText } from '../support/site.ts';
import { watch } from '../support/watch.ts';

/** A way of looking at a page. */
type Look = { readonly page: string; readonly width: number; readonly colorScheme: 'light' | 'dark' };

type Published = { readonly url: string; readonly value: number | { readonly absent: string } };

const types = pageTypes();
/** The page of a number that its report does not give. */
const absent = (JSON.parse(siteText('api/v1/statistics.json')) as { items: Published[] }).items
  .filter(({ value }) => typeof value === 'object')
  .map(({ url }) => `${url.slice(1)}index.html`)[0];
if (absent === undefined) throw new Error('No statistic is absent, so the page of one is not tested.');

/** Each type of page at both widths and in both schemes; in the longer run, every page in each of the four ways. */
function looksAt(type: PageType): Look[] {
  const middle = type.pages[Math.floor(type.pages.length / 2)] ?? '';
  const sampled: Look[] = [
    { page: fullest(type), width: 390, colorScheme: 'light' },
    { page: barest(type), width: 1280, colorScheme: 'dark' },
    ...(type.pages.length < 3 ? [] : [{ page: middle, width: 1280, colorScheme: 'light' } as const]),
    ...(absent !== undefined && type.pages.includes(absent)
      ? [{ page: absent, width: 390, colorScheme: 'dark' } as const]
      : []),
  ];
  if (!ALL) return sampled;
  return type.pages.flatMap((page) =>
    [390, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ page, width, colorScheme }))),
  );
}

/** Opens all that is folded, and brings all of a long list into view: a browser leaves out rows far below the fold. */
async function unfold(page: Page, width: number): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const isLong = (await page.locator('.explore-table').count()) > 0;
  await page.setViewportSize({ width, height: isLong ? Math.min(height, 16_000) : 900 });
}

test('axe sees what is wrong: a picture without words, faint letters, a field without a name', async ({ shared }) => {
  await shared.setContent(
    '<html lang="en"><title>A page</title><main><h1>A page</h1><img src="data:,"><p style="color:#aaa;background:#fff">Faint</p><input></main></html>',
  );
  expect((await axeFindings(shared)).map((found) => found.split(':')[0])).toEqual([
    'color-contrast',
    'image-alt',
    'label',
  ]);
});

for (const type of types) {
  const pages = new Set(looksAt(type).map(({ page }) => page));
  for (const file of pages) {
    const looks = looksAt(type).filter(({ page }) => page === file);
    test(`${addressOf(file)} says nothing on the console, asks nobody else, and axe finds nothing`, async ({
      shared,
    }) => {
      const said = watch(shared);
      await shared.goto(addressOf(file));
      for (const { width, colorScheme } of looks) {
        await shared.emulateMedia({ colorScheme });
        await unfold(shared, width);
        expect(await axeFindings(shared), `${width} px, ${colorScheme}`).toEqual([]);
      }
      expect(said).toEqual([]);
    });
  }
}

for (const type of types.filter((each) => !isEmbed(each))) {
  for (const file of ALL ? type.pages : [fullest(type)]) {
    test(`${addressOf(file)} reads without script and without sideways scrolling at 320 px`, async ({ still }) => {
      await still.setViewportSize({ width: 320, height: 700 });
      await still.goto(addressOf(file));
      const { headings, words, widest } = await still.evaluate(() => ({
        headings: document.querySelectorAll('h1').length,
        words: document.querySelector('main')?.innerText.length ?? 0,
        widest: Math.max(document.body.scrollWidth, document.documentElement.scrollWidth),
      }));
      expect(headings).toBe(1);
      expect(words).toBeGreaterThan(100);
      expect(widest).toBeLessThanOrEqual(320);
    });
  }
}
