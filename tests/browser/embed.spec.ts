import { readdirSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { watch } from '../support/watch.ts';

test.use({ javaScriptEnabled: false });

for (const id of readdirSync('dist/embed/charts')) {
  test(`the embeds of ${id} fit the frames that are offered for them`, async ({ page }) => {
    await page.goto(`/charts/${id}/`);
    const frames = (await page.locator('.take code').allTextContents()).map((code) => ({
      path: new URL(/src="([^"]+)"/.exec(code)?.[1] ?? '').pathname,
      height: Number(/height="(\d+)"/.exec(code)?.[1]),
    }));
    expect(frames).toHaveLength(4);
    for (const [index, { path, height }] of frames.entries()) {
      const width = index % 2 === 0 ? 1000 : 390;
      await page.setViewportSize({ width, height });
      await page.goto(path);
      const needed = await page.locator('body').evaluate((body) => body.scrollHeight);
      expect(needed, `${path}, ${width} px`).toBeLessThanOrEqual(height);
      // Where a reader chooses a group, the frame has room for the taller drawing.
      if ((await page.locator('.toggle').count()) === 0)
        expect(needed, `${path}, ${width} px, not far too high`).toBeGreaterThan(height - 330);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });
}

test('the frames offered for findings, the wordiest too, hold their words', async ({ page }) => {
  const ids = readdirSync('dist/embed/findings');
  const wordiest = ids
    .map((id) => ({ id, size: statSync(`dist/embed/findings/${id}/index.html`).size }))
    .sort((a, b) => b.size - a.size)
    .map(({ id }) => id);
  for (const id of [...wordiest.slice(0, 8), ...wordiest.slice(-4)]) {
    await page.goto(`/findings/${id}/`);
    const frames = (await page.locator('.address .take code').allTextContents()).map((code) => ({
      path: new URL(/src="([^"]+)"/.exec(code)?.[1] ?? '').pathname,
      height: Number(/height="(\d+)"/.exec(code)?.[1]),
    }));
    expect(frames.map(({ path }) => path.split('/').length)).toEqual([5, 5, 6, 6]);
    for (const [index, { path, height }] of frames.entries()) {
      const isWide = index % 2 === 0;
      await page.setViewportSize({ width: isWide ? 1000 : 390, height });
      await page.goto(path);
      const needed = await page.locator('body').evaluate((body) => body.scrollHeight);
      expect(needed, `${path}, ${isWide ? 'wide' : 'narrow'}`).toBeLessThanOrEqual(height);
      expect(needed, `${path}, not far too high`).toBeGreaterThan(height - 260);
    }
  }
});

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  test('axe finds nothing on an embed, and it asks nobody else', async ({ page }) => {
    const said = watch(page);
    for (const path of [
      '/embed/charts/missing-by-region/',
      '/embed/explore/unaccompanied/in-care/authority/',
      '/embed/findings/still-missing/',
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await axeFindings(page), path).toEqual([]);
    }
    expect(said).toEqual([]);
  });
});
