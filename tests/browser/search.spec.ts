import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { watch } from '../support/watch.ts';

type Asked = { ask: string; find: string[] };

const questions = parse(readFileSync('tests/site/search-questions.yaml', 'utf8')) as Record<string, Asked[]>;

test.describe('the search', () => {
  for (const [reader, asked] of Object.entries(questions)) {
    test(`answers a ${reader} with the right page among the first three`, async ({ page }) => {
      test.setTimeout(90_000);
      const complaints = watch(page);
      await page.goto('/search/');
      const field = page.getByRole('searchbox', { name: 'Words or a number' });
      const wrong: string[] = [];
      for (const { ask, find } of asked) {
        await field.fill(ask);
        await expect(page.locator('[role=status]').first()).toHaveAttribute('data-answers', ask);
        const first = await page
          .locator('.results .found > a:not(.place)')
          .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href') ?? ''));
        if (!first.some((path) => find.includes(path))) wrong.push(`${ask}: ${first.join(', ')}`);
      }
      expect(wrong).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }

  test('is asked at least 40 questions, at least 10 of them misspelt', () => {
    const all = Object.values(questions).flat();
    expect(all.length).toBeGreaterThanOrEqual(40);
    const words = new Set(JSON.parse(readFileSync('dist/search/words.json', 'utf8')) as string[]);
    const slips = all.filter(({ ask }) =>
      (ask.toLowerCase().match(/[a-z]{4,}/g) ?? []).some((word) => ![...words].some((each) => each.startsWith(word))),
    );
    expect(slips.length).toBeGreaterThanOrEqual(10);
  });

  test('says what it mended, keeps the question in the address, and narrows by kind and report', async ({ page }) => {
    await page.goto('/search/#q=gaurdian&kind=definition');
    await expect(page.getByText('No page has “gaurdian”: looked for “guardian”.')).toBeVisible();
    await expect(page.locator('.found').first()).toContainText('Definition');
    const kinds = await page.locator('.found .meta').allTextContents();
    expect(kinds.every((kind) => kind.startsWith('Definition'))).toBe(true);
    await page.getByLabel('Kind').selectOption('recommendation');
    await page.getByLabel('Report and year').selectOption('heading-back-to-harm');
    await expect(page.locator('.found .meta').first()).toContainText('Recommendation');
    await expect(page).toHaveURL(/#q=gaurdian&kind=recommendation&report=heading-back-to-harm$/);
  });

  test('is worked by keyboard alone: arrows walk the results, Enter opens one', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('still missing');
    await expect(page.locator('[role=status]').first()).toHaveAttribute('data-answers', 'still missing');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.found > a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.found > a').first()).toBeFocused();
    const href = (await page.locator('.found > a').first().getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });

  test('shows its first answer on the first screen of a phone, and says that it is on its way', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.route('**/search/names.json', async (route) => {
      await new Promise((go) => setTimeout(go, 500));
      await route.continue();
    });
    await page.goto('/search/#q=kent');
    await expect(page.locator('[role=status]').first()).toContainText('is being fetched');
    await expect(page.locator('.found').first()).toBeVisible();
    const box = await page.locator('.found > a').first().boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(844);
  });

  test('leads to a place within a long page', async ({ page }) => {
    await page.goto('/search/#q=duration of missing incidents&kind=chapter');
    const place = page.locator('.results .place').first();
    await expect(place).toBeVisible();
    await place.click();
    await expect(page).toHaveURL(/#/);
    const id = new URL(page.url()).hash;
    await expect(page.locator(id)).toBeInViewport();
  });

  test('asks nobody else, and is the only page that may compile', async ({ page }) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).host));
    await page.goto('/search/#q=Kent');
    await expect(page.locator('.found').first()).toBeVisible();
    expect([...asked]).toEqual([new URL(page.url()).host]);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the A to Z serves, and the form does not pretend', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'A to Z' }).last().click();
    await expect(page.getByRole('heading', { level: 1, name: 'A to Z' })).toBeVisible();
    await page.getByRole('link', { name: 'Kent', exact: true }).click();
    await expect(page).toHaveURL(/\/places\/kent\/$/);
  });
});
