import { expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

const CHAPTER = '/reports/heading-back-to-harm/how-many/';

test('a figure opens its working beside the text, and gives the focus back', async ({ page }) => {
  const said = watch(page);
  await page.goto(CHAPTER);
  const figure = page.locator('a.figure', { hasText: '28.3%' }).first();
  await figure.focus();
  await page.keyboard.press('Enter');
  const slip = page.locator('#open-slip');
  await expect(slip).toContainText('Working for 28.3%');
  await expect(slip).toContainText('167');
  await expect(slip).toBeFocused();
  await expect(figure).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(slip).toHaveCount(0);
  await expect(figure).toBeFocused();
  expect(said).toEqual([]);
});

test('on a phone the working opens under its paragraph', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(CHAPTER);
  const figure = page.locator('a.figure', { hasText: '28.3%' }).first();
  await figure.click();
  await expect(page.locator('p:has(a.figure[aria-expanded="true"]) + #open-slip')).toBeVisible();
  await figure.click();
  await expect(page.locator('#open-slip')).toHaveCount(0);
});

test('a chart is read mark by mark with the arrow keys', async ({ page }) => {
  await page.goto(CHAPTER);
  const reader = page.locator('#chart-duration-of-incidents chart-reader');
  const output = reader.locator('output');
  await reader.focus();
  await page.keyboard.press('ArrowRight');
  await expect(output).toHaveText('Trafficked children, seven days or less: 67.8%, 99 of 146 incidents');
  await page.keyboard.press('ArrowRight');
  await expect(output).toHaveText('Trafficked children, more than seven days: 32.2%, 47 of 146 incidents');
  await page.keyboard.press('End');
  await expect(output).toHaveText(/^All missing children, more than seven days: 2%/);
  await page.keyboard.press('Home');
  await expect(output).toHaveText(/^Trafficked children, seven days or less/);
  await page.keyboard.press('Escape');
  await expect(output).toHaveText('');
});

test('every mark of the region chart can be reached with the arrow keys, and the hidden map is left out', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  const reader = page.locator('#chart-missing-by-region chart-reader');
  await reader.focus();
  const heard = new Set<string>();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('ArrowDown');
    heard.add(await reader.locator('output').innerText());
  }
  expect(heard).toContain('West Midlands: 48.8% (20 of 41)');
  expect([...heard].filter((words) => words.includes('Wales'))).toHaveLength(3);
});

test('pointing at a mark reads it', async ({ page }) => {
  await page.goto('/charts/missing-by-authority/');
  const kent = page.locator('svg:visible circle.mark', { hasText: /^Kent/ });
  await kent.hover();
  await expect(page.locator('chart-reader output')).toHaveText('Kent: 190 of 985, 19.3%; 95% range 10.5% to 14.6%');
});

test('tables sort by number and by name, and keep their total last', async ({ page }) => {
  await page.goto('/data/heading-back-to-harm/children-by-region/');
  // Without the link to the row that stands behind its name.
  const firsts = async () =>
    (await page.locator('tbody tr th').allInnerTexts()).map((text) => text.replace(/\s*#$/, ''));
  const heading = page.getByRole('columnheader', { name: 'Trafficked children', exact: true });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect((await firsts())[0]).toBe('London');
  expect((await firsts()).at(-1)).toBe('Total');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  expect((await firsts())[0]).toBe('North');
  expect((await firsts()).at(-1)).toBe('Total');
});

test('copying a link says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/findings/still-missing/');
  const copy = page.getByRole('complementary').getByRole('link', { name: 'Copy link' });
  await copy.click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await expect(page.getByRole('status').last()).toContainText('/findings/still-missing/');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/findings\/still-missing\/$/);
});

test('a chart is copied as words with its source, and as a picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const said = watch(page);
  await page.goto('/charts/duration-of-incidents/');
  await page.getByRole('link', { name: 'Copy words' }).click();
  await expect(page.getByRole('status').last()).toHaveText('Copied: the words, with their source');
  const words = await page.evaluate(() => navigator.clipboard.readText());
  expect(words).toContain('Around a third of timed missing incidents');
  expect(words).toMatch(/Source: Heading back to harm[^]+\/charts\/duration-of-incidents\/ Data version/);
  await page.getByRole('link', { name: 'Copy picture' }).click();
  await expect(page.getByRole('status').last()).toHaveText('Copied: the picture');
  const picture = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return blob?.size ?? 0;
  });
  expect(picture).toBeGreaterThan(20_000);
  expect(said).toEqual([]);
});

test('Shift pressed three times leaves the site', async ({ page }) => {
  await page.route(/^https:/, (route) => route.fulfill({ body: 'elsewhere' }));
  await page.goto('/');
  await expect(page.getByText('To leave quickly, press Shift three times.')).toBeVisible();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  await expect(page).toHaveURL(/^https:/);
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('every control shows its focus, one after the other, from the first to the last', async ({ page }) => {
  await page.goto('/findings/trafficked-rates-by-region/');
  const stops = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ];
    const seen = all.filter(
      (each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches('[tabindex="-1"]'),
    );
    // A set of radio buttons is one stop.
    return seen.filter((each) => !each.matches('input[type="radio"]:not(:checked)')).length;
  });
  expect(stops).toBeGreaterThan(40);
  const outlines: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    outlines.push(
      await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) return 'nothing has the focus';
        const shown = active.matches('input') ? (active.closest('label') ?? active) : active;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2
          ? 'shown'
          : `${shown.outerHTML.slice(0, 80)}: none`;
      }),
    );
  }
  expect(outlines.filter((each) => each !== 'shown')).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.body), 'no stop was left out').toBe(true);
});

test('an unknown address gets the page that says so', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
});

test('a heading and a row of a table copy their own address, and say that they did', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/data/heading-back-to-harm/children-by-region/');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('#row-london a.itself').click();
  await expect(page.getByRole('status').last()).toContainText('#row-london');
  expect(await copied()).toMatch(/\/children-by-region\/#row-london$/);
  await page.getByRole('link', { name: 'Link to this section' }).first().click();
  await expect(page.getByRole('status').last()).toContainText('#care');
  await page.goto(await copied());
  await expect(page.locator('#care')).toBeInViewport();
});
