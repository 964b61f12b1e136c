import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { KINDS } from '../support/watch.ts';

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme });
      for (const path of KINDS) {
        test(`axe finds nothing on ${path}`, async ({ page }) => {
          await page.goto(path);
          await page.locator('details').evaluateAll((all) => {
            for (const each of all) each.setAttribute('open', '');
          });
          // A browser leaves out rows far below the fold, so all of a long list is brought into view.
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          if (path.startsWith('/explore/')) await page.setViewportSize({ width, height: Math.min(height, 16_000) });
          expect(await axeFindings(page)).toEqual([]);
        });
      }
    });
  }
}
