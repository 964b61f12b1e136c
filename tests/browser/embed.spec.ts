import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

test.use({ javaScriptEnabled: false });

for (const id of readdirSync('dist/embed/charts')) {
  test(`the embed of ${id} fits the frame that is offered for it`, async ({ page }) => {
    await page.goto(`/charts/${id}/`);
    const [wide = 0, narrow = 0] = (await page.locator('.take code').allTextContents()).map((code) =>
      Number(/height="(\d+)"/.exec(code)?.[1]),
    );
    for (const [width, height] of [
      [1000, wide],
      [390, narrow],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(`/embed/charts/${id}/`);
      const needed = await page.locator('body').evaluate((body) => body.scrollHeight);
      expect(needed, `${width} px`).toBeLessThanOrEqual(height);
      // Where a reader chooses a group, the frame has room for the taller drawing.
      if ((await page.locator('.toggle').count()) === 0)
        expect(needed, `${width} px, not far too high`).toBeGreaterThan(height - 330);
    }
  });
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  test('axe finds nothing on an embed, and it asks nobody else', async ({ page }) => {
    const said = watch(page);
    for (const path of ['/embed/charts/missing-by-region/', '/embed/explore/unaccompanied/in-care/authority/']) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
      ).toEqual([]);
    }
    expect(said).toEqual([]);
  });
});
