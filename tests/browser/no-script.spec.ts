import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

const CHAPTER = '/reports/heading-back-to-harm/how-many/';

test('the chapter shows all its graphics, with words and tables', async ({ page }) => {
  await page.goto(CHAPTER);
  await expect(page.locator('figure.plate')).toHaveCount(5);
  for (const plate of await page.locator('figure.plate').all()) {
    const box = await plate.locator('svg.chart:visible').first().boundingBox();
    expect(box?.height).toBeGreaterThan(80);
    await expect(plate.locator('.summary')).toContainText(/\d/);
    await expect(plate.locator('details table')).toHaveCount(1);
    await plate.getByText('The same numbers as a table').click();
    await expect(plate.locator('details tbody tr').first()).toBeVisible();
  }
});

test('the group on the map can be chosen', async ({ page }) => {
  await page.goto(CHAPTER);
  const map = (cohort: string) => page.locator(`#chart-missing-by-region [data-cohort="${cohort}"]`);
  await expect(map('trafficked')).toBeVisible();
  await expect(map('unaccompanied')).toBeHidden();
  await page.getByText('Unaccompanied children', { exact: true }).locator('visible=true').first().click();
  await expect(map('unaccompanied')).toBeVisible();
  await expect(map('trafficked')).toBeHidden();
});

test('a number leads to the page of its working', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.locator('a.figure', { hasText: '28.3%' }).first().click();
  await expect(page).toHaveURL(/\/statistics\/hbth-trafficked-missing-rate\/$/);
  await expect(page.locator('[data-working]')).toContainText('590');
  await expect(page.locator('.facsimile .cell')).toHaveText(['590', '167']);
});

test('the short link of a finding leads to it', async ({ page }) => {
  await page.goto('/f/1/');
  await expect(page).toHaveURL(/\/findings\/trafficked-children-missing\/$/);
});

test('the way out and the map of the site are plain links', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Leave/ })).toHaveAttribute('href', /^https:/);
  await page.getByRole('link', { name: 'Menu' }).click();
  await expect(page.getByRole('navigation', { name: 'Evidence' })).toBeInViewport();
  await expect(page.getByText('To leave quickly')).toBeHidden();
});
